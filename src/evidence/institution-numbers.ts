import type { CsvRow } from './csv.ts';
import type { Problems } from './problem.ts';
import type { Header } from './table.ts';

/** The numbers a row names its institution by: six digits (URN), LA code and establishment number in seven (LAESTAB). One may be null. */
export interface InstitutionNumbers {
  urn: string | null;
  laestab: string | null;
}

/** "URN 137911", or "LAESTAB 8314177" where there is no URN: the number that an institution is named by in a message. */
export function numberWords({ urn, laestab }: InstitutionNumbers): string {
  return urn ? `URN ${urn}` : `LAESTAB ${laestab}`;
}

const LAESTAB = /^(\d{3})[/-]?(\d{4})$/;

/** Six digits, of which no register has given out any that begin with 0. */
export function readUrn(text: string): string | null {
  return /^[1-9]\d{5}$/.test(text) ? text : null;
}

/** The largest college of England has about 40,000 students. */
export const LARGEST_ROLL = 100_000;

/** Students on roll: a whole number from 0 to `LARGEST_ROLL`, which may be written `1,250`. */
export function readRoll(text: string): number | null {
  const roll = /^\d[\d,]{0,6}$/.test(text) ? Number(text.replaceAll(',', '')) : null;
  return roll !== null && roll <= LARGEST_ROLL ? roll : null;
}

/** Seven digits, whether written `8314177`, `831/4177` or `831-4177`. */
export function readLaestab(text: string): string | null {
  const [, la, number] = LAESTAB.exec(text) ?? [];
  return la && number ? la + number : null;
}

/**
 * How to read the columns `urn` and `laestab`, of which a file has one or both; null when it has neither, which is then
 * among the problems. No message repeats a cell: in a file about young people anything may stand there.
 */
export function institutionColumns(header: Header, problems: Problems): ((row: CsvRow) => InstitutionNumbers | null) | null {
  const present = ['urn', 'laestab'].filter((name) => header.has(name));
  if (present.length === 0) {
    problems.error('The column "urn" is missing. Add it (or "laestab") to say which institution each row is about.', header.line, 'urn');
    return null;
  }
  if (!header.needs(present, problems)) return null;
  const urnColumn = header.column('urn');
  const laestabColumn = header.column('laestab');
  return (row) => readNumbers(row.text(urnColumn), row.text(laestabColumn), present[0] as string, row.line, problems);
}

function readNumbers(urnText: string, laestabText: string, first: string, line: number, problems: Problems): InstitutionNumbers | null {
  if (urnText === '' && laestabText === '') {
    problems.error(`The row does not say which institution it is about. Fill in "${first}".`, line, first);
    return null;
  }
  const urn = readUrn(urnText);
  const laestab = readLaestab(laestabText);
  const badUrn = urnText !== '' && urn === null;
  const badLaestab = laestabText !== '' && laestab === null;
  if (badUrn) problems.error(whatIsNoUrn(urnText), line, 'urn');
  if (badLaestab) problems.error('This is not a LAESTAB. Write its seven digits: 8314177, 831/4177 or 831-4177.', line, 'laestab');
  return badUrn || badLaestab ? null : { urn, laestab };
}

function whatIsNoUrn(text: string): string {
  if (readLaestab(text)) return 'This is a LAESTAB (seven digits), not a URN. Write the URN (six digits), or name the column "laestab".';
  return 'This is not a URN. Write the six digits of the institution in the school register; take out a row of totals.';
}

/**
 * Remembers where each institution had something first. The answer to a second time is the first line, whichever of its
 * numbers the two rows have in common; null the first time.
 */
export function firstLines(): (numbers: InstitutionNumbers, what: string, line: number) => number | null {
  const lines = new Map<string, number>();
  return ({ urn, laestab }, what, line) => {
    const keys = [urn && `urn ${urn} ${what}`, laestab && `laestab ${laestab} ${what}`].filter((key) => key !== null);
    const earlier = keys.map((key) => lines.get(key)).find((first) => first !== undefined);
    for (const key of keys) if (!lines.has(key)) lines.set(key, line);
    return earlier ?? null;
  };
}
