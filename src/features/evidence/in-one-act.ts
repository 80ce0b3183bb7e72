import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { type Act, recordActivity } from '../activity-log/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { lockForEvidence } from './record-evidence.ts';

export type Given = Pick<Parts, 'db' | 'now'>;

/** What somebody who changes something about an institution does it with. */
export interface Doing {
  tenant: Tenant;
  by: Sent['by'];
  at: Date;
  /** Who and when, as rows keep it. */
  stamp: { by: string; at: Date };
}

/** A change of what is known of an institution in a cycle: one transaction, done once, refused in a published cycle. @throws CycleLocked, NotFound */
export async function inOneAct(
  { db, now }: Given,
  { partnership, by, form }: Sent,
  { cycle }: { cycle: string },
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

/** The line of an act in the log: what was said before, and what after. */
export async function tell(
  { tenant, by, at }: Doing,
  { institution }: { institution: string },
  act: Act,
  words: { before?: Record<string, string>; after?: Record<string, string> },
): Promise<void> {
  await recordActivity(tenant, { at, by, act, institution, subject: { kind: 'institution', id: institution }, ...words });
}
