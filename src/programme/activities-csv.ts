import { csvLine } from '../shared/csv-line.ts';
import { type Activity, PURPOSES, type Purpose, VOICES, type Voice } from './activity.ts';

const ABOUT_PURPOSES = PURPOSES.flatMap((purpose) => [`${purpose}-owner`, `${purpose}-place`, `${purpose}-updated`] as const);
const SAID = VOICES.map((voice) => `${voice}-said` as const);

/** Without one of these nothing can be read. */
export const NEEDED_COLUMNS = ['title', 'kind', 'purposes', 'year-groups', 'needs', 'minutes-per-student', 'leader'] as const;

/** The columns of the file, in this order in an export and in any order in an import. */
export const COLUMNS = [
  'id',
  ...NEEDED_COLUMNS,
  'cohort',
  'theme',
  'partners',
  'date',
  ...ABOUT_PURPOSES,
  ...SAID,
  'score',
  'what-will-change',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Parts several texts in one cell; several ids are parted by a space. */
export const PARTED_BY = ';';

/** The programme as a CSV file with CRLF; with no activities, the file to be filled in. */
export function activitiesCsv(activities: readonly Activity[]): string {
  return [COLUMNS, ...activities.map((activity) => COLUMNS.map((column) => cellsOf(activity)[column]))].map(csvLine).join('');
}

function cellsOf(activity: Activity): Record<Column, string | number | null> {
  const { id, title, kind, provisions, yearGroups, needs, minutesPerStudent, leader, cohort, theme, partners, date, voices, score } = activity;
  return {
    ...{ id, title, kind, leader, cohort, theme, date, score },
    purposes: provisions.map(({ purpose }) => purpose).join(' '),
    'year-groups': yearGroups.join(' '),
    needs: needs.join(' '),
    'minutes-per-student': minutesPerStudent,
    partners: partners.join(`${PARTED_BY} `),
    'what-will-change': activity.willChange,
    ...(Object.fromEntries(PURPOSES.flatMap((purpose) => provisionCells(activity, purpose))) as Record<
      (typeof ABOUT_PURPOSES)[number],
      string | null
    >),
    ...(Object.fromEntries(VOICES.map((voice) => [`${voice}-said`, voices[voice] ?? null])) as Record<`${Voice}-said`, string | null>),
  };
}

function provisionCells({ provisions }: Activity, purpose: Purpose): [string, string | null][] {
  const found = provisions.find((each) => each.purpose === purpose);
  return [
    [`${purpose}-owner`, found?.owner ?? null],
    [`${purpose}-place`, found?.place ?? null],
    [`${purpose}-updated`, found?.updatedOn ?? null],
  ];
}
