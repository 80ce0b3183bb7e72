import { about, type Entry, IN_INSTITUTION } from './entry.ts';

const WORK = ['partnership-lead', 'partnership-analyst'] as const;
const STATE = [...WORK, 'institution-lead', 'institution-editor'] as const;
const SEE = [...STATE, 'institution-head'] as const;

/** A head sees the evidence of the own institution, and does not type it in. */
const stated = about('cycleInstitution', { own: STATE, sibling: WORK }, { for: [...STATE, 'lead elsewhere'] });
const figures = about('cycleFigures', { own: WORK, sibling: WORK }, { for: [...WORK, 'lead elsewhere'] });
const cityTraining = about('cycle', { own: WORK, elsewhere: ['lead elsewhere'] });
const AT = '/cycles/:cycle/institutions/:institution/evidence';
const STAFF = '/cycles/:cycle/institutions/:institution/staff';

/** What is typed in by hand, the evidence of an institution, and its register of staff. */
export const EVIDENCE: Record<string, Entry> = {
  'GET /evidence': { for: IN_INSTITUTION },
  [`GET ${AT}`]: about('cycleInstitution', { own: SEE, sibling: WORK }),
  [`GET ${AT}/award`]: stated,
  [`POST ${AT}/award`]: stated,
  [`GET ${AT}/audit`]: stated,
  // A form without days says that neither happened.
  [`POST ${AT}/audit`]: { ...stated, acts: true },
  [`POST ${AT}/confirm/:kind`]: about('cycleStatement', { own: STATE, sibling: WORK }, { for: [...STATE, 'lead elsewhere'], acts: true }),
  [`GET ${STAFF}`]: about('cycleInstitution', { own: SEE, sibling: WORK }),
  [`GET ${STAFF}/person`]: stated,
  [`POST ${STAFF}/person`]: stated,
  [`POST ${STAFF}/nobody`]: { ...stated, acts: true },
  [`GET ${STAFF}/training`]: stated,
  [`POST ${STAFF}/training`]: stated,
  [`GET ${STAFF}/budget`]: stated,
  [`POST ${STAFF}/budget`]: stated,
  'GET /cycles/:cycle/institutions/:institution/lessons': about('cycleInstitution', { own: SEE, sibling: WORK }),
  'GET /cycles/:cycle/training': cityTraining,
  'GET /cycles/:cycle/training.csv': cityTraining,
  [`GET ${AT}/figures/:kind`]: figures,
  [`POST ${AT}/figures/:kind`]: figures,
};
