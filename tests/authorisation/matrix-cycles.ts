import { about, type Entry, LEADS, WIDE } from './entry.ts';

const inWork = { own: ['partnership-lead', 'partnership-analyst'], elsewhere: ['lead elsewhere'] } as const;
const published = { own: WIDE, elsewhere: ['lead elsewhere'] } as const;
const run = { own: ['partnership-lead'], elsewhere: ['lead elsewhere'] } as const;

/** Making, moving, publishing and downloading a cycle. */
export const CYCLES: Record<string, Entry> = {
  'GET /cycles': { for: [...WIDE, 'lead elsewhere'] },
  'GET /cycles/new': { for: LEADS },
  'POST /cycles/new': { for: LEADS },
  'GET /cycles/:cycle': about('cycle', inWork),
  'POST /cycles/:cycle/move': about('openCycle', run),
  'GET /cycles/:cycle/back': about('reviewedCycle', run),
  'POST /cycles/:cycle/back': about('reviewedCycle', run),
  'GET /cycles/:cycle/edit': about('openCycle', run),
  'POST /cycles/:cycle/edit': about('openCycle', run),
  'GET /cycles/:cycle/readings': about('cycle', inWork),
  'POST /cycles/:cycle/readings': about('openCycle', run, { acts: true }),
  'GET /cycles/:cycle/readings/:reading': about('openCycle', inWork),
  'POST /cycles/:cycle/readings/:reading': about('openCycle', run),
  'GET /cycles/:cycle/publish': about('agreedCycle', run),
  'POST /cycles/:cycle/publish': about('agreedCycle', run),
  'GET /cycles/:cycle/correct': about('publishedCycle', run),
  'POST /cycles/:cycle/correct': about('publishedCycle', run),
  'GET /cycles/:cycle/versions/:number': about('publishedCycle', published),
  'GET /cycles/:cycle/case.zip': about('cycle', inWork),
  'GET /cycles/:cycle/versions/:number/case.zip': about('publishedCycle', inWork),
};
