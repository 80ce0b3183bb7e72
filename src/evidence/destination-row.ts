import type { AcademicYear, Count, CountRange, InstitutionKind } from '../rating/evidence.ts';
import { numberWords } from './institution-numbers.ts';
import type { Problems } from './problem.ts';

/** Leavers of one institution, or of England, and one year: what a destination file says of them. */
export interface DestinationRow {
  place: 'institution' | 'national';
  /** Three digits; null for England. */
  la: string | null;
  urn: string | null;
  laestab: string | null;
  name: string;
  /** As the file writes it: a code of the performance tables, or the words of Explore Education Statistics. */
  schoolType: string | null;
  kind: InstitutionKind;
  /** The year in which they finished the phase; null when the file names none. */
  leavers: AcademicYear | null;
  cohort: Count;
  /** In education, apprenticeship or employment for two terms after. A range where only a rounded per cent is published. */
  sustained: Count | CountRange;
  line: number;
}

/** Who the row of England is about. */
export function englandRow(line: number): Omit<DestinationRow, 'leavers' | 'cohort' | 'sustained'> {
  return { place: 'national', la: null, urn: null, laestab: null, name: 'England', schoolType: null, kind: 'unknown', line };
}

interface Kept {
  row: DestinationRow;
  rank: number;
}

/**
 * The rows of one file that are kept, each institution and England once a year: of a figure that stands there provisional and
 * revised, the revised one. Twice at the same rank is an error that names both lines.
 */
export class DestinationRows {
  /** Local authorities with a row of an institution, wanted or not as far as was read, good or not. */
  readonly authorities = new Set<string>();
  /** Local authorities with a row of their own. */
  readonly ownRows = new Set<string>();
  superseded = 0;
  readonly #problems: Problems;
  readonly #kept = new Map<string, Kept>();
  readonly #told = new Set<string>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  add(row: DestinationRow, rank = 0): void {
    const key = `${row.place === 'national' ? 'England' : (row.laestab ?? row.urn)} ${row.leavers}`;
    const earlier = this.#kept.get(key);
    if (earlier?.rank === rank) this.#twice(earlier.row, row);
    else if (earlier) this.superseded++;
    if (!earlier || earlier.rank < rank) this.#kept.set(key, { row, rank });
  }

  /** In the order of the file; one more check first: a URN that stands under two LAESTABs. */
  list(): DestinationRow[] {
    const rows = [...this.#kept.values()].map(({ row }) => row).sort((a, b) => a.line - b.line);
    const byUrn = new Map<string, DestinationRow>();
    for (const row of rows.filter(({ urn }) => urn !== null)) {
      const key = `${row.urn} ${row.leavers}`;
      const earlier = byUrn.get(key);
      if (earlier) this.#twice(earlier, row);
      else byUrn.set(key, row);
    }
    return rows;
  }

  #twice(earlier: DestinationRow, row: DestinationRow): void {
    const lines = `${earlier.line} ${row.line}`;
    if (this.#told.has(lines)) return;
    this.#told.add(lines);
    const who = row.place === 'national' ? 'England' : numberWords(row);
    const when = row.leavers ? ` for ${row.leavers}` : '';
    this.#problems.error(`${who} stands twice${when}: on line ${earlier.line} and here. Take out the row that is wrong.`, row.line);
  }
}
