import { about, type Entry, WIDE } from './entry.ts';

/** A cycle that is still worked on is for those who work on it; a viewer knows of what was published only. */
const atWork = about('cycle', { own: ['partnership-lead', 'partnership-analyst'], elsewhere: ['lead elsewhere'] });

/** The city as a whole, and what is downloaded of it. */
export const CITY: Record<string, Entry> = {
  'GET /city': { for: [...WIDE, 'lead elsewhere'] },
  'GET /cycles/:cycle/city': atWork,
  'GET /cycles/:cycle/city.csv': atWork,
  'GET /cycles/:cycle/city.xlsx': atWork,
  'GET /cycles/:cycle/missing': atWork,
  'POST /cycles/:cycle/missing/remind': about('cycle', { own: ['partnership-lead'], elsewhere: ['lead elsewhere'] }),
};
