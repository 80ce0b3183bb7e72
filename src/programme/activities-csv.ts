import { scanCsv } from '../evidence/csv.ts';
import type { SourceFile } from '../evidence/source-file.ts';
import { UnreadableFile } from '../evidence/unreadable-file.ts';
import { csvLine } from '../shared/csv-line.ts';
import { ACTIVITY_KINDS, type Activity, NEEDS, PURPOSES, YEAR_GROUPS, type YearGroup } from './activity.ts';

/** The columns of the file, in this order in an export and in any order in an import. */
const COLUMNS = ['id', 'title', 'kind', 'purpose', 'year-groups', 'needs', 'minutes-per-student', 'leader', 'date'] as const;
type Column = (typeof COLUMNS)[number];

export interface ActivityMistake {
  /** Line of the file from 1; null where it is about the whole file. */
  line: number | null;
  message: string;
}

/** The programme as a CSV file with CRLF. Several values in one cell are parted by a space. */
export function activitiesCsv(activities: readonly Activity[]): string {
  const rows = activities.map((each) => [
    each.id,
    each.title,
    each.kind,
    each.purpose,
    each.yearGroups.join(' '),
    each.needs.join(' '),
    each.minutesPerStudent,
    each.leader,
    each.date,
  ]);
  return [COLUMNS, ...rows].map(csvLine).join('');
}

/** Reads a programme: all activities, or every mistake with its line and what to do. Nothing is taken from a file with a mistake. */
export async function readActivitiesCsv(file: SourceFile): Promise<{ activities: Activity[] } | { mistakes: ActivityMistake[] }> {
  const rows: { line: number; cells: string[] }[] = [];
  try {
    await scanCsv(file, (row) => rows.push({ line: row.line, cells: row.texts() }));
  } catch (error) {
    if (error instanceof UnreadableFile) return { mistakes: [{ line: error.line ?? null, message: error.message }] };
    throw error;
  }
  return readRows(rows);
}

function readRows([head, ...rows]: { line: number; cells: string[] }[]): { activities: Activity[] } | { mistakes: ActivityMistake[] } {
  const names = head?.cells.map((name) => name.toLowerCase()) ?? [];
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) return { mistakes: [{ line: head?.line ?? null, message: `Add the columns ${missing.join(', ')} to the first line.` }] };
  const mistakes: ActivityMistake[] = [];
  const seen = new Set<string>();
  const activities = rows.map(({ line, cells }) => {
    const say = (message: string) => void mistakes.push({ line, message });
    const activity = readRow((column) => unquoted(cells[names.indexOf(column)] ?? ''), say);
    if (activity.id && seen.has(activity.id)) say(`The id "${activity.id}" stands twice. Give one of the two another id.`);
    seen.add(activity.id);
    return activity;
  });
  return mistakes.length > 0 ? { mistakes } : { activities };
}

/** The apostrophe that an export puts before what a spreadsheet would run. */
function unquoted(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

function readRow(cell: (column: Column) => string, say: (message: string) => void): Activity {
  const text = (column: Column) => {
    if (cell(column) === '') say(`Write something in the column "${column}".`);
    return cell(column);
  };
  const minutes = cell('minutes-per-student');
  if (!/^\d{1,5}$/.test(minutes)) say(`"${minutes}" is not a number of minutes. Write a whole number, such as 50.`);
  return {
    id: text('id'),
    title: text('title'),
    kind: oneOf(ACTIVITY_KINDS, 'kind', cell('kind'), say),
    purpose: oneOf(PURPOSES, 'purpose', cell('purpose'), say),
    yearGroups: several('year-groups', cell, say).map((each) => Number(oneOf(YEAR_NAMES, 'year-groups', each, say)) as YearGroup),
    needs: several('needs', cell, say).map((each) => oneOf(NEEDS, 'needs', each, say)),
    minutesPerStudent: Number(minutes),
    leader: text('leader'),
    date: dayOf(cell('date'), say),
  };
}

const YEAR_NAMES = YEAR_GROUPS.map(String);

function oneOf<Known extends string>(known: readonly Known[], column: Column, value: string, say: (message: string) => void): Known {
  const found = known.find((each) => each === value.toLowerCase());
  if (found === undefined) say(`"${value}" is not known in the column "${column}". Use ${known.join(', ')}.`);
  return found ?? (known[0] as Known);
}

function several(column: Column, cell: (column: Column) => string, say: (message: string) => void): string[] {
  const values = [
    ...new Set(
      cell(column)
        .split(/[\s;]+/)
        .filter(Boolean),
    ),
  ];
  if (values.length === 0) say(`Write something in the column "${column}"; part several by a space.`);
  return values;
}

function dayOf(value: string, say: (message: string) => void): string | null {
  if (value === '') return null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  const real = day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  if (!real) say(`"${value}" is not a day. Write it as 2026-01-31, or leave it empty.`);
  return real ? value : null;
}
