import { type EvidenceKind, FILE_KINDS } from '../../evidence/file-kinds.ts';
import { csvLine } from '../../shared/csv-line.ts';

/** An empty file to fill in. */
export interface Template {
  /** Names it in the address and, with .csv, as a file. */
  id: string;
  title: string;
  says: string;
  columns: string[];
}

interface Described {
  id: string;
  kind: EvidenceKind;
  /** Which of the ways to name columns, where a kind has several. */
  way?: number;
  title: string;
  says: string;
  /** Columns that may be there, after the first. */
  may?: string[];
}

const DESCRIBED: Described[] = [
  {
    id: 'y11-activity',
    kind: 'y11-activity',
    title: 'Year 11 leavers’ activity',
    says: 'A row for each institution. leavers is the sum of the four counts.',
    may: ['name'],
  },
  {
    id: 'y11-activity-people',
    kind: 'y11-activity',
    way: 1,
    title: 'Year 11 leavers’ activity, a row for each young person',
    says: 'From CCIS, with NCCIS activity codes. Rows are counted while they are read. No other column is kept.',
  },
  {
    id: 'quality-award',
    kind: 'quality-award',
    title: 'Quality awards',
    says: 'status is held, working-towards or none. Days as 2025-07-31, or empty.',
  },
  {
    id: 'staff',
    kind: 'staff',
    title: 'Staff who give guidance',
    says: 'A row for each person, by role and never by name; - says that nobody gives guidance.',
  },
  {
    id: 'survey',
    kind: 'survey',
    title: 'Student survey',
    says: 'A row for each question: how many answered, and how many positively. This cycle’s and the last one’s.',
  },
  {
    id: 'gatsby',
    kind: 'gatsby',
    title: 'Gatsby Benchmarks',
    says: 'How many of the eight are fully met. Only frameworks that ask for them use it.',
  },
];

/** All templates, with the columns that the readers of the files ask for. */
export const TEMPLATES: readonly Template[] = DESCRIBED.map(({ id, kind, way = 0, title, says, may = [] }) => {
  const [which = '', ...columns] = FILE_KINDS.find((each) => each.kind === kind)?.columns[way] ?? [];
  // "urn (or laestab)": one of the two is enough.
  return { id, title, says, columns: [which.replace(/ \(.*/, ''), ...may, ...columns] };
});

/** The file, with its header alone; a spreadsheet on Windows knows by the mark at its beginning that it is UTF-8. */
export function templateFile({ columns }: Template): string {
  return `\uFEFF${csvLine(columns)}`;
}
