import type { SurveyTool } from '../../../evidence/survey-tools/survey-tool.ts';

/** The tools, as those who use them call them. */
export const TOOL_TITLES: Record<SurveyTool, string> = {
  surveymonkey: 'SurveyMonkey',
  'microsoft-forms': 'Microsoft Forms',
  'google-forms': 'Google Forms',
  limesurvey: 'LimeSurvey',
};
