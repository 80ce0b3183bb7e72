import type { Act } from '../activity-log/index.ts';
import { type Given, inOneAct, tell } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { PartnerChanged, stillAsSeen } from './as-seen.ts';
import { type PartnerPlace, updateSharing } from './partners.queries.ts';
import { afterAct, type SharingAct } from './sharing.ts';

const TOLD: Record<SharingAct, Act> = {
  offer: 'offered-partner',
  withdraw: 'withdrew-partner',
  accept: 'accepted-partner',
  decline: 'declined-partner',
};

/**
 * One side of sharing a partner, or its end. Who may is decided before (partners.policy.ts).
 * @throws PartnerChanged also where the act is not possible as it stands; CycleLocked, NotFound
 */
export async function sharePartner(
  given: Given,
  sent: Sent,
  place: PartnerPlace,
  { id, version, act }: { id: string; version: number; act: SharingAct },
): Promise<void> {
  await inOneAct(given, sent, place, async (doing) => {
    const saved = await stillAsSeen(doing.tenant, place, { id, version });
    const sharing = afterAct(saved, act);
    if (sharing === null) throw new PartnerChanged(saved);
    await updateSharing(doing.tenant, place, { id, version }, sharing, { by: doing.by.person, at: doing.at });
    await tell(doing, place, TOLD[act], { after: { partner: saved.name } });
  });
}
