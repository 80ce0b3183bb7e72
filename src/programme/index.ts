/** The programme of an institution: its activities, what they cover, and its files. No clock; reads no file but the one it is handed. */
export { activitiesCsv } from './activities-csv.ts';
export * from './activity.ts';
export {
  type CoverageCell,
  type Covering,
  coverageByKind,
  coverageByNeed,
  holesOf,
  isExpected,
  minutesByYearGroup,
  type ProgrammeHole,
} from './coverage.ts';
export { holeWords, KIND_LACKING, NEED_LACKING, transitionOf, yearTitle } from './hole-words.ts';
export { type CalendarEntry, icalendar } from './icalendar.ts';
export { type ActivityMistake, type ReadActivity, readActivitiesCsv } from './read-activities.ts';
