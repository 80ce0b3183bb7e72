import type { ShareRule } from './framework.ts';
import type { LevelScale } from './level.ts';
import type { Quantity } from './quantity.ts';
import { quantity } from './quantity.ts';
import { checksOnSteps, type ShareCriteria, type ShareOutcome } from './rate-share.ts';
import type { CriterionCheck, ShareFigures } from './rating.ts';
import { count, decimal, distance, either, partOf, perCent, sentence } from './words.ts';

/** What the share counts, in the words of a sentence: "193 of 204 *leavers* *were in education, employment or training*". */
export interface ShareWords {
  who: string;
  did: string;
  /** "Key Stage 4", where the element has phases. */
  phase: string | null;
}

export const ACTIVITY_WORDS: ShareWords = { who: 'leavers', did: 'were in education, employment or training', phase: null };

/** One or two sentences: the figures, what they are held against, how far apart, and so the level. */
export function explainShare(criteria: ShareCriteria, outcome: ShareOutcome, minimumCohort: number, words: ShareWords): string {
  const start = words.phase ? `${words.phase}: ` : '';
  if (!outcome.figures) return sentence(start + whyNoFigures(outcome, minimumCohort, words));
  return sentence(`${start}${figureWords(outcome.figures, words)}${against(criteria, outcome)}`);
}

function whyNoFigures({ verdict: { reason }, nobodyCounted }: ShareOutcome, minimumCohort: number, { phase }: ShareWords): string {
  if (nobodyCounted) return 'no leaver is left to count, so there is no rating';
  if (reason === 'cohort-too-small') return `fewer than ${minimumCohort} leavers, too few to rate: one or two young people would decide the level`;
  if (reason === 'suppressed') return 'the figure was hidden by its publisher, to protect young people, so there is no rating';
  if (reason === 'no-such-phase') return phase ? 'this institution has no leavers of this phase' : 'this institution has no Year 11 leavers';
  return phase ? 'no figure for these leavers in any file' : 'no file says what its leavers went on to do';
}

function figureWords({ part, whole, share, range }: ShareFigures, { did, who }: ShareWords): string {
  if (part !== null && whole !== null && share !== null) return `${partOf(part, whole)} ${who} ${did}, ${perCent(share)}`;
  if (!range) return `it is not known how many ${who} ${did}`;
  const { low, high } = range;
  return `between ${partOf(low.part, low.whole)} and ${partOf(high.part, high.whole)} ${who} ${did}, ${perCent(low.part / low.whole)} to ${perCent(high.part / high.whole)}`;
}

function against(criteria: ShareCriteria, outcome: ShareOutcome): string {
  const { figures } = outcome;
  if (outcome.comparatorMissing) return `. There is no ${comparatorName(criteria.rule)} to hold this against, so there is no rating`;
  const average = comparatorWords(criteria.rule, figures);
  if (!criteria.line) return `${average}${away(criteria, outcome)}. The criteria are still to be determined, so there is no rating`;
  return `${average}${away(criteria, outcome)}${so(criteria, outcome)}`;
}

function comparatorName({ against: what }: ShareRule): string {
  return what === 'national' ? 'national figure' : 'city average';
}

const COMPARATORS: Record<Exclude<ShareRule['against'], 'national' | 'fixed'>, string> = {
  'city-pooled': 'city average',
  'city-mean': "mean of the city's institutions",
  'city-pooled-without-special': 'city average without special schools and alternative provision',
};

function comparatorWords({ against: what }: ShareRule, figures: ShareFigures | null): string {
  const comparator = figures?.comparator;
  if (!comparator || what === 'fixed') return '';
  const england = comparator.name === 'national-weighted' ? 'England for the same mix of leavers' : 'England';
  const name = what === 'national' ? england : COMPARATORS[what];
  if (comparator.range) return `; ${name} between ${perCent(comparator.range.low)} and ${perCent(comparator.range.high)}`;
  if (comparator.share === null) return '';
  const counted =
    what !== 'national' && comparator.part !== null && comparator.whole !== null ? ` (${partOf(comparator.part, comparator.whole)})` : '';
  return `; ${name} ${perCent(comparator.share)}${counted}`;
}

function away({ rule, bounds }: ShareCriteria, { distance: exact, figures }: ShareOutcome): string {
  if (!figures?.comparator) return '';
  // Per cent of an average of 0% is without bound: points still tell how far.
  const hasNoBound = rule.unit === 'per-cent-of-average' && figures.comparator.share === 0;
  if (exact && !hasNoBound) return `: ${direction(exact.approx, shownDistance(exact, bounds, figures, rule), rule.unit)}`;
  const { pointsAbove } = figures;
  return pointsAbove === null ? '' : `: ${direction(pointsAbove, distance(quantity(pointsAbove), [0]), 'points')}`;
}

/** A figure and its average, as they are shown, may differ by a tenth more or less than they do: then the distance has a decimal more. */
function shownDistance(exact: Quantity, bounds: readonly number[], { share, comparator }: ShareFigures, { unit }: ShareRule): string {
  const shown = distance(exact, bounds);
  if (unit === 'per-cent-of-average' || share === null || comparator?.share == null) return shown;
  const tenths = Math.abs(Math.round(share * 1000) - Math.round(comparator.share * 1000));
  return /^\d+\.\d$/.test(shown) && Math.round(Number(shown) * 10) !== tenths ? decimal(Math.abs(exact.approx), 2) : shown;
}

function direction(approx: number, shown: string, unit: ShareRule['unit']): string {
  if (Math.abs(approx) < 1e-9) return 'exactly the same';
  const where = approx > 0 ? 'above' : 'below';
  return unit === 'per-cent-of-average' ? `${shown} per cent ${where} it` : `${shown} points ${where}`;
}

function so({ rule, scale }: ShareCriteria, { verdict, steps, distance: exact }: ShareOutcome): string {
  const inHole = steps.length > 0 && steps.every((step) => step.published.length === 0);
  const levels = either(verdict.levels.map((level) => scale.title(level)));
  const near = exact && exact.approx !== 0 && steps.every(({ stretch }) => stretch === 'at') ? `, ${atWords(rule)}` : '';
  if (verdict.status === 'rated')
    return inHole ? `. The published criteria skip this distance; by the reading chosen it is ${levels}` : `${near}, so ${levels}`;
  if (verdict.levels.length === 0) return '. No criterion covers this, so there is no rating';
  return inHole
    ? `. The published criteria skip this distance, and the reading leaves it open: ${levels}`
    : `. What is known leaves it open: ${levels}`;
}

function atWords(rule: ShareRule): string {
  if (rule.at && 'rounded-to' in rule.at) return rule.at['rounded-to'] === 0 ? 'the same in whole per cent' : 'the same to one decimal';
  return `which counts as at the ${comparatorName(rule)}`;
}

/** Which criteria hold, on all that is known. */
export function checkBands(criteria: ShareCriteria, { steps }: ShareOutcome): CriterionCheck[] {
  const [step, another] = steps;
  const made = step && !another && criteria.checks.get(step);
  return made || checksOnSteps(criteria.rule, criteria.scale, steps);
}

/**
 * What so many leavers more or fewer would make of the rating, as a sentence.
 * @param did what the share counts, as in ShareWords: "were in education, employment or training"
 */
export function changeWords(change: number, direction: 'up' | 'down', did: string, scale: LevelScale, levels: readonly string[]): string {
  const more = direction === 'up' ? 'more' : 'fewer';
  const who = change === 1 ? `one ${more} leaver` : `${count(change)} ${more} leavers`;
  return `If ${who} had ${did.replace(/^were /, 'been ')}, this would be ${either(levels.map((level) => scale.title(level)))}.`;
}
