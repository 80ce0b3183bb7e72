import type { OverallRule } from './framework.ts';
import { type LevelId, type LevelScale, type Verdict, withoutLevel } from './level.ts';
import type { OverallRating } from './rating.ts';
import { all, decimal, either, several } from './words.ts';

interface Rated {
  short: string;
  verdict: Verdict;
}

/** The overall rating: from the elements that have a level; where some have a set of levels, the set of all that can come of it. */
export function rateOverall(elements: readonly Rated[], rule: OverallRule | null, scale: LevelScale): OverallRating {
  const rated = elements.filter(({ verdict }) => verdict.levels.length > 0);
  const bare = { rated: rated.length, mean: null };
  if (!rule) return { ...withoutLevel('criteria-to-be-determined'), ...bare, explanation: 'No rule is chosen for the overall rating.' };
  if (rated.length < Math.max(1, rule['minimum-rated'])) {
    return { ...withoutLevel('not-enough-elements'), ...bare, explanation: tooFew(rated.length, rule) };
  }
  const combinations = combine(rated.map(({ verdict }) => verdict.levels));
  const levels = scale.union(combinations.map((each) => [overallLevel(each, rule, scale)]));
  const [first] = combinations;
  const mean = combinations.length === 1 && first && rule.kind === 'mean' ? sum(first, scale) / first.length : null;
  return { ...scale.verdict(levels), rated: rated.length, mean, explanation: explain(rated, levels, mean, rule, scale) };
}

/** Every way to take one level from each set. Which element has which level does not matter, so each mixture is kept once. */
function combine(sets: LevelId[][]): LevelId[][] {
  if (sets.every((set) => set.length === 1)) return [sets.flat()];
  return sets.reduce<LevelId[][]>(
    (all, set) => {
      const mixtures = all.flatMap((each) => set.map((level) => [...each, level].sort()));
      return [...new Map(mixtures.map((mixture) => [mixture.join(), mixture])).values()];
    },
    [[]],
  );
}

/** @param levels one level for each rated element, at least one */
export function overallLevel(levels: readonly LevelId[], rule: OverallRule, scale: LevelScale): LevelId {
  if (rule.kind === 'lowest') return scale.lowest(levels);
  if (rule.kind === 'median-low') return medianLow(levels, scale);
  if (rule.kind === 'all-best') return levels.every((level) => level === scale.best) ? scale.best : scale.lowest(levels);
  const nearest = scale.withPoints(nearestTieDown(sum(levels, scale), levels.length));
  const barred = rule['no-best-with-worst'] && nearest === scale.best && levels.includes(scale.worst);
  return barred ? scale.withPoints(scale.points(scale.best) - 1) : nearest;
}

function medianLow(levels: readonly LevelId[], scale: LevelScale): LevelId {
  const lowestFirst = [...levels].sort((a, b) => scale.points(a) - scale.points(b));
  return lowestFirst[(lowestFirst.length - 1) >> 1] as LevelId;
}

function sum(levels: readonly LevelId[], scale: LevelScale): number {
  return levels.reduce((points, level) => points + scale.points(level), 0);
}

/** The whole number nearest to points / number; halfway, the lower one. In whole numbers, so that halfway is exactly that. */
function nearestTieDown(points: number, number: number): number {
  return Math.max(0, Math.ceil((2 * points - number) / (2 * number)));
}

function tooFew(rated: number, rule: OverallRule): string {
  return `${rated === 0 ? 'No element is' : `Only ${several(rated, 'element')} ${rated === 1 ? 'is' : 'are'}`} rated; an overall rating needs at least ${rule['minimum-rated']}.`;
}

function explain(rated: readonly Rated[], levels: LevelId[], mean: number | null, rule: OverallRule, scale: LevelScale): string {
  const list = all(rated.map(({ short, verdict }) => `${short} ${either(verdict.levels.map((level) => scale.title(level)))}`));
  const so = either(levels.map((level) => scale.title(level)));
  if (rule.kind === 'mean' && mean !== null)
    return `${list}: mean ${decimal(mean, 1)} of ${scale.levels.length - 1}${barredWords(rated, mean, rule, scale)}, so ${so}.`;
  if (rule.kind === 'all-best') return `${list}: ${allBestWords(levels, scale)}${so}.`;
  const how = { mean: 'the mean', lowest: 'the lowest', 'median-low': 'the middle one' }[rule.kind];
  return `${list}: ${how} gives ${so}.`;
}

function allBestWords([level, another]: LevelId[], scale: LevelScale): string {
  const best = scale.title(scale.best);
  if (another) return `${best} only if all are, else the lowest, so `;
  return level === scale.best ? 'all are, so ' : `not all are ${best}, so the lowest counts: `;
}

function barredWords(rated: readonly Rated[], mean: number, rule: OverallRule, scale: LevelScale): string {
  const worst = rated.some(({ verdict }) => verdict.level === scale.worst);
  if (!rule['no-best-with-worst'] || !worst || mean <= scale.levels.length - 1.5) return '';
  return `; not ${scale.title(scale.best)} while an element is ${scale.title(scale.worst)}`;
}
