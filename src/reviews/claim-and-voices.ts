import { compare, type Fraction, fraction, subtract, toNumber } from '../rating/fraction.ts';
import type { ProfileLine } from './profile.ts';
import { REVIEW_LEVELS } from './review.ts';

/** Who is heard beside the leaders. */
export type Speaker = 'students' | 'parents' | 'partners' | 'outcome';

/** What one of them says of a part of the review, from 0, the worst there is, to 1, the best. */
export interface Voice {
  speaker: Speaker;
  place: Fraction;
}

/** A part of the review with what is claimed of it and what others say. */
export interface Heard {
  line: ProfileLine;
  /** Where the leaders' own mean lies between 0 (weak) and 1 (outstanding); null where they gave no level. */
  claim: Fraction | null;
  voices: Voice[];
  /** The one that lies furthest from the claim, by how much (above 0: the leaders see it better); null where there is nothing to hold it against. */
  furthest: { speaker: Speaker; by: Fraction } | null;
}

/**
 * Holds what leaders claim of each part against what others say of it. Those that lie furthest apart come first; what cannot be held against anything
 * comes last, in the order of the review. Levels and shares are laid on one line from 0 to 1: that is a way to find what to talk about, and no rating.
 */
export function claimAndVoices(lines: readonly ProfileLine[], voicesOf: (part: string) => readonly Voice[]): Heard[] {
  const heard = lines.map((line): Heard => {
    const claim = line.mean && placeOfMean(line.mean);
    const voices = [...voicesOf(line.part.id)];
    return { line, claim, voices, furthest: claim && furthestFrom(claim, voices) };
  });
  return heard.toSorted((a, b) => compare(distance(b), distance(a)));
}

const [WEAKEST] = REVIEW_LEVELS;
const STEPS = REVIEW_LEVELS.length - 1;

/** A mean of levels from 1 to 4 on the line from 0 to 1. */
function placeOfMean(mean: Fraction): Fraction {
  const above = subtract(mean, fraction(WEAKEST));
  return fraction(above.n, above.d * BigInt(STEPS));
}

/** Of two that lie as far, the first. */
function furthestFrom(claim: Fraction, voices: readonly Voice[]): Heard['furthest'] {
  const differences = voices.map(({ speaker, place }) => ({ speaker, by: subtract(claim, place) }));
  return differences.toSorted((a, b) => compare(size(b.by), size(a.by)))[0] ?? null;
}

function size(value: Fraction): Fraction {
  return value.n < 0n ? { ...value, n: -value.n } : value;
}

/** Below every distance that there is where there is none. */
function distance({ furthest }: Heard): Fraction {
  return furthest ? size(furthest.by) : fraction(-1);
}

export type Agreement = 'close' | 'apart' | 'far-apart';

/** From a tenth of the line on two views are apart, from a quarter on far apart. */
export function agreementOf({ by }: NonNullable<Heard['furthest']>): Agreement {
  const far = Math.abs(toNumber(by));
  return far >= 0.25 ? 'far-apart' : far >= 0.1 ? 'apart' : 'close';
}
