import type { DestinationEvidence, Phase } from './evidence.ts';
import type { LevelId, LevelScale, Verdict } from './level.ts';
import { byLevel } from './rate-leavers.ts';
import type { ShareOutcome } from './rate-share.ts';
import type { Change, ElementRating, OneStudent } from './rating.ts';
import { addStretch, levelProbabilities, type Outcomes, oneStudent } from './uncertainty.ts';

/** One phase's leavers, rated by themselves. */
export interface PhaseOutcome {
  phase: Phase;
  evidence: DestinationEvidence | null;
  /** The institution is known to have such leavers, and no file says what they did. */
  missing: boolean;
  outcome: ShareOutcome;
  explanation: string;
}

type Lower = Pick<ElementRating, 'oneStudent' | 'probability'> & { verdict: Verdict; deciding: PhaseOutcome };

/** The lower of two rated phases, and how sure that is: either phase may bring the level down, only the lower one can lift it. */
export function lowerOfPhases(scale: LevelScale, phases: PhaseOutcome[]): Lower {
  const [first, second] = phases as [PhaseOutcome, PhaseOutcome];
  const levels = lowerSet(scale, first.outcome.verdict.levels, second.outcome.verdict.levels);
  const verdict = scale.verdict(levels);
  const sure = verdict.status === 'rated' && first.outcome.outcomes && second.outcome.outcomes;
  return {
    verdict,
    deciding: decidingOf(scale, first, second),
    oneStudent: sure ? smallest(alone(scale, first, second), alone(scale, second, first)) : null,
    probability: sure ? byLevel(scale, lowerChance(scale, chanceOf(first), chanceOf(second))) : null,
  };
}

/** All that the lower of two can be when each may be any of its set. */
function lowerSet(scale: LevelScale, a: readonly LevelId[], b: readonly LevelId[]): LevelId[] {
  const [[one, another], [other, further]] = [a, b];
  if (one && other && !another && !further) return [scale.lowest([one, other])];
  return scale.union(a.flatMap((one) => b.map((other) => [scale.lowest([one, other])])));
}

function decidingOf(scale: LevelScale, first: PhaseOutcome, second: PhaseOutcome): PhaseOutcome {
  const [a, b] = [first, second].map(({ outcome }) => scale.points(scale.lowest(outcome.verdict.levels))) as [number, number];
  if (a !== b) return a < b ? first : second;
  return (first.outcome.figures?.pointsAbove ?? 0) <= (second.outcome.figures?.pointsAbove ?? 0) ? first : second;
}

/** What a change in this phase alone would make of the lower of the two. */
function alone(scale: LevelScale, phase: PhaseOutcome, other: PhaseOutcome): OneStudent {
  const all: Outcomes = [];
  for (const stretch of phase.outcome.outcomes ?? []) {
    addStretch(all, stretch.from, stretch.to, lowerSet(scale, stretch.levels, other.outcome.verdict.levels));
  }
  const { up, down } = oneStudent(all, phase.outcome.figures?.part ?? 0);
  const named = (change: Change | null) => change && { ...change, phase: phase.phase };
  return { up: named(up), down: named(down) };
}

function smallest(a: OneStudent, b: OneStudent): OneStudent {
  const fewer = (one: Change | null, other: Change | null) => (one && (!other || one.change <= other.change) ? one : other);
  return { up: fewer(a.up, b.up), down: fewer(a.down, b.down) };
}

function chanceOf({ outcome }: PhaseOutcome): ReadonlyMap<string, number> {
  const { part, whole } = outcome.figures ?? {};
  return outcome.outcomes && part != null && whole != null ? levelProbabilities(outcome.outcomes, { part, whole }) : new Map();
}

/** The two phases are different young people: their chances multiply. */
function lowerChance(scale: LevelScale, a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Map<string, number> {
  const chance = new Map<string, number>();
  for (const [one, p] of a) {
    for (const [other, q] of b) {
      const level = one === 'unresolved' || other === 'unresolved' ? 'unresolved' : scale.lowest([one, other]);
      chance.set(level, (chance.get(level) ?? 0) + p * q);
    }
  }
  return chance;
}
