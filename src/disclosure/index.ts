export {
  type Release,
  type Released,
  type ReleasedBreakdown,
  type ReleasedFigure,
  type ReleasedPart,
  type ReleasedQuestion,
  shownIn,
} from './release.ts';
export { releaseSurvey, releaseTotals } from './release-survey.ts';
export {
  CITY_RULES,
  type Rules,
  SURVEY_RULES,
} from './rules.ts';
export type {
  AnswerCounts,
  BreakdownCounts,
  GroupCounts,
  SurveyCounts,
} from './survey-counts.ts';
