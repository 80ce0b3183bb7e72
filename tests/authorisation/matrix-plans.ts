import { about, type Entry } from './entry.ts';

const WORK = ['partnership-lead', 'partnership-analyst'] as const;
const WRITE = [...WORK, 'institution-lead', 'institution-editor'] as const;
const SEE = [...WRITE, 'institution-head'] as const;

const seen = about('cycleInstitution', { own: SEE, sibling: WORK });
/** A head reads the plan and signs it, and does not write in it. */
const written = about('cycleInstitution', { own: WRITE, sibling: WORK }, { for: [...WRITE, 'lead elsewhere'] });
const said = about('cycleInstitution', { own: SEE, sibling: WORK }, { for: [...SEE, 'lead elsewhere'] });
const signed = about(
  'cycleInstitution',
  { own: ['partnership-lead', 'institution-head'], sibling: ['partnership-lead'] },
  { for: ['partnership-lead', 'institution-head', 'lead elsewhere'] },
);
const city = about('cycle', { own: WORK, elsewhere: ['lead elsewhere'] });
const PLAN = '/cycles/:cycle/institutions/:institution/plan';

/** Action plans: their actions, their agreement, how they get on, and all of a city. */
export const PLANS: Record<string, Entry> = {
  [`GET ${PLAN}`]: seen,
  [`GET ${PLAN}.csv`]: seen,
  [`GET ${PLAN}.ics`]: seen,
  [`GET ${PLAN}/action`]: written,
  [`POST ${PLAN}/action`]: written,
  [`POST ${PLAN}/suggestions`]: written,
  [`POST ${PLAN}/order`]: written,
  [`POST ${PLAN}/removed`]: written,
  [`GET ${PLAN}/agreement`]: seen,
  [`POST ${PLAN}/agreement/proposal`]: said,
  [`POST ${PLAN}/agreement/signature`]: signed,
  [`POST ${PLAN}/agreement/comments`]: said,
  [`GET ${PLAN}/progress`]: written,
  [`POST ${PLAN}/progress`]: written,
  [`GET ${PLAN}/review`]: written,
  [`POST ${PLAN}/review`]: written,
  'GET /cycles/:cycle/plans': city,
  'GET /cycles/:cycle/plans.csv': city,
};
