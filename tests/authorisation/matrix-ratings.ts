import { about, type Entry, IN_INSTITUTION, LEADS } from './entry.ts';

const WORKS_FOR_WHOLE = ['partnership-lead', 'partnership-analyst'] as const;
const SPEAKS_FOR_IT = ['institution-lead', 'institution-head'] as const;

/** An open cycle: whoever works for the whole sees all of it, whoever works at an institution sees that one, and a viewer sees nothing yet. */
const seen = { own: [...WORKS_FOR_WHOLE, ...IN_INSTITUTION], sibling: WORKS_FOR_WHOLE } as const;
const RATING = '/cycles/:cycle/institutions/:institution/:element';

/** What an institution is rated, and what is said about it. */
export const RATINGS: Record<string, Entry> = {
  'GET /ratings': { for: IN_INSTITUTION },
  'GET /cycles/:cycle/institutions/:institution': about('cycleInstitution', seen),
  [`GET ${RATING}`]: about('cycleRating', seen),
  [`POST ${RATING}/moderation`]: about('cycleRating', { own: ['partnership-lead'], sibling: ['partnership-lead'] }, { for: LEADS }),
  [`POST ${RATING}/stance`]: about('cycleRating', { own: SPEAKS_FOR_IT }),
  [`POST ${RATING}/comments`]: about('cycleRating', seen, { for: [...LEADS, 'partnership-analyst', ...IN_INSTITUTION] }),
};
