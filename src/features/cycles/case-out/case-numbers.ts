import type { InstitutionEvidence } from '../../../rating/evidence.ts';
import type { CaseYear } from './case-year.ts';

/** The numbers that an institution stands under in the files of a case, the same in all its years. */
export interface CaseNumbers {
  urn: string;
  laestab: string | null;
  /** No register gave this URN: the institution has none, and files name institutions by it. */
  madeUp: boolean;
}

/** Far above all that the register has given out. */
const FIRST_MADE_UP = 990_001;

/**
 * What each institution is called in the files, by its id: by the numbers of the latest year that has it, so that a school that became an
 * academy is one and the same in every year. One without a URN gets a made-up one: left out, it would be missing in the city average.
 */
export function caseNumbers(years: readonly CaseYear[]): ReadonlyMap<string, CaseNumbers> {
  const latest = new Map<string, InstitutionEvidence>();
  for (const { evidence, idOf } of years)
    for (const institution of evidence.institutions) {
      const id = idOf.get(institution);
      if (id && !latest.has(id)) latest.set(id, institution);
    }
  const taken = new Set([...latest.values()].map(({ urn }) => urn));
  let next = FIRST_MADE_UP;
  const madeUp = () => {
    while (taken.has(String(next))) next += 1;
    return String(next++);
  };
  return new Map(
    [...latest].map(([id, { urn, laestab }]) => [id, { urn: urn ?? madeUp(), laestab: laestab === id ? null : laestab, madeUp: urn === null }]),
  );
}

/** An institution of one year with the numbers that it stands under. */
export interface Numbered {
  institution: InstitutionEvidence;
  numbers: CaseNumbers;
}

export function numbered({ evidence, idOf }: CaseYear, numbers: ReadonlyMap<string, CaseNumbers>): Numbered[] {
  return evidence.institutions.flatMap((institution) => {
    const own = numbers.get(idOf.get(institution) ?? '');
    return own ? [{ institution, numbers: own }] : [];
  });
}

/** The local authority that an institution stands under: that of its LAESTAB, else the first of the partnership. */
export function laOf({ laestab }: Pick<CaseNumbers, 'laestab'>, la: readonly string[]): string {
  return laestab?.slice(0, 3) ?? la[0] ?? '';
}

/** The codes that let through every row: a code of which there is no institution would be taken for a slip. */
export function lasOf(all: readonly Numbered[], la: readonly string[]): string[] {
  const codes = [...new Set(all.map(({ numbers }) => laOf(numbers, la)))].sort();
  return codes.length === 0 || codes.includes('') ? ['*'] : codes;
}
