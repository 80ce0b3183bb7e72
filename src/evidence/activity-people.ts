import type { ActivityReading, ActivityRow } from './activity-reading.ts';
import type { CsvRow } from './csv.ts';
import { firstLines, type InstitutionNumbers, institutionColumns } from './institution-numbers.ts';
import { type ActivitySettings, type Standing, standingOf } from './nccis-codes.ts';
import type { Problems } from './problem.ts';
import { fitsHeader, noticeOtherColumnCount } from './row-shape.ts';
import type { Header } from './table.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** What is kept of an institution's young people: how many stand where, and the line of the first. */
interface Tally extends InstitutionNumbers {
  line: number;
  counts: Record<Exclude<Standing, 'pre-16'>, number>;
}

/**
 * Reads the template with one row a young person; null when its header is in error. Of a row only the institution's numbers and
 * the activity code become text, and only long enough to count them. No message repeats a cell, a column's name from the
 * file, or how many people a code was found for.
 */
export function openPeople(header: Header, settings: ActivitySettings, problems: Problems): ActivityReading | null {
  const columnsAreThere = header.needs(['activity_code'], problems);
  const numbersOf = institutionColumns(header, problems);
  if (!columnsAreThere || !numbersOf) return null;
  noticeOtherColumnCount(header, ['urn', 'laestab', 'activity_code'], problems);
  const tallies = new Map<string, Tally>();
  const codeColumn = header.column('activity_code');
  let leftOut = false;
  const take = (row: CsvRow): void => {
    if (!fitsHeader(row, header, problems)) return;
    const numbers = numbersOf(row);
    const standing = readStanding(row.text(codeColumn), settings, row.line, problems);
    if (standing === 'left-out') leftOut = true;
    if (!numbers || standing === null) return;
    const tally = tallyOf(numbers, row.line, tallies, problems);
    if (standing !== 'left-out') tally.counts[standing]++;
  };
  const finish = (): ActivityRow[] => {
    if (leftOut) problems.warning(LEFT_OUT, null, 'activity_code');
    reportSharedLaestabs(tallies.values(), problems);
    return [...tallies.values()].map((tally) => asRow(tally, problems.file));
  };
  return { take, finish };
}

/** The register has about 50,000 establishments, closed ones among them. */
const MOST_INSTITUTIONS = 100_000;
const TOO_MANY_INSTITUTIONS = `The rows are about more than ${MOST_INSTITUTIONS} institutions. Check that the column of the URN holds the URN of the school.`;

const LEFT_OUT =
  'Code 720 occurs, and these young people were left out of the measure. The code ended in April 2018: in a later file, give them the code of what they do.';

function readStanding(code: string, settings: ActivitySettings, line: number, problems: Problems): Exclude<Standing, 'pre-16'> | 'left-out' | null {
  const standing = standingOf(code, settings);
  if (standing === 'pre-16') {
    problems.error(
      'This code is for a young person of compulsory school age, who is no leaver yet. Take the row out, or correct the code.',
      line,
      'activity_code',
    );
    return null;
  }
  if (standing === null) {
    const what = code === '' ? 'The activity code is missing.' : 'This is not an NCCIS activity code.';
    problems.error(`${what} Write one of the three-digit codes; 810 if the activity is not known.`, line, 'activity_code');
  }
  return standing;
}

function tallyOf(numbers: InstitutionNumbers, line: number, tallies: Map<string, Tally>, problems: Problems): Tally {
  const key = numbers.urn ?? `laestab ${numbers.laestab}`;
  const known = tallies.get(key);
  if (!known) {
    if (tallies.size === MOST_INSTITUTIONS) throw new UnreadableFile(TOO_MANY_INSTITUTIONS, line);
    const tally = { ...numbers, line, counts: { eet: 0, neet: 0, 'not-known': 0, custody: 0 } };
    tallies.set(key, tally);
    return tally;
  }
  known.laestab ??= numbers.laestab;
  if (numbers.laestab !== null && numbers.laestab !== known.laestab) {
    problems.error('The same URN stands with another LAESTAB further up. Correct one of the two, or leave one column out.', line, 'laestab');
  }
  return known;
}

function reportSharedLaestabs(tallies: Iterable<Tally>, problems: Problems): void {
  const earlier = firstLines();
  for (const { laestab, line } of tallies) {
    const first = earlier({ urn: null, laestab }, '', line);
    if (first === null) continue;
    problems.error(
      `Lines ${first} and ${line} have the same LAESTAB, but not the same URN. Give every row of the institution the same URN, or leave one column out.`,
      line,
      'laestab',
    );
  }
}

function asRow({ urn, laestab, line, counts }: Tally, file: string): ActivityRow {
  const { eet, neet, 'not-known': notKnown, custody } = counts;
  const leavers = eet + neet + notKnown + custody;
  return { urn, laestab, name: null, evidence: { leavers, eet, neet, notKnown, custody, source: { file, sha256: '', line } } };
}
