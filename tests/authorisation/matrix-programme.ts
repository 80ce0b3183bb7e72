import { about, type Entry } from './entry.ts';

const WORK = ['partnership-lead', 'partnership-analyst'] as const;
const WRITE = [...WORK, 'institution-lead', 'institution-editor'] as const;
const SEE = [...WRITE, 'institution-head'] as const;

/** A head reads the programme of the own institution, and writes nothing in it. */
const seen = about('cycleInstitution', { own: SEE, sibling: WORK });
const written = about('cycleInstitution', { own: WRITE, sibling: WORK }, { for: [...WRITE, 'lead elsewhere'] });
const AT = '/cycles/:cycle/institutions/:institution/programme';

/** What an institution does for which students. */
export const PROGRAMME: Record<string, Entry> = {
  [`GET ${AT}`]: seen,
  [`GET ${AT}/coverage`]: seen,
  [`GET ${AT}.csv`]: seen,
  [`GET ${AT}/template.csv`]: seen,
  [`GET ${AT}/activity`]: written,
  [`POST ${AT}/activity`]: written,
  // Without an activity that waits nothing is confirmed; what was never there cannot be put back.
  [`POST ${AT}/confirm`]: { ...written, acts: true },
  [`POST ${AT}/activity/:activity/put-back`]: about(
    'takenOutActivity',
    { own: WRITE, sibling: WORK },
    { for: [...WRITE, 'lead elsewhere'], acts: true },
  ),
};
