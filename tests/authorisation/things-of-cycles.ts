import { randomUUID } from 'node:crypto';
import type { CycleState } from '../../src/features/evidence/index.ts';
import { givenReadImport } from '../support/given-import.ts';
import { givenCycleAt } from '../support/given-published.ts';
import { cycleHere, cycleOf, institutionOf, NO_YEAR, slug } from './place-of-cycle.ts';
import type { Kind, Params, Spot } from './things.ts';

async function importIn(spot: Spot, state: 'ready' | 'confirmed', kind?: 'post16-destinations'): Promise<Params> {
  const cycle = await cycleOf(spot);
  const { given, partnership, institution } = spot;
  return { cycle, import: await givenReadImport(given, { partnership, year: cycle.replace('-', '/'), institution, state, ...(kind && { kind }) }) };
}

/** Years that no other cycle has, in either partnership; each is before those made earlier, so that none has many years to be compared with. */
let unused = 8999;

/** A cycle of its own, to be moved, changed or published. */
async function cycleAt(state: CycleState, { given, partnership }: Spot): Promise<Params> {
  const start = unused--;
  const year = `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
  await givenCycleAt(given, { partnership, year, state });
  return { cycle: slug(year), reading: 'y11-hole', number: '1' };
}

const OWN_CYCLE = { near: ['own', 'elsewhere', 'unknown'], unknown: () => ({ cycle: NO_YEAR, reading: 'y11-hole', number: '1' }) } as const;

/** What has the year of a cycle in its address. */
export const CYCLE_KINDS = {
  cycle: {
    near: ['own', 'elsewhere', 'unknown'],
    make: async (spot: Spot): Promise<Params> => ({ cycle: await cycleOf(spot) }),
    unknown: () => ({ cycle: NO_YEAR }),
  },
  /** The surveys of students in it. */
  cycleSurveys: {
    near: ['own', 'elsewhere', 'unknown'],
    make: async (spot: Spot): Promise<Params> => ({ cycle: await cycleOf(spot), audience: 'students' }),
    unknown: () => ({ cycle: NO_YEAR, audience: 'students' }),
  },
  openCycle: { ...OWN_CYCLE, make: (spot: Spot) => cycleAt('open', spot) },
  reviewedCycle: { ...OWN_CYCLE, make: (spot: Spot) => cycleAt('review', spot) },
  agreedCycle: { ...OWN_CYCLE, make: (spot: Spot) => cycleAt('agreed', spot) },
  publishedCycle: { ...OWN_CYCLE, make: (spot: Spot) => cycleAt('published', spot) },
  /** One institution in the cycle of the partnership; one of elsewhere is asked for as if it were of here. */
  cycleInstitution: {
    make: async (spot: Spot): Promise<Params> => ({ cycle: await cycleHere(spot), institution: await institutionOf(spot) }),
    unknown: () => ({ cycle: NO_YEAR, institution: randomUUID() }),
  },
  /** Its awards, carried over or typed in. */
  cycleStatement: {
    make: async (spot: Spot): Promise<Params> => ({ cycle: await cycleHere(spot), institution: await institutionOf(spot), kind: 'quality-award' }),
    unknown: () => ({ cycle: NO_YEAR, institution: randomUUID(), kind: 'quality-award' }),
  },
  /** Figures of its leavers. */
  cycleFigures: {
    make: async (spot: Spot): Promise<Params> => ({ cycle: await cycleHere(spot), institution: await institutionOf(spot), kind: 'y11-activity' }),
    unknown: () => ({ cycle: NO_YEAR, institution: randomUUID(), kind: 'y11-activity' }),
  },
  /** One element of its rating. */
  cycleRating: {
    make: async (spot: Spot): Promise<Params> => ({
      cycle: await cycleHere(spot),
      institution: await institutionOf(spot),
      element: 'student-survey',
    }),
    unknown: () => ({ cycle: NO_YEAR, institution: randomUUID(), element: 'student-survey' }),
  },
  /** A file that waits to be looked at. */
  cycleImport: {
    near: ['own', 'elsewhere', 'unknown'],
    make: (spot: Spot) => importIn(spot, 'ready'),
    unknown: () => ({ cycle: NO_YEAR, import: randomUUID() }),
  },
  /** The same, of destinations, that does not say of which leavers. */
  destinationsImport: {
    near: ['own', 'elsewhere', 'unknown'],
    make: (spot: Spot) => importIn(spot, 'ready', 'post16-destinations'),
    unknown: () => ({ cycle: NO_YEAR, import: randomUUID() }),
  },
  confirmedImport: {
    near: ['own', 'elsewhere', 'unknown'],
    make: (spot: Spot) => importIn(spot, 'confirmed'),
    unknown: () => ({ cycle: NO_YEAR, import: randomUUID() }),
  },
  importTemplate: {
    near: ['own', 'elsewhere', 'unknown'],
    make: async (spot: Spot): Promise<Params> => ({ cycle: await cycleOf(spot), kind: 'staff' }),
    unknown: () => ({ cycle: NO_YEAR, kind: 'nothing' }),
  },
} satisfies Record<string, Kind>;
