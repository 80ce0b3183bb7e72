import type { FieldErrors } from '../../web/form.ts';
import type { Institution, InstitutionDetails } from './institution.ts';

/**
 * For each number that another institution of the partnership has, or had, a sentence that names it. Two institutions with one number
 * would each be rated by the figures of both.
 */
export function numbersTaken(others: readonly Institution[], { urn, laestab, ukprn, earlierUrns }: InstitutionDetails): FieldErrors {
  const errors = {
    urn: urn && urnTaken(others, urn),
    laestab: laestab && taken(others, 'laestab', 'LAESTAB', laestab),
    ukprn: ukprn && taken(others, 'ukprn', 'UKPRN', ukprn),
    earlierUrns: firstOf(earlierUrns, (earlier) => urnTaken(others, earlier)),
  };
  return Object.fromEntries(Object.entries(errors).filter((entry): entry is [string, string] => !!entry[1]));
}

function urnTaken(others: readonly Institution[], urn: string): string | null {
  const earlier = others.find(({ earlierUrns }) => earlierUrns.includes(urn));
  if (earlier) return `${urn} is an earlier URN of ${earlier.name}. Check both`;
  return taken(others, 'urn', 'URN', urn);
}

function taken(others: readonly Institution[], field: 'urn' | 'laestab' | 'ukprn', title: string, number: string): string | null {
  const holder = others.find((other) => other[field] === number);
  return holder ? `${number} is the ${title} of ${holder.name}. Check both` : null;
}

function firstOf<T>(items: readonly T[], ask: (item: T) => string | null): string | null {
  for (const item of items) {
    const answer = ask(item);
    if (answer) return answer;
  }
  return null;
}
