import type { Absence, Count } from '../rating/evidence.ts';
import { readCount, readPercentage, whyNoCount, whyNoPercentage } from './absence.ts';
import type { CsvRow } from './csv.ts';
import type { Problems } from './problem.ts';
import type { Header } from './table.ts';

/** How a file names the columns of one cohort's outcomes. The first two are needed; the others, where a file has them, check these. */
export interface OutcomeColumns {
  cohort: string;
  sustained: string;
  /** Sustained education, apprenticeships and employment, which add up to `sustained`. */
  parts?: readonly string[];
  /** Not sustained, and activity not captured, which with `sustained` add up to `cohort`. */
  rest?: readonly string[];
  /** `sustained` in per cent of `cohort`, rounded. */
  perCent?: string;
}

interface Outcome {
  cohort: Count;
  sustained: Count;
}

/** Local authorities' per cents are out by up to a point, as if rounded twice; what is out by more is another cohort's figure. */
const MOST_POINTS_OUT = 1.5;

/**
 * How to read the outcomes of one cohort from a row, in numbers of people. Null where a cell is neither a count nor a code for a
 * missing one, or where the figures contradict each other: a sum that does not hold, more sustained than there were leavers, a per
 * cent of something else. Each is then among the problems.
 */
export function outcomeReader(header: Header, columns: OutcomeColumns, problems: Problems): (row: CsvRow) => Outcome | null {
  const counts = [columns.cohort, columns.sustained, ...(columns.parts ?? []), ...(columns.rest ?? [])].filter((name) => header.has(name));
  const places = counts.map((name) => ({ name, column: header.column(name) }));
  const perCentColumn = columns.perCent === undefined ? -1 : header.column(columns.perCent);
  return (row) => {
    const figures = new Map<string, number | Absence | null>();
    for (const { name, column } of places) figures.set(name, countIn(row, column, name, problems));
    if (columns.perCent && perCentColumn >= 0) figures.set(columns.perCent, percentageIn(row, perCentColumn, columns.perCent, problems));
    const cohort = figures.get(columns.cohort) ?? null;
    const sustained = figures.get(columns.sustained) ?? null;
    if ([...figures.values()].includes(null) || cohort === null || sustained === null) return null;
    const contradictions = contradictionsOf(columns, (name) => {
      const figure = figures.get(name);
      return typeof figure === 'number' ? figure : null;
    });
    for (const message of contradictions) problems.error(`${message} Correct the row from the published file.`, row.line, columns.sustained);
    return contradictions.length > 0 ? null : { cohort, sustained };
  };
}

/** The count in a cell; null, and an error among the problems, when it holds none. */
export function countIn(row: CsvRow, column: number, name: string, problems: Problems): Count | null {
  const text = row.text(column);
  const count = readCount(text);
  if (count === null) problems.error(whyNoCount(text), row.line, name);
  return count;
}

/** The per cent in a cell; null, and an error among the problems, when it holds none. */
export function percentageIn(row: CsvRow, column: number, name: string, problems: Problems): number | Absence | null {
  const text = row.text(column);
  const perCent = readPercentage(text);
  if (perCent === null) problems.error(whyNoPercentage(text), row.line, name);
  return perCent;
}

type NumberOf = (column: string) => number | null;

function contradictionsOf({ cohort, sustained, parts = [], rest = [], perCent }: OutcomeColumns, numberOf: NumberOf): string[] {
  const [whole, part] = [numberOf(cohort), numberOf(sustained)];
  if (whole === null || part === null) return [];
  // What else is wrong follows from this, and is not worth reading.
  if (part > whole) return [`${sustained} is ${part}, more than the ${whole} of ${cohort}.`];
  const sums = [wrongSum(parts, sustained, numberOf), rest.length > 0 ? wrongSum([sustained, ...rest], cohort, numberOf) : null];
  const share = perCent === undefined ? null : numberOf(perCent);
  const out = share !== null && whole > 0 && Math.abs(share * whole - 100 * part) > MOST_POINTS_OUT * whole;
  const wrongShare = out ? `${perCent} is ${share}%, but ${part} of ${whole} is ${((100 * part) / whole).toFixed(1)}%.` : null;
  return [...sums, wrongShare].filter((message) => message !== null);
}

/** Null also where a number is missing, so that nothing can be said of the sum. */
function wrongSum(columns: readonly string[], total: string, numberOf: NumberOf): string | null {
  const numbers = columns.map(numberOf).filter((number) => number !== null);
  if (columns.length === 0 || numbers.length < columns.length) return null;
  const sum = numbers.reduce((all, number) => all + number, 0);
  return sum === numberOf(total) ? null : `${columns.join(' + ')} is ${sum}, but ${total} is ${numberOf(total)}.`;
}
