import type { Step } from './criterion.ts';
import type { Fault } from './finding.ts';
import type { LevelId, LevelScale } from './level.ts';
import { either } from './words.ts';

/**
 * Places where a better figure gets a lower level: criteria the wrong way round, or a hole filled with a level that does not
 * lie between its neighbours.
 * @param steps worst figures first
 */
export function orderFaults(steps: readonly Pick<Step, 'levels'>[], scale: LevelScale): Fault[] {
  const levelled = steps.filter(({ levels }) => levels.length > 0);
  const turns = levelled.flatMap(({ levels }, index) => {
    const better = levelled[index + 1]?.levels;
    return better && lowest(levels, scale) > highest(better, scale) ? [{ from: levels, to: better }] : [];
  });
  return turns.slice(0, 1).map(({ from, to }) => orderFault(titles(from, scale), titles(to, scale)));
}

function lowest(levels: readonly LevelId[], scale: LevelScale): number {
  return Math.min(...levels.map((level) => scale.points(level)));
}

function highest(levels: readonly LevelId[], scale: LevelScale): number {
  return Math.max(...levels.map((level) => scale.points(level)));
}

function titles(levels: readonly LevelId[], scale: LevelScale): string {
  return either(levels.map((level) => scale.title(level)));
}

function orderFault(from: string, to: string): Fault {
  return {
    rule: 'bound',
    severity: 'error',
    message: `A better figure gets a lower level: from ${from} down to ${to}. The criteria are the wrong way round there.`,
    counterexample: { says: `An institution that is ${from}, and then does a little better, is ${to}.` },
    key: 'bound order',
  };
}
