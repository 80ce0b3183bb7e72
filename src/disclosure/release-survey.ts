import { type FindBands, loadBandFinder } from './bands.ts';
import { breakdownIn } from './earlier.ts';
import { maskOf } from './mask.ts';
import { shownCount } from './reader-sees.ts';
import { type Release, type Released, type ReleasedQuestion, shownIn } from './release.ts';
import { releaseBreakdown } from './release-breakdown.ts';
import type { Releasing } from './releasing.ts';
import { checkRules, type Rules } from './rules.ts';
import { standBack } from './stand-back.ts';
import { type AnswerCounts, answeredOf, checkCounts, countsOf, type QuestionCounts, type SurveyCounts } from './survey-counts.ts';
import { notAuditedWords, questionFewWords, questionKeptWords, whyWords } from './words.ts';

/**
 * What may be said now, after all that has been said. Where fewer than the threshold came since the last release, that release stands and is given
 * back as it is. The same counts and releases always give the same release.
 * @throws RangeError when the rules protect too little or the counts do not add up.
 */
export async function releaseSurvey(survey: SurveyCounts, rules: Rules, earlier: readonly Release[] = []): Promise<Release> {
  checkRules(rules);
  checkCounts(survey);
  const last = earlier.at(-1);
  if (last && !enoughNew(survey.respondents, shownIn(last.respondents), rules)) return last;
  // The solver is loaded where there is something to audit.
  const findBands = survey.breakdowns.length > 0 ? await loadBandFinder() : NOTHING_ASKED;
  return release({
    survey,
    rules,
    earlier,
    number: (last?.number ?? 0) + 1,
    findBands,
  });
}

/**
 * What may be said without the audit: the figures for everybody. Breakdowns stay as the last release has them, as where its figures stand because new
 * ones would say too much; one that was not there is withheld.
 * @throws RangeError like `releaseSurvey`
 */
export function releaseTotals(survey: SurveyCounts, rules: Rules, earlier: readonly Release[] = []): Release {
  checkRules(rules);
  checkCounts(survey);
  const last = earlier.at(-1);
  if (last && !enoughNew(survey.respondents, shownIn(last.respondents), rules)) return last;
  const number = (last?.number ?? 0) + 1;
  const totals = release({ survey: { ...survey, breakdowns: [] }, rules, earlier, number, findBands: NOTHING_ASKED });
  const breakdowns = survey.breakdowns.map(({ id }) => breakdownIn(last, id) ?? { id, withheld: notAuditedWords, parts: [] });
  return { ...totals, breakdowns };
}

const NOTHING_ASKED: FindBands = (puzzles) => puzzles.map(() => []);

/** Of a rounded number the least that came since is known, which is up to as much less. */
function enoughNew(now: number, before: number | null, { threshold, roundTo }: Rules): boolean {
  return before === null ? now >= threshold : now - before >= threshold + Math.floor(roundTo / 2);
}

function release(releasing: Releasing): Release {
  const { survey, rules, number } = releasing;
  const questions = survey.questions.map((question) => releaseQuestion(question, releasing));
  const open = survey.questions.filter((_, at) => questions[at]?.asOf === number && shownIn(questions[at].answered) !== null);
  const breakdowns = survey.breakdowns.map((breakdown) => releaseBreakdown(breakdown, open, releasing));
  const draft: Release = {
    number,
    rules,
    respondents: few(survey.respondents, rules) ?? shownCount(survey.respondents, rules),
    questions,
    breakdowns,
  };
  return standBack(draft, releasing);
}

const few = (count: number, { threshold }: Rules): Released | null => (count < threshold ? { hidden: 'few' } : null);

function releaseQuestion({ id, sensitive = false, answers }: QuestionCounts, { rules, earlier, number }: Releasing): ReleasedQuestion {
  const [counts, before] = [countsOf(answers), earlier.at(-1)?.questions.find((question) => question.id === id)];
  const answered = answeredOf(counts);
  const hidden = few(answered, rules);
  const shownBefore = before ? shownIn(before.answered) : null;
  if (before && shownBefore !== null && shownBefore !== answered && !enoughNew(answered, shownBefore, rules)) {
    return { ...before, why: questionKeptWords(rules.threshold, before.asOf) };
  }
  if (hidden)
    return {
      id,
      answered: hidden,
      positive: hidden,
      answers: null,
      asOf: number,
      why: questionFewWords(rules.threshold),
    };
  const mask = sensitive ? maskOf(counts[0], answered) : null;
  return {
    id,
    answered: shownCount(answered, rules),
    positive: mask?.released ?? shownCount(counts[0], rules),
    answers: sensitive ? null : roundAnswers(answers, rules),
    asOf: number,
    why: whyWords(mask ? 'masked' : 'shown', rules, 'answers', null),
  };
}

function roundAnswers(answers: AnswerCounts, { roundTo }: Rules): AnswerCounts {
  const rounded = (answer: keyof AnswerCounts) => Math.round(answers[answer] / roundTo) * roundTo;
  return {
    '5': rounded('5'),
    '4': rounded('4'),
    '3': rounded('3'),
    '2': rounded('2'),
    '1': rounded('1'),
    '?': rounded('?'),
    '-': rounded('-'),
  };
}
