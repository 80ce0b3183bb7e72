import type { AcademicYear } from './evidence.ts';
import type { ShareRule } from './framework.ts';
import type { LevelScale, Verdict } from './level.ts';
import type { ShareCriteria, ShareOutcome } from './rate-share.ts';
import type { CriterionCheck, ShareFigures } from './rating.ts';
import { count, decimal, distance, either, partOf, perCent, sentence } from './words.ts';

/** What the share counts, in the words of a sentence: "193 of 204 leavers *were in education, employment or training*". */
export interface ShareWords {
  did: string;
  leavers: AcademicYear | null;
  /** "Key Stage 4", where the element has phases. */
  phase: string | null;
}

export const ACTIVITY_WORDS: ShareWords = { did: 'were in education, employment or training', leavers: null, phase: null };

/** One or two sentences: the figures, what they are held against, how far apart, and so the level. */
export function explainShare(criteria: ShareCriteria, outcome: ShareOutcome, minimumCohort: number, words: ShareWords): string {
  const start = words.phase ? `${words.phase}: ` : '';
  if (!outcome.figures) return start + sentence(whyNoFigures(outcome.verdict, minimumCohort, words));
  return start + sentence(`${figureWords(outcome.figures, words)}${against(criteria, outcome)}`);
}

function whyNoFigures({ reason }: Verdict, minimumCohort: number, { phase }: ShareWords): string {
  if (reason === 'cohort-too-small') return `fewer than ${minimumCohort} leavers, too few to rate: one or two young people would decide the level`;
  if (reason === 'suppressed') return 'the publisher hid the figure because it is about few young people, so there is no rating';
  if (reason === 'no-such-phase') return phase ? 'this institution has no leavers of this phase' : 'this institution has no Year 11 leavers';
  return phase ? 'no figure for these leavers in any file' : 'no file says what its leavers went on to do';
}

function figureWords({ part, whole, share, range }: ShareFigures, { did, leavers }: ShareWords): string {
  const who = leavers ? `leavers of ${leavers}` : 'leavers';
  if (part !== null && whole !== null && share !== null) return `${partOf(part, whole)} ${who} ${did}, ${perCent(share)}`;
  if (!range) return `it is not known how many ${who} ${did}`;
  const { low, high } = range;
  return `between ${partOf(low.part, low.whole)} and ${partOf(high.part, high.whole)} ${who} ${did}, ${perCent(low.part / low.whole)} to ${perCent(high.part / high.whole)}`;
}

function against(criteria: ShareCriteria, outcome: ShareOutcome): string {
  const { verdict, figures } = outcome;
  if (outcome.comparatorMissing) return `. There is no ${comparatorName(criteria.rule)} to hold this against, so there is no rating`;
  const average = comparatorWords(criteria.rule, figures);
  if (verdict.reason === 'criteria-to-be-determined')
    return `${average}${away(criteria, outcome)}. The criteria are still to be determined, so there is no rating`;
  return `${average}${away(criteria, outcome)}${so(criteria, outcome)}`;
}

function comparatorName({ against: what }: ShareRule): string {
  return what === 'national' ? 'national figure' : 'city average';
}

function comparatorWords({ against: what }: ShareRule, figures: ShareFigures | null): string {
  const comparator = figures?.comparator;
  if (!comparator) return '';
  const name = what === 'national' ? 'England' : 'city average';
  if (comparator.share === null) return `; ${name} not known exactly`;
  const counted =
    what !== 'national' && comparator.part !== null && comparator.whole !== null ? ` (${partOf(comparator.part, comparator.whole)})` : '';
  return `; ${name} ${perCent(comparator.share)}${counted}`;
}

function away({ rule, bounds }: ShareCriteria, { distance: exact, figures }: ShareOutcome): string {
  if (!figures?.comparator) return '';
  if (exact) return `: ${direction(exact.approx, distance(exact, bounds), rule)}`;
  return figures.pointsAbove === null ? '' : `: ${direction(figures.pointsAbove, decimal(Math.abs(figures.pointsAbove), 1), rule)}`;
}

function direction(approx: number, shown: string, { unit }: ShareRule): string {
  if (Math.abs(approx) < 1e-9) return 'exactly the same';
  const of = unit === 'per-cent-of-average' ? ' per cent of it' : shown === '1.0' ? ' point' : ' points';
  return `${shown}${of} ${approx > 0 ? 'above' : 'below'}`;
}

function so({ scale }: ShareCriteria, { verdict, steps }: ShareOutcome): string {
  const inHole = steps.length > 0 && steps.every((step) => step.published.length === 0);
  const levels = either(verdict.levels.map((level) => scale.title(level)));
  if (verdict.status === 'rated')
    return inHole ? `. The published criteria skip this distance; by the reading chosen it is ${levels}` : `, so ${levels}`;
  if (verdict.levels.length === 0) return '. No criterion covers this, so there is no rating';
  return inHole
    ? `. The published criteria skip this distance, and the reading leaves it open: ${levels}`
    : `. What is known leaves it open: ${levels}`;
}

/** Which criteria hold, on all that is known. Null where what is known does not settle it. */
export function checkBands({ rule, scale }: ShareCriteria, { steps }: ShareOutcome): CriterionCheck[] {
  if (rule.criteria === 'to-be-determined') return [];
  const bands = rule.criteria;
  return scale.levels.flatMap(({ id }): CriterionCheck[] => {
    const band = bands[id];
    if (!band) return [];
    const holds = steps.map((step) => step.published.includes(id));
    return [{ level: id, says: band.says, holds: steps.length === 0 || new Set(holds).size > 1 ? null : (holds[0] ?? null) }];
  });
}

/**
 * What so many leavers more or fewer would make of the rating, as a sentence.
 * @param did what the share counts, as in ShareWords: "were in education, employment or training"
 */
export function changeWords(change: number, direction: 'up' | 'down', did: string, scale: LevelScale, levels: readonly string[]): string {
  const more = direction === 'up' ? 'more' : 'fewer';
  const who = change === 1 ? `one leaver ${more}` : `${count(change)} ${more} leavers`;
  return `If ${who} had ${did.replace(/^were /, 'been ')}, this would be ${either(levels.map((level) => scale.title(level)))}.`;
}
