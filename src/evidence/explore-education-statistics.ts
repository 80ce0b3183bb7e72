import { quoted } from './absence.ts';
import { offsetYear, readAcademicYear } from './academic-year.ts';
import type { CsvRow } from './csv.ts';
import { type DestinationRow, type DestinationRows, englandRow } from './destination-row.ts';
import { kindInStatistics } from './institution-kind.ts';
import { type InstitutionNumbers, readLaestab, readUrn } from './institution-numbers.ts';
import { outcomeReader } from './outcome.ts';
import type { Problems } from './problem.ts';
import type { RowSieve } from './row-sieve.ts';
import { type StatisticsColumns, type StatisticsFormat, statisticsColumns } from './statistics-columns.ts';
import { isNationalGroup, isOfAllLeavers, type Signs, setSieve, signsOfHeader } from './statistics-selection.ts';
import type { Header, RowTaker } from './table.ts';
import { isWholeRow } from './whole-row.ts';
import { findYearLabel } from './year-label.ts';

const INSTITUTION_LEVELS = new Set(['school', 'institution', 'provider']);

const VERSIONS = ['', 'provisional', 'revised', 'final'];

/** What is to be read, and where it goes. */
interface StatisticsReading {
  header: Header;
  format: StatisticsFormat;
  las: ReadonlySet<string> | 'all';
  problems: Problems;
  rows: DestinationRows;
  sieve: RowSieve;
}

/**
 * Takes the rows of the destination measures in Explore Education Statistics, of institutions in the wanted local authorities and
 * of England, all leavers together: the wide files (`characteristic` or `breakdown`) and the long ones of the API, with one leaver
 * year or many. Numbers of people; rows of per cents are passed over, and a revised figure goes before a provisional one. The rows
 * carry the file's own year labels until `inLeaverYears` turns them, once all were seen: see `findYearLabel`.
 */
export function openStatistics(reading: StatisticsReading): { take: RowTaker; inLeaverYears: (rows: DestinationRow[]) => DestinationRow[] } | null {
  const { header, format, las, problems, rows, sieve } = reading;
  const columns = statisticsColumns(header, format, problems);
  if (!columns) return null;
  setSieve(sieve, format, las);
  const signs = signsOfHeader(header, format);
  const outcomeIn = outcomeReader(header, columns.outcome, problems);
  const take = (row: CsvRow) => {
    // First of all: in a row with a comma too many even the local authority is not where it should be.
    if (!isWholeRow(row, header, problems)) return;
    const level = row.text(columns.level).toLowerCase();
    const la = row.text(columns.la);
    if (level === 'local authority') rows.ownRows.add(la);
    const institution = INSTITUTION_LEVELS.has(level);
    if (institution ? las !== 'all' && !las.has(la) : level !== 'national') return;
    if (!isOfAllLeavers(row, columns, signs, problems)) return;
    if (!institution && !isNationalGroup(row, columns, format.phase, signs)) return;
    if (institution) rows.authorities.add(la);
    const identity = institution ? institutionIn(row, columns, la, signs, problems) : englandRow(row.line);
    const leavers = yearIn(row, columns.period, problems);
    const outcome = outcomeIn(row);
    if (identity && leavers && outcome) rows.add({ ...identity, ...outcome, leavers }, VERSIONS.indexOf(row.text(columns.version).toLowerCase()));
  };
  return { take, inLeaverYears: (found) => inLeaverYears(found, signs, rows, problems) };
}

type Identity = Omit<DestinationRow, 'leavers' | 'cohort' | 'sustained'>;

function institutionIn(row: CsvRow, columns: StatisticsColumns, la: string, signs: Signs, problems: Problems): Identity | null {
  const numbers = numbersIn(row, columns, problems);
  if (!numbers) return null;
  if (numbers.urn) signs.urnSeen = true;
  else signs.laestabOnly = true;
  const type = row.text(columns.type);
  const kind = kindInStatistics(row.text(columns.group), type);
  return {
    place: 'institution',
    la,
    ...numbers,
    name: row.text(columns.name),
    schoolType: type || row.text(columns.group) || null,
    kind,
    line: row.line,
  };
}

/** A LAESTAB stands in the column of URNs in some releases: six digits are a URN, seven a LAESTAB. */
function numbersIn(row: CsvRow, columns: StatisticsColumns, problems: Problems): InstitutionNumbers | null {
  const [urnText, laestabText] = [row.text(columns.urn), row.text(columns.laestab)];
  const urn = readUrn(urnText);
  const laestab = readLaestab(laestabText) ?? readLaestab(urnText);
  if (urn || laestab) return { urn, laestab };
  const column = columns.urn < 0 ? 'school_laestab' : 'school_urn';
  const text = quoted(columns.urn < 0 ? laestabText : urnText);
  problems.error(`${text} is neither a URN (six digits) nor a LAESTAB (seven). Correct it from the published file.`, row.line, column);
  return null;
}

function yearIn(row: CsvRow, column: number, problems: Problems): string | null {
  const text = row.text(column);
  const year = readAcademicYear(text);
  if (!year) problems.error(`${quoted(text)} is no academic year. Write it like 202223 or 2022/23.`, row.line, 'time_period');
  return year;
}

function inLeaverYears(found: DestinationRow[], signs: Signs, rows: DestinationRows, problems: Problems): DestinationRow[] {
  const laestabOnly = signs.laestabOnly && !signs.urnSeen;
  const { label, because, sure } = findYearLabel({ ...signs, laestabOnly });
  const offset = label === 'destination-year' ? -1 : 0;
  sayWhatIsOdd(found, signs, rows, problems);
  const example = found[0]?.leavers;
  if (example && (offset || !sure)) {
    const meaning = `${example} in this file is taken to mean the leavers of ${offsetYear(example, offset)}, because ${because}.`;
    if (sure)
      problems.notice(
        `${meaning} Its figures are of an older series: do not set them beside those of releases from 2023/24 on.`,
        null,
        'time_period',
      );
    else problems.warning(`${meaning} Compare the cohort of one institution with the performance tables to be sure.`, null, 'time_period');
  }
  return found.map((row) => ({ ...row, leavers: row.leavers && offsetYear(row.leavers, offset) }));
}

function sayWhatIsOdd(found: DestinationRow[], signs: Signs, rows: DestinationRows, problems: Problems): void {
  if (rows.superseded > 0)
    problems.notice(`${rows.superseded} provisional figures stand beside revised ones. The revised ones are used.`, null, 'version');
  if (signs.otherGroups.size > 0 && !found.some(({ place }) => place === 'national')) {
    const groups = [...signs.otherGroups].join(', ');
    problems.warning(
      `None of England's rows is of all state-funded institutions of the phase: ${groups}. Give the national file for a comparison with England.`,
    );
  }
}
