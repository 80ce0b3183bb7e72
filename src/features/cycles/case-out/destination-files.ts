import { offsetYear } from '../../../evidence/academic-year.ts';
import type { AcademicYear, Count, DestinationEvidence, Phase } from '../../../rating/evidence.ts';
import { laOf, type Numbered } from './case-numbers.ts';
import { countCell, csvFile } from './own-files.ts';
import { type RangeRow, rangeFile, suffixFor, wholePerCent } from './range-file.ts';

/** A destination file of a case: whose rows are about these leavers. */
export interface DestinationsOut {
  kind: string;
  file: string;
  leavers: AcademicYear;
  text: () => Iterable<string>;
}

interface Row {
  one: Numbered;
  fact: DestinationEvidence;
}

interface Group {
  leavers: AcademicYear;
  national: DestinationEvidence | null;
  rows: Row[];
}

const KINDS: Record<Phase, string> = { ks4: 'ks4-destinations', post16: 'post16-destinations' };
/** Destinations are looked at about two years after young people leave. */
const YEARS_BEHIND = -2;

/**
 * The destinations of one phase as files that the readers know: one for each year of leavers and national figure. Exact and hidden
 * counts stand in the form of Explore Education Statistics; a count of which only a rounded per cent is known in that of the performance tables.
 * An institution without the phase has a row that says so. `unsaid`: ranges that no file can say, which stand there as hidden.
 */
export function destinationFiles(
  all: readonly Numbered[],
  phase: Phase,
  { year, national, la }: { year: AcademicYear; national: DestinationEvidence | null; la: readonly string[] },
): { files: DestinationsOut[]; unsaid: string[] } {
  const groups = groupsOf(all, phase, national);
  const without = all.filter(({ institution }) => institution.phases[phase] === false);
  if (groups.length === 0 && without.length > 0) groups.push({ leavers: offsetYear(year, YEARS_BEHIND), national, rows: [] });
  const unsaid: string[] = [];
  const files = groups.flatMap((group, place) => {
    const name = (form: string) => `${KINDS[phase]}${place === 0 ? '' : `-${place + 1}`}${form}.csv`;
    const ranged = group.rows.filter((row) => phase === 'ks4' && isRange(row.fact.sustained) && rangeRow(row) !== null);
    const plain = group.rows.filter((row) => !ranged.includes(row));
    unsaid.push(...plain.filter(({ fact }) => isRange(fact.sustained)).map(({ one }) => one.institution.name));
    const nationalRange = ranged.length > 0 && group.national && isRange(group.national.sustained) ? nationalRow(group.national) : null;
    const inTables = nationalRange !== null;
    const written: DestinationsOut[] = [];
    const base = { kind: KINDS[phase], leavers: group.leavers };
    if (ranged.length > 0) {
      const rows = [...(nationalRange ? [nationalRange] : []), ...ranged.flatMap((row) => rangeRow(row) ?? [])];
      written.push({ ...base, file: name('-per-cents'), text: () => rangeFile(rows, group.leavers, la) });
    }
    const statistics = { ...group, rows: plain, national: inTables ? null : group.national };
    const absent = place === 0 ? without : [];
    if (plain.length > 0 || absent.length > 0 || statistics.national)
      written.push({ ...base, file: name(''), text: () => statisticsFile(statistics, absent, phase, la) });
    return written;
  });
  return { files, unsaid };
}

/** Rows that are held against the same figure: the national row of their own file, or the city's. */
function groupsOf(all: readonly Numbered[], phase: Phase, cityNational: DestinationEvidence | null): Group[] {
  const rows = all.flatMap((one) => {
    const fact = one.institution.destinations[phase];
    return fact ? [{ one, fact }] : [];
  });
  const groups = Map.groupBy(rows, ({ fact }) => JSON.stringify([fact.leavers, figuresOf(fact.national ?? cityNational)]));
  return [...groups.values()].map((same) => {
    const [{ fact }] = same as [Row];
    return { leavers: fact.leavers, national: fact.national ?? cityNational, rows: same };
  });
}

function figuresOf(fact: DestinationEvidence | null) {
  return fact && [fact.cohort, fact.sustained];
}

function isRange(sustained: DestinationEvidence['sustained']): sustained is Exclude<DestinationEvidence['sustained'], Count> {
  return typeof sustained === 'object';
}

/** Null where the performance tables have no place for it: they name an institution by LAESTAB, and leavers by a year of two figures. */
function rangeRow({ one, fact }: Row): RangeRow | null {
  const perCent = wholePerCent(fact);
  if (perCent === null || one.numbers.laestab === null || suffixFor(fact.leavers) === null) return null;
  return { numbers: one.numbers, name: one.institution.name, cohort: fact.cohort, perCent };
}

function nationalRow(fact: DestinationEvidence): RangeRow | null {
  const perCent = wholePerCent(fact);
  return perCent === null ? null : { numbers: null, name: 'England', cohort: fact.cohort, perCent };
}

const COLUMNS = [
  'time_period',
  'geographic_level',
  'old_la_code',
  'school_urn',
  'school_laestab',
  'school_name',
  'institution_group',
  'institution_type',
  'breakdown',
  'data_type',
  'cohort',
  'overall',
];
const NATIONAL_GROUPS: Record<Phase, string> = {
  ks4: 'State-funded mainstream and special schools',
  post16: 'State-funded mainstream schools and colleges',
};

/** Explore Education Statistics, wide. "Number of students" says that its years are those in which young people left. */
function statisticsFile({ leavers, national, rows }: Group, without: readonly Numbered[], phase: Phase, la: readonly string[]): Iterable<string> {
  const levels = phase === 'post16' ? { columns: ['cohort_level_group'], cells: ['Total'] } : { columns: [], cells: [] };
  const period = leavers.replace('/', '');
  const row = (place: (string | null)[], cohort: Count, sustained: Count) => [
    period,
    ...place,
    'Total',
    'Total',
    'Number of students',
    countCell(cohort),
    countCell(sustained),
    ...levels.cells,
  ];
  const institution = ({ numbers, institution: { name } }: Numbered) => ['School', laOf(numbers, la), numbers.urn, numbers.laestab, name, 'Total'];
  const england = ['National', '', '', '', '', NATIONAL_GROUPS[phase]];
  return csvFile(
    [...COLUMNS, ...levels.columns],
    [
      ...(national ? [row(england, national.cohort, withoutRange(national.sustained))] : []),
      ...rows.map(({ one, fact }) => row(institution(one), fact.cohort, withoutRange(fact.sustained))),
      ...without.map((one) => row(institution(one), 'not-applicable', 'not-applicable')),
    ],
  );
}

function withoutRange(sustained: DestinationEvidence['sustained']): Count {
  return isRange(sustained) ? 'suppressed' : sustained;
}
