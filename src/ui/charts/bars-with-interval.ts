import { barsPicture } from './bars-with-interval.picture.ts';
import { barsReading } from './bars-with-interval.reading.ts';
import type { Chart, KeyEntry } from './chart.ts';
import { draw } from './draw.ts';
import { capital, figureWords, intervalWords, isKnown, mustLieWithin, numbersOf } from './figure.ts';
import { type RowOrder, type ShareRow, sortRows } from './share-rows.ts';

export interface BarsWithIntervalProps {
  id: string;
  subject: string;
  /** The head of the first column: "Question", "Lesson". */
  head: string;
  /** What each row is held against, as a sentence says it: "the city"; null where nothing is. */
  comparator: string | null;
  rows: ShareRow[];
  /** Highest first unless another order is asked; without a figure always last. */
  order?: RowOrder;
}

/**
 * A share for each question or lesson, with its interval and what it is held against.
 * @throws RangeError for a share that is none.
 */
export async function barsWithInterval({ id, subject, head, comparator, rows, order = 'highest-first' }: BarsWithIntervalProps): Promise<Chart> {
  const sorted = sortRows(rows, order);
  mustLieWithin(sorted.flatMap((row) => [...numbersOf(row), typeof row.comparator === 'number' ? row.comparator : null]));
  const drawable = rows.some(({ figure }) => isKnown(figure));
  return {
    id,
    subject,
    reading: barsReading(sorted, comparator),
    key: drawable ? keyOf(rows, comparator) : [],
    drawings: drawable ? await draw((plot, layout) => barsPicture(plot, layout, sorted)) : null,
    notes: [],
    table:
      rows.length === 0
        ? null
        : {
            columns: [head, 'Share', '95% interval', ...(comparator ? [capital(comparator)] : [])],
            rows: sorted.map((row) => ({ name: row.name, cells: cellsOf(row, comparator) })),
          },
  };
}

function cellsOf(row: ShareRow, comparator: string | null): string[] {
  const held = comparator ? [row.comparator === null ? 'none' : figureWords(row.comparator)] : [];
  return [figureWords(row.figure), intervalWords(row), ...held];
}

function keyOf(rows: readonly ShareRow[], comparator: string | null): KeyEntry[] {
  const hasInterval = rows.some(({ figure, interval }) => isKnown(figure) && interval);
  const hasComparator = comparator !== null && rows.some((row) => row.comparator !== null && isKnown(row.comparator));
  return [
    ...(hasInterval ? [{ kind: 'interval' as const, words: '95% interval' }] : []),
    ...(hasComparator ? [{ kind: 'comparator' as const, words: capital(comparator) }] : []),
  ];
}
