import { about, type Entry } from './entry.ts';

const FIGURES = ['partnership-lead', 'partnership-analyst'] as const;
/** Whoever works with the figures of all institutions. */
const OF_CYCLE = { own: FIGURES, elsewhere: ['lead elsewhere'] } as const;
const ofCycle = about('cycle', OF_CYCLE);
const ofImport = about('cycleImport', OF_CYCLE);

/** Files that are sent in, and what becomes of them. */
export const IMPORTS: Record<string, Entry> = {
  'GET /imports': { for: [...FIGURES, 'lead elsewhere'] },
  'GET /cycles/:cycle/imports': ofCycle,
  'GET /cycles/:cycle/imports/new': ofCycle,
  'POST /cycles/:cycle/imports/new': ofCycle,
  'GET /cycles/:cycle/imports/templates/:kind.csv': about('importTemplate', OF_CYCLE),
  'GET /cycles/:cycle/imports/:import': ofImport,
  'POST /cycles/:cycle/imports/:import/leavers': about('destinationsImport', OF_CYCLE),
  'POST /cycles/:cycle/imports/:import/matches': ofImport,
  'POST /cycles/:cycle/imports/:import/confirm': ofImport,
  'POST /cycles/:cycle/imports/:import/undo': about('confirmedImport', OF_CYCLE, { acts: true }),
  'POST /cycles/:cycle/imports/:import/drop': about('cycleImport', OF_CYCLE, { acts: true }),
};
