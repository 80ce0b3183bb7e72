/** The programme of an institution: its activities, what they cover, and its files. No clock; reads no file but the one it is handed. */
export { type ActivityMistake, activitiesCsv, readActivitiesCsv } from './activities-csv.ts';
export * from './activity.ts';
export { type CoverageCell, coverageByKind, coverageByNeed, holesOf, minutesByYearGroup, type ProgrammeHole } from './coverage.ts';
export { type CalendarEntry, icalendar } from './icalendar.ts';
