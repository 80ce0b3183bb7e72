import type { Header } from '../table.ts';

export const SURVEY_TOOLS = ['surveymonkey', 'microsoft-forms', 'google-forms', 'limesurvey'] as const;

export type SurveyTool = (typeof SURVEY_TOOLS)[number];

/**
 * How a tool laid out its file. `two-header-rows`: questions above, their rows or options below them. `codes`: the headings are
 * codes and not the words of the questions. `codes-and-words`: `Q1. The words`. `quiz`: with points and feedback.
 */
export type ToolLayout = 'one-header-row' | 'two-header-rows' | 'quiz' | 'codes' | 'words' | 'codes-and-words';

/** Columns by which the exports of a tool are known, whatever their order. Each line is one way in which the tool names them. */
const KNOWN_BY: readonly [tool: SurveyTool, columns: readonly string[]][] = [
  ['surveymonkey', ['Respondent ID', 'Collector ID']],
  ['surveymonkey', ['respondent_id', 'collector_id']],
  ['microsoft-forms', ['ID', 'Start time', 'Completion time']],
  ['limesurvey', ['id', 'submitdate']],
  ['limesurvey', ['id', 'lastpage', 'startlanguage']],
  ['limesurvey', ['Response ID', 'Date submitted']],
  ['limesurvey', ['Response ID', 'Last page', 'Start language']],
  ['limesurvey', ['id. Response ID', 'submitdate. Date submitted']],
];

/** Which tool made a file with this header; null when none did. By the columns that the tool adds by itself, never by the file's name. */
export function recogniseSurveyTool(header: Header): SurveyTool | null {
  const known = KNOWN_BY.find(([, columns]) => header.has(...columns));
  if (known) return known[0];
  const isGoogle = header.names[0]?.trim().toLowerCase() === 'timestamp' && header.names.length > 1;
  return isGoogle ? 'google-forms' : null;
}
