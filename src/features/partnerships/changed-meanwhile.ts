import type { Tenant } from '../../database/tenant.ts';
import { whenWords } from '../../ui/format.ts';
import { findLastChange, type LastChange } from './last-change.queries.ts';

/**
 * Somebody saved the same thing after the reader had opened it. Thrown in the transaction of the change, so that nothing of it stays,
 * and the form can be sent again once the reader has chosen.
 */
export class ChangedMeanwhile<Saved> extends Error {
  readonly saved: Saved;
  readonly last: LastChange | null;
  constructor(saved: Saved, last: LastChange | null) {
    super('It was changed after it was opened.');
    this.saved = saved;
    this.last = last;
  }
}

/** What stands when somebody saves: refused unless it is what they had opened. */
export async function refuseIfChanged<Saved extends { version: number }>(
  tenant: Tenant,
  saved: Saved,
  { version, subject }: { version: number; subject: { kind: string; id: string } },
): Promise<void> {
  if (saved.version !== version) throw new ChangedMeanwhile(saved, await findLastChange(tenant, subject));
}

/** Who it was, and when, as the page says it to the reader, who may have two windows open. */
export function lastChangeWords(last: LastChange | null, reader: { person: { id: string } }, now: Date): { by: string; at: string } {
  if (last === null) return { by: 'Somebody', at: 'meanwhile' };
  const by = last.person === reader.person.id ? 'You' : (last.name ?? 'Somebody');
  return { by, at: whenWords(last.at, now) };
}
