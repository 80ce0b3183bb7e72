import type { Release } from '../../../disclosure/index.ts';
import type { Audience } from '../../../surveys/question.ts';
import type { AskedQuestion } from '../../../surveys/questionnaire.ts';

/** Fewer institutions than this are no city: one of two could take its own figures away and have the other's. */
export const FEWEST_IN_CITY = 3;

/** Of what figures are let out: one institution's survey of a cycle, or (institution null) all of them together. */
export interface ReleaseOf {
  cycle: string;
  institution: string | null;
  audience: Audience;
}

/** A release as it is kept: whoever reads it needs nothing else, neither the questionnaire nor the answers. */
export interface Kept {
  release: Release;
  /** In the order in which they were asked; of all institutions together, `id` is what a question counts as. */
  questions: AskedQuestion[];
  /** What each breakdown is by, by its id: "Year group". */
  titles: Record<string, string>;
  /** How many institutions it speaks of. */
  institutions: number;
}

/** The same without its breakdowns, of which there can be many. */
export type KeptTotals = Omit<Kept, 'release'> & { release: Omit<Release, 'breakdowns'> };
