import { type AgreementState, agreementState } from './agreement-state.ts';
import type { Gives, Partner, PartnerKind } from './partner.ts';
import { GIVES_IDS } from './partner.ts';
import { commonName, organisationKey } from './same-organisation.ts';

/** A partner of an institution, with how its agreement stands. */
export interface Entry {
  institution: Named;
  partner: Partner;
  state: AgreementState;
}

interface Named {
  id: string;
  name: string;
}

/** An organisation that one institution or several work with. */
export interface Organisation {
  key: string;
  name: string;
  kind: PartnerKind;
  gives: Gives[];
  /** By the id of the institution. */
  with: Map<string, Entry>;
}

export interface CityPartners {
  institutions: Named[];
  entries: Entry[];
  /** That which most institutions work with first. */
  organisations: Organisation[];
}

interface Given {
  /** In the order in which they are shown. */
  institutions: readonly Named[];
  partners: readonly (Partner & { institution: string })[];
  date: string;
}

/** Who works with whom across the city. Partners of an institution that is not in the cycle are not in it. */
export function cityPartners({ institutions, partners, date }: Given): CityPartners {
  const byInstitution = Map.groupBy(partners, ({ institution }) => institution);
  const entries = institutions.flatMap((institution) =>
    (byInstitution.get(institution.id) ?? []).map((partner) => ({ institution, partner, state: agreementState(partner, date) })),
  );
  const groups = [...Map.groupBy(entries, ({ partner }) => organisationKey(partner.name))];
  const organisations = groups.map(([key, group]) => organisation(key, group)).toSorted(mostSharedFirst);
  return { institutions: [...institutions], entries, organisations };
}

function organisation(key: string, group: readonly Entry[]): Organisation {
  const gives = new Set(group.flatMap(({ partner }) => partner.gives));
  return {
    key,
    name: commonName(group.map(({ partner }) => partner.name)),
    kind: commonName(group.map(({ partner }) => partner.kind)) as PartnerKind,
    gives: GIVES_IDS.filter((one) => gives.has(one)),
    with: new Map(group.map((entry) => [entry.institution.id, entry])),
  };
}

function mostSharedFirst(a: Organisation, b: Organisation): number {
  return b.with.size - a.with.size || a.name.localeCompare(b.name, 'en-GB');
}

/** What somebody looked at this year: a partner that waits to be confirmed is counted by itself and nowhere else. */
export function confirmed(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ partner }) => !partner.toConfirm);
}

/** Agreements past the day of their review, the longest overdue first. */
export function overdue(entries: readonly Entry[]): Entry[] {
  const past = confirmed(entries).filter(({ state }) => state === 'past');
  return past.toSorted((a, b) => (a.partner.reviewOn ?? '').localeCompare(b.partner.reviewOn ?? ''));
}

/** Institutions with the partners of theirs with whom nothing is in writing, those with most of them first. */
export function withoutAgreement(entries: readonly Entry[]): { institution: Named; partners: Partner[] }[] {
  const without = confirmed(entries).filter(({ state }) => state === 'none');
  const groups = [...Map.groupBy(without, ({ institution }) => institution).entries()];
  return groups
    .map(([institution, group]) => ({ institution, partners: group.map(({ partner }) => partner) }))
    .toSorted((a, b) => b.partners.length - a.partners.length);
}

/** What institutions offer to share: what waits for an answer first. */
export function offersOf(entries: readonly Entry[]): Entry[] {
  const offered = confirmed(entries).filter(({ partner }) => partner.offered);
  return offered.toSorted((a, b) => Number(a.partner.answer !== null) - Number(b.partner.answer !== null));
}

export function sharedByMany(organisations: readonly Organisation[]): Organisation[] {
  return organisations.filter((one) => one.with.size > 1);
}
