import { about, type Entry } from './entry.ts';

const WORK = ['partnership-lead', 'partnership-analyst'] as const;
const OWN = ['institution-lead', 'institution-editor'] as const;
const STATE = [...WORK, ...OWN] as const;
const SEE = [...STATE, 'institution-head'] as const;

const seen = about('cycleInstitution', { own: SEE, sibling: WORK });
const stated = about('cycleInstitution', { own: STATE, sibling: WORK }, { for: [...STATE, 'lead elsewhere'] });
/** The institution’s own side of sharing: nobody of the partnership offers for it. */
const offered = about('cycleInstitution', { own: OWN });
const city = about('cycle', { own: WORK, elsewhere: ['lead elsewhere'] });
const AT = '/cycles/:cycle/institutions/:institution/partners';

/** Whom an institution works with, what of it is shared, and who works with whom across the city. */
export const PARTNERS: Record<string, Entry> = {
  [`GET ${AT}`]: seen,
  [`GET ${AT}.csv`]: seen,
  [`GET ${AT}/partner`]: stated,
  [`POST ${AT}/partner`]: stated,
  [`POST ${AT}/confirm`]: { ...stated, acts: true },
  [`GET ${AT}/share`]: offered,
  [`POST ${AT}/share`]: offered,
  'GET /cycles/:cycle/partners': city,
  'GET /cycles/:cycle/partners.csv': city,
  'POST /cycles/:cycle/partners/answer': city,
};
