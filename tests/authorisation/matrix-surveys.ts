import { about, type Entry, EVERYBODY } from './entry.ts';

const WHOLE = ['partnership-lead', 'partnership-analyst'] as const;
const RUN = ['partnership-lead', 'institution-lead', 'institution-editor'] as const;
const SEE = [...WHOLE, 'institution-lead', 'institution-editor', 'institution-head'] as const;

const seen = about('openSurvey', { own: SEE, sibling: WHOLE });
const run = about('openSurvey', { own: RUN, sibling: ['partnership-lead'] }, { for: [...RUN, 'lead elsewhere'] });
const begun = about('cycleSurveyToBegin', { own: RUN, sibling: ['partnership-lead'] }, { for: [...RUN, 'lead elsewhere'] });
/** The answers themselves are for the institution alone: not even the partnership has them. */
const answers = about('closedSurvey', { own: ['institution-lead', 'institution-editor'] });
const words = about('openSurvey', { own: ['institution-safeguarding'] });
const all = about('cycleSurveys', { own: WHOLE, elsewhere: ['lead elsewhere'] });
const allRun = about('cycleSurveys', { own: ['partnership-lead'], elsewhere: ['lead elsewhere'] });
/** Whoever has the address answers, signed in or not, and nobody is asked who they are. */
const answered: Entry = { ...about('surveyAddress', { own: EVERYBODY }), open: 'anyone' };

const AT = '/cycles/:cycle/institutions/:institution/surveys/:audience';
const ALL = '/cycles/:cycle/surveys/:audience';

/** Surveys: answering them, running them, and what they found. */
export const SURVEYS: Record<string, Entry> = {
  'GET /s/:address': answered,
  'POST /s/:address/questions': answered,
  'POST /s/:address/send': answered,
  'GET /s/:address/thanks': answered,
  'GET /surveys': { for: [...SEE, 'lead elsewhere'] },
  'GET /words': { for: ['institution-safeguarding'] },
  [`GET ${AT}`]: seen,
  [`POST ${AT}/begin`]: begun,
  [`GET ${AT}/days`]: run,
  [`POST ${AT}/days`]: run,
  [`POST ${AT}/addresses`]: run,
  [`POST ${AT}/addresses/:place/end`]: { ...run, acts: true },
  [`GET ${AT}/poster/:place`]: seen,
  [`POST ${AT}/codes`]: run,
  [`POST ${AT}/close`]: { ...run, acts: true },
  [`GET ${AT}/results`]: seen,
  [`GET ${AT}/results.csv`]: seen,
  [`GET ${AT}/results.xlsx`]: seen,
  [`GET ${AT}/answers.csv`]: answers,
  [`GET ${AT}/codebook.csv`]: answers,
  [`GET ${AT}/words`]: words,
  [`POST ${AT}/words`]: words,
  [`GET ${ALL}`]: all,
  [`POST ${ALL}/begin`]: allRun,
  [`POST ${ALL}/close`]: { ...allRun, acts: true },
  [`GET ${ALL}/results`]: all,
};
