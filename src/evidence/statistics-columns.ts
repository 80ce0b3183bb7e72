import type { Phase } from '../rating/evidence.ts';
import type { OutcomeColumns } from './outcome.ts';
import type { Problems } from './problem.ts';
import type { Header } from './table.ts';

/** `wide`: a column for each destination, counts and per cents in different rows. `long`: a row for each destination. */
export interface StatisticsFormat {
  layout: 'wide' | 'long';
  phase: Phase;
}

/** Where the columns are that a reader of Explore Education Statistics looks at, from 0; -1 for one that the file does not have. */
export interface StatisticsColumns {
  period: number;
  level: number;
  la: number;
  urn: number;
  laestab: number;
  name: number;
  group: number;
  type: number;
  version: number;
  dataType: number;
  destinationGroup: number;
  destination: number;
  /** All must say "Total" in a row of all leavers. */
  totals: number[];
  outcome: OutcomeColumns;
}

const WIDE_OUTCOME: OutcomeColumns = {
  cohort: 'cohort',
  sustained: 'overall',
  parts: ['education', 'appren', 'all_work'],
  rest: ['all_notsust', 'all_unknown'],
};
const LONG_OUTCOME: OutcomeColumns = { cohort: 'cohort_count', sustained: 'pupil_count', perCent: 'pupil_percent' };

const LEVEL_COLUMNS = ['cohort_level_group', 'cohort_level'];
const FILTERS = [
  'characteristic_group',
  'characteristic',
  'breakdown_topic',
  'breakdown',
  'sex',
  'ethnicity_major',
  'ethnicity_minor',
  'disadvantage_status',
];

/**
 * Which destination file of Explore Education Statistics a header is of; null when it is of none. 16 to 18 files are known by
 * their qualification levels, or by higher education without school sixth forms among the destinations.
 */
export function statisticsFormat(header: Header): StatisticsFormat | null {
  if (!header.has('time_period', 'geographic_level')) return null;
  const long = ['destination_group', 'destination_description', 'pupil_count'].some((name) => header.has(name));
  const wide = header.has('overall') || header.has('cohort', 'data_type');
  if (!long && !wide) return null;
  const levels = LEVEL_COLUMNS.some((name) => header.has(name));
  const post16 = levels || (!long && header.has('he') && !header.has('ssf'));
  return { layout: long ? 'long' : 'wide', phase: post16 ? 'post16' : 'ks4' };
}

/** Null, with every missing column among the problems, when the file lacks one that is needed. */
export function statisticsColumns(header: Header, { layout, phase }: StatisticsFormat, problems: Problems): StatisticsColumns | null {
  if (header.has('destination_year')) {
    const message = 'This file is about destinations one, three and five years on. Give the destination measures of the first year instead.';
    problems.error(message, header.line, 'destination_year');
    return null;
  }
  const outcome = layout === 'long' ? LONG_OUTCOME : WIDE_OUTCOME;
  const group = layout === 'long' ? 'establishment_type_group' : 'institution_group';
  const needed = [
    'time_period',
    'geographic_level',
    group,
    outcome.cohort,
    outcome.sustained,
    header.has('characteristic') ? 'characteristic' : 'breakdown',
  ];
  if (layout === 'long') needed.push('destination_group', 'destination_description');
  else needed.push('data_type');
  if (phase === 'post16') needed.push(LEVEL_COLUMNS.find((name) => header.has(name)) ?? 'cohort_level_group');
  if (holdsInstitutions(header)) needed.push('old_la_code', 'school_name');
  if (!header.needs(needed, problems)) return null;
  const totals = [...FILTERS, ...(phase === 'post16' ? LEVEL_COLUMNS : [])].filter((name) => header.has(name));
  return {
    period: header.column('time_period'),
    level: header.column('geographic_level'),
    la: header.column('old_la_code'),
    urn: header.column('school_urn'),
    laestab: header.column('school_laestab'),
    name: header.column('school_name'),
    group: header.column(group),
    type: header.column(layout === 'long' ? 'establishment_type' : 'institution_type'),
    version: header.column('version'),
    dataType: layout === 'long' ? -1 : header.column('data_type'),
    destinationGroup: header.column('destination_group'),
    destination: header.column('destination_description'),
    totals: totals.map((name) => header.column(name)),
    outcome,
  };
}

export function holdsInstitutions(header: Header): boolean {
  return header.has('school_urn') || header.has('school_laestab');
}
