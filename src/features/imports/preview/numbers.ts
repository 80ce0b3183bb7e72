import { type InstitutionNumbers, numberWords } from '../../../evidence/institution-numbers.ts';
import type { Institution } from '../../institutions/index.ts';

/** How an institution was found, the surest first: by the URN of today, its LAESTAB, a URN it had before, by hand. */
export const WAYS = ['urn', 'laestab', 'earlier urn', 'hand'] as const;
export type Way = (typeof WAYS)[number];

/** `not ours`: somebody said so once. `unknown`: nobody has said anything yet. */
export type Match = { institution: Institution; way: Way } | 'not ours' | 'unknown';

/** What somebody matched by hand, by the words that a row is named by; null for none of ours. */
export type ByHand = ReadonlyMap<string, string | null>;

/** The words by which a match by hand is remembered: "URN 137911". */
export function givenWords(numbers: InstitutionNumbers): string {
  return numberWords(numbers);
}

/** Tells which institution of the partnership a row is about. */
export function matcher(institutions: readonly Institution[], byHand: ByHand): (numbers: InstitutionNumbers) => Match {
  const byId = new Map(institutions.map((one) => [one.id, one]));
  const byUrn = new Map(institutions.flatMap((one) => (one.urn ? [[one.urn, one] as const] : [])));
  const byLaestab = new Map(institutions.flatMap((one) => (one.laestab ? [[one.laestab, one] as const] : [])));
  const byEarlier = new Map(institutions.flatMap((one) => one.earlierUrns.map((urn) => [urn, one] as const)));
  return ({ urn, laestab }) => {
    const current = urn ? byUrn.get(urn) : undefined;
    if (current) return { institution: current, way: 'urn' };
    const earlier = urn ? byEarlier.get(urn) : undefined;
    const sameEstablishment = laestab ? byLaestab.get(laestab) : undefined;
    if (sameEstablishment && !earlier) return { institution: sameEstablishment, way: 'laestab' };
    if (earlier) return { institution: earlier, way: 'earlier urn' };
    return matchedByHand({ urn, laestab });
  };

  function matchedByHand({ urn, laestab }: InstitutionNumbers): Match {
    const keys = [urn && givenWords({ urn, laestab }), laestab && givenWords({ urn: null, laestab })].filter((key) => key !== null);
    const said = keys.find((key) => byHand.has(key));
    if (said === undefined) return 'unknown';
    const institution = byId.get(byHand.get(said) ?? '');
    return institution ? { institution, way: 'hand' } : 'not ours';
  }
}
