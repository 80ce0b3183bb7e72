import type { Due } from '../../jobs/due.ts';
import type { Holder } from './digest.queries.ts';

/** What is due in one place where somebody has a role: an institution, or a partnership with all of its institutions. */
export interface PlaceDue {
  /** "Ash Tree School", or the name of the partnership. */
  name: string;
  /** Each with the name of its institution where the place is the partnership. */
  due: (Due & { where: string | null })[];
}

export interface Recipient {
  person: string;
  name: string;
  email: string;
  /** Every place where they have a role, also where nothing is due. */
  places: PlaceDue[];
}

interface Partnership {
  name: string;
  /** Names by id. */
  institutions: ReadonlyMap<string, string>;
}

/** Gives to each who holds a role what is their matter: of an institution what is due there, of the partnership what is due in all. Added to who is there. */
export function shareOut(
  recipients: Map<string, Recipient>,
  due: readonly Due[],
  holders: readonly Holder[],
  { name, institutions }: Partnership,
): void {
  for (const { person, role, institution, ...who } of holders) {
    const own = due.filter((one) => one.roles.includes(role) && (institution === null || one.institution === institution));
    const place = {
      name: institution === null ? name : (institutions.get(institution) ?? name),
      due: own
        .toSorted(byDay)
        .map((one) => ({ ...one, where: institution === null && one.institution ? (institutions.get(one.institution) ?? null) : null })),
    };
    const recipient = recipients.get(person) ?? { person, ...who, places: [] };
    // Somebody with two roles in one place is told once.
    const known = recipient.places.find((one) => one.name === place.name);
    if (known) known.due = [...new Map([...known.due, ...place.due].map((one) => [`${one.href} ${one.what}`, one])).values()].toSorted(byDay);
    else recipient.places.push(place);
    recipients.set(person, recipient);
  }
}

/** What has no day comes last. */
function byDay({ on: one }: Due, { on: other }: Due): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
