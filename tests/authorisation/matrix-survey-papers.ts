import { about, type Entry, LEADS } from './entry.ts';

const SEE = ['partnership-lead', 'partnership-analyst', 'institution-lead', 'institution-editor', 'institution-head'] as const;
const RUN = ['partnership-lead', 'institution-lead', 'institution-editor'] as const;
const AT = '/cycles/:cycle/institutions/:institution/surveys/:audience';
const QUESTIONS = '/surveys/:audience/questions';

const seen = about('surveyPlace', { own: SEE, sibling: ['partnership-lead', 'partnership-analyst'] }, { for: [...SEE, 'lead elsewhere'] });
const typedIn = about('surveyPlace', { own: RUN, sibling: ['partnership-lead'] }, { for: [...RUN, 'lead elsewhere'] });
const asked = about('audience', { own: LEADS });
const oneAsked = about('question', { own: LEADS });

/** A survey on paper, and what the partnership asks. */
export const SURVEY_PAPERS: Record<string, Entry> = {
  [`GET ${AT}/paper`]: seen,
  [`GET ${AT}/paper.pdf`]: seen,
  [`GET ${AT}/posters.pdf`]: seen,
  [`GET ${AT}/poster/:place.pdf`]: seen,
  [`POST ${AT}/codes.pdf`]: typedIn,
  [`GET ${AT}/typing`]: typedIn,
  [`POST ${AT}/typing`]: typedIn,
  [`GET ${AT}/bring-in`]: typedIn,
  [`POST ${AT}/bring-in`]: typedIn,
  [`POST ${AT}/bring-in/choices`]: typedIn,
  [`GET ${QUESTIONS}`]: asked,
  [`POST ${QUESTIONS}`]: asked,
  // What has nothing to be filled in is noted as sent, though it comes too late without a version, and changes nothing.
  [`POST ${QUESTIONS}/endings`]: { ...asked, acts: true },
  [`GET ${QUESTIONS}/:question`]: oneAsked,
  [`POST ${QUESTIONS}/:question/place`]: oneAsked,
  [`POST ${QUESTIONS}/:question/retire`]: { ...oneAsked, acts: true },
  [`POST ${QUESTIONS}/:question/restore`]: { ...oneAsked, acts: true },
  // Last: the words that it had are not asked any more.
  [`POST ${QUESTIONS}/:question/words`]: oneAsked,
};
