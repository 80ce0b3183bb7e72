import type { Comparator } from './comparator.ts';
import type { AcademicYear, InstitutionEvidence, Phase } from './evidence.ts';
import { checkBands, explainShare, type ShareWords } from './explain-share.ts';
import { destinationFigure, type Figure } from './figure.ts';
import { add, divide, fraction, multiply } from './fraction.ts';
import type { Element, ShareRule } from './framework.ts';
import { type LevelScale, type Reason, type Verdict, withoutLevel } from './level.ts';
import { lowerOfPhases, type PhaseOutcome } from './lower-phase.ts';
import type { Quantity, Share } from './quantity.ts';
import { type Comparators, howSure, type RateElement, sourcesOf } from './rate-leavers.ts';
import { type Asked, rateShare, type ShareCriteria, shareCriteria } from './rate-share.ts';
import type { ElementRating, PhaseRating } from './rating.ts';
import { either } from './words.ts';

type Combined = Pick<ElementRating, 'figures' | 'oneStudent' | 'interval' | 'probability' | 'criteria'> & { verdict: Verdict; explanation: string };

export const PHASE_TITLES: Record<Phase, string> = { ks4: 'Key Stage 4', post16: 'Post-16' };
const PHASES: Phase[] = ['ks4', 'post16'];
/** What destinations count, in the words of a sentence. */
export const DID = 'were in education, an apprenticeship or a job for two terms';

/** Destinations: each phase against the national figure for that phase, and the two put together as the reading says. */
export function destinationsRater(element: Element, rule: ShareRule, scale: LevelScale, asked: Asked): RateElement {
  const criteria = shareCriteria(rule, scale, asked);
  return (institution, comparators, { minimumCohort }) => {
    const phases = PHASES.map((phase) => ratePhase(criteria, phase, institution, comparators, minimumCohort));
    const { verdict, explanation, ...rest } = combine(criteria, phases, comparators, minimumCohort);
    return {
      element: element.id,
      ...verdict,
      ...rest,
      phases: Object.fromEntries(phases.map((each) => [each.phase, phaseRating(each)])),
      readings: [],
      explanation,
      sources: sourcesOf(phases.map(({ evidence }) => evidence)),
    };
  };
}

function ratePhase(criteria: ShareCriteria, phase: Phase, institution: InstitutionEvidence, comparators: Comparators, minimum: number): PhaseOutcome {
  const evidence = institution.destinations[phase];
  const figure = !evidence && institution.phases[phase] === false ? 'no-such-phase' : destinationFigure(evidence);
  const outcome = rateShare(criteria, figure, comparators[phase] ?? null, minimum, phase);
  return {
    phase,
    evidence,
    missing: !evidence && institution.phases[phase] === true,
    outcome,
    explanation: explainShare(criteria, outcome, minimum, wordsFor(evidence?.leavers ?? null, PHASE_TITLES[phase])),
  };
}

function wordsFor(leavers: AcademicYear | null, phase: string): ShareWords {
  return { who: leavers ? `leavers of ${leavers}` : 'leavers', did: DID, phase };
}

function phaseRating({ evidence, outcome, explanation }: PhaseOutcome): PhaseRating {
  return { ...outcome.verdict, leavers: evidence?.leavers ?? null, figures: outcome.figures, explanation };
}

function combine(criteria: ShareCriteria, phases: PhaseOutcome[], comparators: Comparators, minimum: number): Combined {
  const how = criteria.rule.phases ?? 'lower';
  if (how === 'ks4-only' || how === 'post16-only') return single(criteria, phases[how === 'ks4-only' ? 0 : 1] as PhaseOutcome);
  if (how === 'cohort-weighted') return weighted(criteria, phases, comparators, minimum);
  const levelled = phases.filter(({ outcome }) => outcome.verdict.levels.length > 0);
  return levelled.length === 2 ? lower(criteria, levelled) : neitherOrOnly(criteria, phases);
}

function single(criteria: ShareCriteria, { outcome, explanation }: Pick<PhaseOutcome, 'outcome' | 'explanation'>): Combined {
  return {
    verdict: outcome.verdict,
    figures: outcome.figures,
    ...howSure(outcome, criteria.scale),
    criteria: checkBands(criteria, outcome),
    explanation,
  };
}

function lower(criteria: ShareCriteria, phases: PhaseOutcome[]): Combined {
  const { scale } = criteria;
  const { verdict, deciding, ...sure } = lowerOfPhases(scale, phases);
  const { outcome } = deciding;
  const levels = either(verdict.levels.map((level) => scale.title(level)));
  return {
    verdict,
    figures: outcome.figures,
    ...sure,
    interval: howSure(outcome, scale).interval,
    criteria: checkBands(criteria, outcome),
    explanation: `${sayAll(phases)} The lower of the two counts: ${levels}.`,
  };
}

/** The most telling reason where no phase has a level: what could still be put right comes before what is simply not there. */
const REASONS: Reason[] = ['criteria-to-be-determined', 'suppressed', 'cohort-too-small', 'no-evidence', 'no-such-phase'];

function neither(criteria: ShareCriteria, phases: PhaseOutcome[]): Combined {
  const reason = REASONS.find((each) => phases.some(({ outcome }) => outcome.verdict.reason === each)) ?? 'no-evidence';
  const telling = phases.find(({ outcome }) => outcome.verdict.reason === reason) as PhaseOutcome;
  return { ...single(criteria, telling), verdict: withoutLevel(reason), explanation: sayAll(phases) };
}

/** What is known of the phases there are; where there is nothing at all, that once. */
function sayAll(phases: PhaseOutcome[]): string {
  const known = phases.filter(({ evidence }) => evidence);
  if (known.length > 0) return [...known.map(({ explanation }) => explanation), ...missingWords(phases)].join(' ');
  return phases.every(({ outcome }) => outcome.verdict.reason === 'no-such-phase')
    ? 'This institution has no leavers of either phase.'
    : 'No file says what its leavers went on to do.';
}

/** A level that rests on half of the leavers says so. */
function missingWords(phases: PhaseOutcome[]): string[] {
  return phases.flatMap(({ phase, missing }) =>
    missing ? [`${PHASE_TITLES[phase]}: no file says what its leavers went on to do, so they do not count.`] : [],
  );
}

function weighted(criteria: ShareCriteria, phases: PhaseOutcome[], comparators: Comparators, minimum: number): Combined {
  const parts = phases.flatMap(({ phase, evidence }) => {
    const figure = destinationFigure(evidence);
    const comparator = comparators[phase];
    return typeof figure === 'object' && !figure.absent && comparator ? [{ phase, evidence, figure, comparator }] : [];
  });
  const [first, second] = parts;
  if (!first || !second) return neitherOrOnly(criteria, phases);
  const figure = pooledFigure(first.figure, second.figure);
  const comparator = weightedComparator([first.comparator, second.comparator], [first.figure.cohort, second.figure.cohort]);
  const outcome = rateShare(criteria, figure, comparator, minimum);
  const leavers = first.evidence?.leavers === second.evidence?.leavers ? (first.evidence?.leavers ?? null) : null;
  const explanation = explainShare(criteria, outcome, minimum, wordsFor(leavers, 'Key Stage 4 and post-16 together'));
  return single(criteria, { outcome, explanation });
}

function neitherOrOnly(criteria: ShareCriteria, phases: PhaseOutcome[]): Combined {
  const only = phases.find(({ outcome }) => outcome.verdict.levels.length > 0);
  return only ? { ...single(criteria, only), explanation: sayAll(phases) } : neither(criteria, phases);
}

function pooledFigure(a: Figure, b: Figure): Figure {
  const candidates = a.candidates.flatMap((one) =>
    b.candidates.map((other): Share => ({ part: one.part + other.part, whole: one.whole + other.whole })),
  );
  const byPart = new Map(candidates.map((share) => [share.part, share]));
  return {
    cohort: a.cohort + b.cohort,
    candidates: [...byPart.values()].sort((one, other) => one.part - other.part),
    absent: null,
    maybeNobody: false,
  };
}

/** Both national figures, each with the weight of the institution's own cohort. */
function weightedComparator(comparators: [Comparator, Comparator], cohorts: [number, number]): Comparator {
  const none: Share = { part: 0, whole: 1 };
  const both = (end: 0 | 1) => mix(comparators[0].whenOwnIs(none)[end], comparators[1].whenOwnIs(none)[end], cohorts);
  const exact = comparators.every((comparator) => comparator.whenOwnIs(none)[0] === comparator.whenOwnIs(none)[1]);
  const low = both(0);
  const range = [low, exact ? low : both(1)] as const;
  return { figures: { name: 'national-weighted', part: null, whole: null, share: exact ? low.approx : null, range: null }, whenOwnIs: () => range };
}

function mix(a: Quantity, b: Quantity, [m, n]: [number, number]): Quantity {
  return {
    approx: (a.approx * m + b.approx * n) / (m + n),
    exact: () => divide(add(multiply(a.exact(), fraction(m)), multiply(b.exact(), fraction(n))), fraction(m + n)),
  };
}
