import { scanCsv } from '../evidence/csv.ts';
import type { SourceFile } from '../evidence/source-file.ts';
import { UnreadableFile } from '../evidence/unreadable-file.ts';
import { COLUMNS, type Column, NEEDED_COLUMNS } from './activities-csv.ts';
import type { Activity } from './activity.ts';
import { CellReader } from './cell-reader.ts';
import { readRow } from './read-row.ts';

export interface ActivityMistake {
  /** Line of the file from 1; null where it is about the whole file. */
  line: number | null;
  message: string;
}

/** An activity of a file. Without an id it is one that the programme does not have yet, or that it knows by what it is. */
export type ReadActivity = Omit<Activity, 'id'> & { id: string | null; line: number };

interface Row {
  line: number;
  cells: string[];
}

/** Reads a programme: all activities, or every mistake with its line and what to do. Nothing is taken from a file with a mistake. */
export async function readActivitiesCsv(file: SourceFile): Promise<{ activities: ReadActivity[] } | { mistakes: ActivityMistake[] }> {
  const rows: Row[] = [];
  try {
    await scanCsv(file, (row) => rows.push({ line: row.line, cells: row.texts() }));
  } catch (error) {
    if (error instanceof UnreadableFile) return { mistakes: [{ line: error.line ?? null, message: error.message }] };
    throw error;
  }
  return readRows(rows);
}

function readRows([head, ...rows]: Row[]): { activities: ReadActivity[] } | { mistakes: ActivityMistake[] } {
  if (head === undefined) return { mistakes: [{ line: null, message: 'The file is empty. Begin with the template.' }] };
  const names = head.cells.map((name) => name.toLowerCase());
  const about = aboutColumns(names);
  if (about.length > 0) return { mistakes: about.map((message) => ({ line: head.line, message })) };
  const mistakes: ActivityMistake[] = [];
  const seen = new Map<string, number>();
  const activities = rows
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => {
      const say = (message: string) => void mistakes.push({ line, message });
      const activity = { ...readRow(new CellReader((column) => unquoted(cells[names.indexOf(column)] ?? ''), say)), line };
      const before = activity.id === null ? undefined : seen.get(activity.id);
      if (before !== undefined) say(`The id of this line stands in line ${before} too. Empty one of the two.`);
      if (activity.id !== null) seen.set(activity.id, line);
      return activity;
    });
  if (activities.length === 0 && mistakes.length === 0) mistakes.push({ line: null, message: 'There is no activity below the first line. Add one.' });
  return mistakes.length > 0 ? { mistakes } : { activities };
}

/** A column that nobody knows would be lost, so that it is a mistake and no more. */
function aboutColumns(names: readonly string[]): string[] {
  const missing = NEEDED_COLUMNS.filter((column) => !names.includes(column));
  const unknown = names.filter((name) => name !== '' && !COLUMNS.includes(name as Column));
  const twice = COLUMNS.filter((column) => names.filter((name) => name === column).length > 1);
  return [
    ...(missing.length > 0 ? [`Add ${missing.join(', ')} to the names of the columns.`] : []),
    ...unknown.map((name) => `"${name}" is not a column of a programme. Take it out, or name it as the template does.`),
    ...twice.map((name) => `The column "${name}" stands twice. Take one out.`),
  ];
}

/** The apostrophe that an export puts before what a spreadsheet would run. */
function unquoted(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
