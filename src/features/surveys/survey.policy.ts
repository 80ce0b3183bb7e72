import { isMember, type Reader, type Role } from '../../web/reader.ts';
import { canSeeInstitution } from '../institutions/index.ts';

const WORKS_WITH_SURVEYS: Role[] = ['partnership-lead', 'partnership-analyst', 'institution-lead', 'institution-editor', 'institution-head'];
const RUNS: Role[] = ['partnership-lead', 'institution-lead', 'institution-editor'];

/** How a survey goes and what it found. A viewer reads what was published, and whoever looks after safeguarding the words alone. */
export function canSeeSurveys(reader: Reader): boolean {
  return isMember(reader) && WORKS_WITH_SURVEYS.includes(reader.as.role);
}

export function canSeeSurveysOf(reader: Reader, institution: { id: string }): boolean {
  return canSeeSurveys(reader) && canSeeInstitution(reader, institution);
}

/** Beginning and closing a survey, and handing out its addresses. */
export function canRunSurveys(reader: Reader): boolean {
  return isMember(reader) && RUNS.includes(reader.as.role);
}

/** Surveys of all institutions at once. */
export function canSeeAllSurveys(reader: Reader): boolean {
  return canSeeSurveys(reader) && reader.as?.institutionId === null;
}

export function canRunAllSurveys(reader: Reader): boolean {
  return isMember(reader) && reader.as.role === 'partnership-lead';
}
