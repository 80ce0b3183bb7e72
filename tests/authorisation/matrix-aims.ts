import { about, type Entry } from './entry.ts';

const WORK = ['partnership-lead', 'partnership-analyst'] as const;
const STATE = [...WORK, 'institution-lead', 'institution-editor'] as const;
const SEE = [...STATE, 'institution-head'] as const;

const stated = about('cycleInstitution', { own: STATE, sibling: WORK }, { for: [...STATE, 'lead elsewhere'] });
const AT = '/cycles/:cycle/institutions/:institution/aims';

/** What an institution aims at: its vision, its words, its budget, its targets. */
export const AIMS: Record<string, Entry> = {
  [`GET ${AT}`]: about('cycleInstitution', { own: SEE, sibling: WORK }),
  [`POST ${AT}/confirm`]: { ...stated, acts: true },
  [`GET ${AT}/vision`]: stated,
  [`POST ${AT}/vision`]: stated,
  [`GET ${AT}/word`]: stated,
  [`POST ${AT}/word`]: stated,
  [`GET ${AT}/budget`]: stated,
  [`POST ${AT}/budget`]: stated,
  [`GET ${AT}/target`]: stated,
  [`POST ${AT}/target`]: stated,
};
