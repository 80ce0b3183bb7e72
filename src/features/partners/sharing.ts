import { organisationKey } from './same-organisation.ts';

/*
 * Who sees that an institution works with a partner. Two must want it: the institution, which offers; and on the other side either the
 * partnership, which accepts for all institutions, or another institution that works with the same organisation and offers it too.
 *
 *   kept      offer → offered
 *   offered   accept → shared, decline → declined
 *   shared    decline → declined
 *   declined  accept → shared
 *   all but kept: withdraw, or another name → kept
 */

export type Answer = 'accepted' | 'declined';

export interface Sharing {
  offered: boolean;
  answer: Answer | null;
}

export type SharingState = 'kept' | 'offered' | 'shared' | 'declined';

export const KEPT: Sharing = { offered: false, answer: null };

export function sharingState({ offered, answer }: Sharing): SharingState {
  if (!offered) return 'kept';
  if (answer === 'accepted') return 'shared';
  return answer === 'declined' ? 'declined' : 'offered';
}

/** What somebody does about sharing. The first two are the institution's to do, the others the partnership's. */
export const SHARING_ACTS = ['offer', 'withdraw', 'accept', 'decline'] as const;
export type SharingAct = (typeof SHARING_ACTS)[number];

const AFTER: Record<SharingAct, Sharing> = {
  offer: { offered: true, answer: null },
  withdraw: KEPT,
  accept: { offered: true, answer: 'accepted' },
  decline: { offered: true, answer: 'declined' },
};

const POSSIBLE: Record<SharingState, readonly SharingAct[]> = {
  kept: ['offer'],
  offered: ['withdraw', 'accept', 'decline'],
  shared: ['withdraw', 'decline'],
  declined: ['withdraw', 'accept'],
};

/** How it stands after an act; null where the act is not possible as it stands. What was not looked at since last year is not offered. */
export function afterAct(stands: Sharing & { toConfirm: boolean }, act: SharingAct): Sharing | null {
  if (act === 'offer' && stands.toConfirm) return null;
  return POSSIBLE[sharingState(stands)].includes(act) ? AFTER[act] : null;
}

/** Both sides agreed about an organisation: under another name it would be another one, so that both are asked anew. */
export function afterRename(stands: Sharing, before: string, after: string): Sharing {
  return organisationKey(before) === organisationKey(after) ? { offered: stands.offered, answer: stands.answer } : KEPT;
}

interface Entry extends Sharing {
  name: string;
  institution: string;
  toConfirm: boolean;
}

/** Offered, and of this year: what another institution may see of it depends on the other side. */
function isOffered({ offered, toConfirm }: Entry): boolean {
  return offered && !toConfirm;
}

/** What an institution sees of the partners of others: just what both sides share. */
export function sharedWith<Of extends Entry>(institution: string, entries: readonly Of[]): Of[] {
  const own = new Set(offeredBy(institution, entries));
  return entries.filter(
    (entry) => entry.institution !== institution && isOffered(entry) && (entry.answer === 'accepted' || own.has(organisationKey(entry.name))),
  );
}

/**
 * Own partners that another institution offers too and that are not shared by this one yet: both would see each other if it did. That somebody
 * offers is all that is told of them.
 */
export function couldShare(institution: string, entries: readonly Entry[]): Set<string> {
  const offered = new Set(entries.filter((entry) => entry.institution !== institution && isOffered(entry)).map(({ name }) => organisationKey(name)));
  const own = entries.filter((entry) => entry.institution === institution && !entry.toConfirm && !entry.offered);
  return new Set(own.map(({ name }) => organisationKey(name)).filter((key) => offered.has(key)));
}

function offeredBy(institution: string, entries: readonly Entry[]): string[] {
  return entries.filter((entry) => entry.institution === institution && isOffered(entry)).map(({ name }) => organisationKey(name));
}
