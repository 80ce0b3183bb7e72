import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { type Act, recordActivity } from '../activity-log/index.ts';
import { lockForEvidence } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { type Partner, partnerWords } from './partner.ts';
import { listPartners, type PartnerPlace } from './partners.queries.ts';

/** Somebody changed this partner after the page was opened, or took it out. Nothing was saved. */
export class PartnerChanged extends Error {
  readonly saved: Partner | null;
  constructor(saved: Partner | null) {
    super('The partner was changed after the page was opened.');
    this.saved = saved;
  }
}

export type Given = Pick<Parts, 'db' | 'now'>;
export interface Doing {
  tenant: Tenant;
  by: Sent['by'];
  at: Date;
}

/** A change of the partners of an institution: one transaction, done once, refused in a published cycle. @throws CycleLocked, NotFound */
export async function inOneAct(
  { db, now }: Given,
  { partnership, by, form }: Sent,
  { cycle }: PartnerPlace,
  act: (doing: Doing) => Promise<void>,
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockForEvidence(tenant, cycle);
      await act({ tenant, by, at });
      return 'saved';
    }),
  );
}

/** The partner as it stands, if it is the one that was seen. @throws PartnerChanged */
export async function stillAsSeen(tenant: Tenant, place: PartnerPlace, { id, version }: Pick<Partner, 'id' | 'version'>): Promise<Partner> {
  const saved = (await listPartners(tenant, place)).find((each) => each.id === id) ?? null;
  if (saved?.version !== version) throw new PartnerChanged(saved);
  return saved;
}

/** The line of an act in the log: what was said of a partner before, and what after. */
export async function tell(
  { tenant, by, at }: Doing,
  { institution }: PartnerPlace,
  act: Act,
  words: { before?: Record<string, string>; after?: Record<string, string> },
): Promise<void> {
  await recordActivity(tenant, { at, by, act, institution, subject: { kind: 'institution', id: institution }, ...words });
}

export function toldOf(partner: Parameters<typeof partnerWords>[0] | null): Record<string, string> {
  return partner ? { partner: partnerWords(partner) } : {};
}
