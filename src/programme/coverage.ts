import { ACTIVITY_KINDS, type Activity, type ActivityKind, NEEDS, type Need, TRANSITION_POINTS, type YearGroup } from './activity.ts';

export interface CoverageCell<Column extends string> {
  yearGroup: YearGroup;
  column: Column;
  /** The activities that fill it, in the order of the programme; none is a hole. */
  activities: string[];
  minutesPerStudent: number;
}

/** Something that the programme lacks, named so that an action can be suggested for it. */
export type ProgrammeHole =
  | { hole: 'kind'; yearGroup: YearGroup; kind: ActivityKind }
  | { hole: 'need'; yearGroup: YearGroup; need: Need }
  | { hole: 'transition'; yearGroup: YearGroup; transition: (typeof TRANSITION_POINTS)[number]['id'] };

/** What of an activity says what it covers. */
export type Covering = Pick<Activity, 'id' | 'kind' | 'needs' | 'yearGroups' | 'minutesPerStudent'>;

/** Nobody is at work at a workplace before the last two years of compulsory school. */
const FIRST_YEAR_OF_WORK: YearGroup = 10;

/** Whether a cell that nothing fills is something that the programme lacks. */
export function isExpected(yearGroup: YearGroup, kind: ActivityKind): boolean {
  return kind !== 'work-experience' || yearGroup >= FIRST_YEAR_OF_WORK;
}

/** Year group × kind, for the year groups that the institution has. */
export function coverageByKind(activities: readonly Covering[], yearGroups: readonly YearGroup[]): CoverageCell<ActivityKind>[] {
  return matrix(activities, yearGroups, ACTIVITY_KINDS, (activity) => [activity.kind]);
}

/** Year group × need. An activity that meets several needs fills a cell for each, so minutes must not be added up across a row. */
export function coverageByNeed(activities: readonly Covering[], yearGroups: readonly YearGroup[]): CoverageCell<Need>[] {
  return matrix(activities, yearGroups, NEEDS, (activity) => activity.needs);
}

function matrix<Column extends string>(
  activities: readonly Covering[],
  yearGroups: readonly YearGroup[],
  columns: readonly Column[],
  columnsOf: (activity: Covering) => readonly Column[],
): CoverageCell<Column>[] {
  return yearGroups.flatMap((yearGroup) =>
    columns.map((column) => {
      const filling = activities.filter((each) => each.yearGroups.includes(yearGroup) && columnsOf(each).includes(column));
      return { yearGroup, column, activities: filling.map(({ id }) => id), minutesPerStudent: minutesOf(filling) };
    }),
  );
}

function minutesOf(activities: readonly Covering[]): number {
  return activities.reduce((sum, { minutesPerStudent }) => sum + minutesPerStudent, 0);
}

/** Minutes that a student of each year group has in the year. */
export function minutesByYearGroup(activities: readonly Covering[], yearGroups: readonly YearGroup[]): { yearGroup: YearGroup; minutes: number }[] {
  return yearGroups.map((yearGroup) => ({ yearGroup, minutes: minutesOf(activities.filter((each) => each.yearGroups.includes(yearGroup))) }));
}

/** Every hole: empty cells of both matrices, then turning points without lesson time or without one-to-one time. */
export function holesOf(activities: readonly Covering[], yearGroups: readonly YearGroup[]): ProgrammeHole[] {
  const byKind = coverageByKind(activities, yearGroups);
  return [
    ...byKind
      .filter((cell) => isEmpty(cell) && isExpected(cell.yearGroup, cell.column))
      .map(({ yearGroup, column }): ProgrammeHole => ({ hole: 'kind', yearGroup, kind: column })),
    ...coverageByNeed(activities, yearGroups)
      .filter(isEmpty)
      .map(({ yearGroup, column }): ProgrammeHole => ({ hole: 'need', yearGroup, need: column })),
    ...TRANSITION_POINTS.filter(({ yearGroup }) =>
      byKind.some((cell) => cell.yearGroup === yearGroup && TRANSITION_KINDS.has(cell.column) && isEmpty(cell)),
    ).map(({ id, yearGroup }): ProgrammeHole => ({ hole: 'transition', yearGroup, transition: id })),
  ];
}

/** What each turning point needs. */
const TRANSITION_KINDS: ReadonlySet<ActivityKind> = new Set(['lesson', 'one-to-one']);

function isEmpty({ activities }: CoverageCell<string>): boolean {
  return activities.length === 0;
}
