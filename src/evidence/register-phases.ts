import type { InstitutionKind, Phase } from '../rating/evidence.ts';

/** What the school register says about the ages an establishment teaches; '' or null where it does not. */
export interface TaughtAges {
  kind: InstitutionKind;
  /** `Primary`, `Secondary`, `16 plus`, `All-through`, `Not applicable` … */
  phase: string;
  /** `Has a sixth form`, `Does not have a sixth form`, `Not applicable` … */
  sixthForm: string;
  lowAge: number | null;
  highAge: number | null;
}

const BEFORE_YEAR_11 = new Set(['nursery', 'primary', 'middle deemed primary']);

/**
 * Which phases an establishment has, null where the register does not tell. KS4: it teaches up to 16 and begins at 15 or younger.
 * Post-16: as the register says of the sixth form; where it says neither, it teaches up to 17 or older, for a school whose
 * highest age is 17 does teach a year after Year 11.
 */
export function phasesOf(ages: TaughtAges): Record<Phase, boolean | null> {
  const phase = ages.phase.toLowerCase();
  if (BEFORE_YEAR_11.has(phase)) return { ks4: false, post16: false };
  if (phase === '16 plus' || ages.kind === 'college') return { ks4: false, post16: true };
  const { lowAge, highAge } = ages;
  const ks4 = lowAge === null || highAge === null ? null : lowAge <= 15 && highAge >= 16;
  return { ks4, post16: sixthFormOf(ages.sixthForm) ?? (highAge === null ? null : highAge >= 17) };
}

function sixthFormOf(text: string): boolean | null {
  if (/^has a sixth form$/i.test(text)) return true;
  return /^does not have a sixth form$/i.test(text) ? false : null;
}
