import { cyclePath } from '../../../evidence/index.ts';
import { AUDIENCE_TITLES, type SurveyState } from '../../survey.ts';
import type { SurveyPlace } from '../survey-place.ts';

export function stateWords(state: SurveyState): string {
  return { 'not open yet': 'Not open yet', open: 'Open', closed: 'Closed' }[state];
}

/** From home down to the survey; `here`: a page under it. */
export function crumbsToSurvey({ cycle, institution, audience, path }: SurveyPlace, here?: string): { text: string; href?: string }[] {
  const survey = `${AUDIENCE_TITLES[audience]}: survey`;
  return [
    { text: 'Home', href: '/' },
    { text: institution.name, href: `${cyclePath(cycle)}/institutions/${institution.id}` },
    ...(here === undefined ? [{ text: survey }] : [{ text: survey, href: path }, { text: here }]),
  ];
}
