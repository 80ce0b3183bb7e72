import { isForSafeguarding, isMember, type Reader } from '../../../web/reader.ts';
import { type Survey, stateOf } from '../survey.ts';

/** The answers themselves, without names: for those who run the survey of their own institution, and for nobody outside it. */
export function canHaveAnswers(reader: Reader): boolean {
  return isMember(reader) && (reader.as.role === 'institution-lead' || reader.as.role === 'institution-editor');
}

/** Of a survey that is open, or was opened again, two files one after the other would say what somebody answered who came in between. */
export function answersAreOut(survey: Survey, today: string): boolean {
  return stateOf(survey, today) === 'closed' && !survey.reopened;
}

/** What people wrote in their own words: whoever looks after safeguarding at the institution, and nobody else. */
export function canReadWords(reader: Reader): boolean {
  return isForSafeguarding(reader);
}
