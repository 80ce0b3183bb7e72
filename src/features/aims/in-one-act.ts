import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { type Act, recordActivity } from '../activity-log/index.ts';
import { lockForEvidence, type StandsNow } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import type { AimsPlace, Stamp } from './aims.queries.ts';

/** Somebody changed this after the form was opened, or took it out. Nothing was saved. */
export class AimChanged extends Error {
  readonly saved: StandsNow | null;
  constructor(saved: StandsNow | null) {
    super('What the form is about was changed after it was opened.');
    this.saved = saved;
  }
}

export type Given = Pick<Parts, 'db' | 'now'>;

export interface Doing {
  tenant: Tenant;
  by: Sent['by'];
  at: Date;
  stamp: Stamp;
}

/** A change of what an institution aims at: one transaction, done once, refused in a published cycle. @throws CycleLocked, NotFound */
export async function inOneAct(
  { db, now }: Given,
  { partnership, by, form }: Sent,
  { cycle }: AimsPlace,
  act: (doing: Doing) => Promise<void>,
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockForEvidence(tenant, cycle);
      await act({ tenant, by, at, stamp: { by: by.person, at } });
      return 'saved';
    }),
  );
}

/** @throws AimChanged unless this is what was seen; 0 is seen where nothing stood. */
export function refuseUnlessSeen(saved: { version: number } | null, version: number, linesOf: () => string[]): void {
  if ((saved?.version ?? 0) !== version) throw new AimChanged(saved && { version: saved.version, lines: linesOf() });
}

export async function tell(
  { tenant, by, at }: Doing,
  { institution }: AimsPlace,
  act: Act,
  words: { before?: Record<string, string>; after?: Record<string, string> },
): Promise<void> {
  await recordActivity(tenant, { at, by, act, institution, subject: { kind: 'institution', id: institution }, ...words });
}
