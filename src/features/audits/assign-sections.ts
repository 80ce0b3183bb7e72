import type { Parts } from '../../web/parts.ts';
import type { Sent } from '../partnerships/index.ts';
import { sectionsOf } from './audit.ts';
import type { AuditPlace } from './audits.queries.ts';
import { changeAudits, unsignedAudit } from './change-audit.ts';
import { replaceAssigned } from './colleagues.queries.ts';

/** By section: the id of a person, or empty where nobody looks after it any more. */
export type ChangedHands = ReadonlyMap<string, string>;

/**
 * Says who looks after some sections; the others stay as they are.
 * @throws CycleLocked, NotFound, AuditSigned
 */
export async function assignSections(
  given: Pick<Parts, 'db' | 'now'>,
  sent: Sent,
  place: AuditPlace,
  { changed, names }: { changed: ChangedHands; names: ReadonlyMap<string, string> },
): Promise<void> {
  await changeAudits(given, sent, place, async ({ tenant, at, tell }) => {
    const audit = await unsignedAudit(tenant, place);
    if (changed.size === 0) return 'nothing';
    const stood = new Map([...audit.assigned].map(([section, { person }]) => [section, person]));
    const stands = new Map([...stood, ...changed].filter(([, person]) => person !== ''));
    await replaceAssigned(tenant, place, stands, { by: sent.by.person, at });
    const told = (hands: ReadonlyMap<string, string>) =>
      Object.fromEntries(
        sectionsOf(audit.review)
          .filter(({ id }) => changed.has(id))
          .map(({ id, title }) => [title, names.get(hands.get(id) ?? '') ?? '']),
      );
    await tell({ act: 'assigned-audit', before: told(stood), after: told(stands) });
    return 'assigned';
  });
}
