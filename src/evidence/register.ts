import type { AbsentArea } from './absent-area.ts';
import type { CsvRow } from './csv.ts';
import type { Problems } from './problem.ts';
import { type LinkRow, readLinkCell } from './register-links.ts';
import { NEEDED_COLUMNS, OPTIONAL_COLUMNS, type RegisterRow, readRegisterRow } from './register-row.ts';
import { cellsByName, emptyFrom } from './row-shape.ts';
import type { Header, RowTaker } from './table.ts';

export interface RegisterReading {
  take: RowTaker;
  finish(): { institutions: RegisterRow[]; links: LinkRow[]; absent: AbsentArea[] | null };
}

const LINKED = 'Linked establishments';
/**
 * Reads the register's full download or a download of search results (GIAS), by the columns' names: 17 of its 110 to 140 columns are
 * looked at, and only the first four must be there. Names of heads are not read. Of rows with other LA codes only the
 * length is checked. Null when the header is in error.
 */
export function openRegister(header: Header, las: ReadonlySet<string> | 'all', problems: Problems): RegisterReading | null {
  const optional = [...OPTIONAL_COLUMNS, LINKED].filter((name) => header.has(name));
  if (!header.needs([...NEEDED_COLUMNS, ...optional], problems)) return null;
  const institutions: RegisterRow[] = [];
  const links: LinkRow[] = [];
  const lines = new Map<string, number>();
  const foundLas = new Set<string>();
  const cell = cellsByName(header);
  const enough = leastCells(header);
  const take = (row: CsvRow): void => {
    if (emptyFrom(row, 0)) return;
    const la = cell(row, 'LA (code)');
    const wanted = las === 'all' || las.has(la);
    if (wanted) foundLas.add(la);
    if (isCutOff(row, enough, problems) || !wanted || isTooLong(row, header, problems)) return;
    const read = readRegisterRow(row.line, (column) => cell(row, column), problems);
    if (!read) return;
    const first = lines.get(read.urn);
    if (first !== undefined) problems.error(`URN ${read.urn} stands on lines ${first} and ${row.line}. Keep one of them.`, row.line, 'URN');
    lines.set(read.urn, first ?? row.line);
    institutions.push(read);
    links.push(...readLinks(row, read.urn, header, problems));
  };
  const finish = () => ({ institutions, links, absent: las === 'all' ? null : absentAreas(las, foundLas, problems) });
  return { take, finish };
}

/** How many cells a row must have: past the last column that is read, so that a spreadsheet may have dropped empty cells behind it. */
function leastCells(header: Header): number {
  const lastRead = Math.max(...[...NEEDED_COLUMNS, ...OPTIONAL_COLUMNS, LINKED].map((name) => header.column(name)));
  return Math.min(header.names.length, lastRead + 2);
}

function isCutOff(row: CsvRow, enough: number, problems: Problems): boolean {
  if (row.size >= enough) return false;
  problems.error('This row ends before its last column: the download was probably cut off. Download the register again.', row.line);
  return true;
}

/** The last column of search results holds one link, and further links stand in cells beyond the header: such a row is not too long. */
function isTooLong(row: CsvRow, header: Header, problems: Problems): boolean {
  const width = header.names.length;
  if (header.column(LINKED) === width - 1 || emptyFrom(row, width)) return false;
  problems.error('This row has more cells than the header. Download the register again, and do not save it from a spreadsheet.', row.line);
  return true;
}

function readLinks(row: CsvRow, urn: string, header: Header, problems: Problems): LinkRow[] {
  const first = header.column(LINKED);
  const cells = first < 0 ? [] : Array.from({ length: row.size - first }, (_, at) => row.text(first + at));
  const links = cells.map((cell) => readLinkCell(cell, urn, row.line));
  if (links.includes('unreadable')) {
    const message = 'A link here is not of the form "136888 Successor": the cells of this row may be one off. Download the register again.';
    problems.error(message, row.line, LINKED);
  }
  return links.filter((link) => link !== null && link !== 'unreadable');
}

function absentAreas(las: ReadonlySet<string>, found: ReadonlySet<string>, { file }: Problems): AbsentArea[] {
  const without = [...las].filter((la) => !found.has(la));
  return without.map((la) => {
    const message = `No establishment in this register has LA code ${la}. Correct the code, or download the register for this area.`;
    return { la, problem: { severity: 'error', file, line: null, column: 'LA (code)', message } };
  });
}
