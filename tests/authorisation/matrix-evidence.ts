import { about, type Entry, IN_INSTITUTION } from './entry.ts';

const WORK = ['partnership-lead', 'partnership-analyst'] as const;
const STATE = [...WORK, 'institution-lead', 'institution-editor'] as const;
const SEE = [...STATE, 'institution-head'] as const;

/** A head sees the evidence of the own institution, and does not type it in. */
const stated = about('cycleInstitution', { own: STATE, sibling: WORK }, { for: [...STATE, 'lead elsewhere'] });
const figures = about('cycleFigures', { own: WORK, sibling: WORK }, { for: [...WORK, 'lead elsewhere'] });
const AT = '/cycles/:cycle/institutions/:institution/evidence';

/** What is typed in by hand, and the evidence of an institution. */
export const EVIDENCE: Record<string, Entry> = {
  'GET /evidence': { for: IN_INSTITUTION },
  [`GET ${AT}`]: about('cycleInstitution', { own: SEE, sibling: WORK }),
  [`GET ${AT}/award`]: stated,
  [`POST ${AT}/award`]: stated,
  [`GET ${AT}/audit`]: stated,
  // A form without days says that neither happened.
  [`POST ${AT}/audit`]: { ...stated, acts: true },
  [`GET ${AT}/person`]: stated,
  [`POST ${AT}/person`]: stated,
  [`POST ${AT}/nobody`]: { ...stated, acts: true },
  [`POST ${AT}/confirm/:kind`]: about('cycleStatement', { own: STATE, sibling: WORK }, { for: [...STATE, 'lead elsewhere'], acts: true }),
  [`GET ${AT}/figures/:kind`]: figures,
  [`POST ${AT}/figures/:kind`]: figures,
};
