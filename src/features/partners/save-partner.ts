import { randomUUID } from 'node:crypto';
import { type Given, inOneAct, tell } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { PartnerChanged, stillAsSeen, toldOf } from './as-seen.ts';
import type { PartnerDetails } from './partner.ts';
import { confirmPartners, deletePartner, insertPartners, listPartners, type PartnerPlace, updatePartner, updateSharing } from './partners.queries.ts';
import { organisationKey } from './same-organisation.ts';
import { afterRename, KEPT, sharingState } from './sharing.ts';

interface Seen {
  place: PartnerPlace;
  id: string;
  version: number;
}

/**
 * Puts an organisation into the register. One that is there by now under this name is shown to whoever was slower.
 * @throws PartnerChanged, CycleLocked, NotFound
 */
export async function addPartner(given: Given, sent: Sent, place: PartnerPlace, details: PartnerDetails): Promise<void> {
  await inOneAct(given, sent, place, async (doing) => {
    const known = (await listPartners(doing.tenant, place)).find(({ name }) => organisationKey(name) === organisationKey(details.name));
    if (known) throw new PartnerChanged(known);
    const added = { ...details, ...KEPT, id: randomUUID(), institution: place.institution, toConfirm: false, version: 1 };
    await insertPartners(doing.tenant, place.cycle, [added], { by: doing.by.person, at: doing.at });
    await tell(doing, place, 'added-partner', { after: toldOf(details) });
  });
}

/**
 * Saves what is said of a partner; that confirms one that was carried over. Another organisation in its place is not shared.
 * @throws PartnerChanged, CycleLocked, NotFound
 */
export async function changePartner(given: Given, sent: Sent, { place, id, version }: Seen, details: PartnerDetails): Promise<void> {
  await inOneAct(given, sent, place, async (doing) => {
    const saved = await stillAsSeen(doing.tenant, place, { id, version });
    const stamp = { by: doing.by.person, at: doing.at };
    await updatePartner(doing.tenant, place, { ...details, id, version }, stamp);
    const sharing = afterRename(saved, saved.name, details.name);
    const ends = sharing.offered !== saved.offered;
    if (ends) await updateSharing(doing.tenant, place, { id, version }, sharing, stamp);
    const shared = ends ? { before: { sharing: sharingState(saved) }, after: { sharing: sharingState(sharing) } } : {};
    await tell(doing, place, 'changed-partner', {
      before: { ...toldOf(saved), ...shared.before },
      after: { ...toldOf(details), ...shared.after },
    });
  });
}

/** @throws PartnerChanged, CycleLocked, NotFound */
export async function takePartnerOut(given: Given, sent: Sent, { place, id, version }: Seen): Promise<void> {
  await inOneAct(given, sent, place, async (doing) => {
    const saved = await stillAsSeen(doing.tenant, place, { id, version });
    await deletePartner(doing.tenant, place, id);
    await tell(doing, place, 'took-out-partner', { before: toldOf(saved) });
  });
}

/** Says of all partners that were carried over that they still hold. @throws CycleLocked, NotFound */
export async function confirmAllPartners(given: Given, sent: Sent, place: PartnerPlace): Promise<void> {
  await inOneAct(given, sent, place, async (doing) => {
    const waiting = (await listPartners(doing.tenant, place)).filter(({ toConfirm }) => toConfirm);
    if (waiting.length === 0) return;
    await confirmPartners(doing.tenant, place, { by: doing.by.person, at: doing.at });
    await tell(doing, place, 'confirmed-partners', { after: { partners: waiting.map(({ name }) => name).join('; ') } });
  });
}
