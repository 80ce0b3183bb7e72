import { criteriaLine, type Step, stepOf } from './criterion.ts';
import type { AcademicYear, SurveyEvidence } from './evidence.ts';
import type { Element, SurveyRule } from './framework.ts';
import type { LevelScale, Reason } from './level.ts';
import { quantity } from './quantity.ts';
import { type RateElement, sourcesOf } from './rate-leavers.ts';
import type { CriterionCheck, QuestionFigure, SurveyFigures } from './rating.ts';
import { checksOf, withoutFigures } from './rung.ts';
import { type Answers, answersOf, priorities } from './survey-order.ts';
import { all, perCent } from './words.ts';

/** Student survey: how many of last cycle's lowest questions are still among the lowest. */
export function surveyRater(element: Element, rule: SurveyRule, scale: LevelScale): RateElement {
  const line = criteriaLine(rule.criteria, rule.otherwise);
  const stepFor = Array.from({ length: rule['development-questions'] + 1 }, (_, still) => line.steps[stepOf(line, quantity(still), false)] as Step);
  const checks = stepFor.map(({ published }) => checksOf(rule.criteria, scale, (level) => published.includes(level)));
  let last = { cycle: '', before: '' };
  return ({ survey }, _, { cycle }) => {
    const now = answersOf(survey, cycle, rule);
    if (cycle !== last.cycle) last = { cycle, before: yearBefore(cycle) };
    const before = answersOf(survey, last.before, rule);
    const development = before.ordered.slice(0, rule['development-questions']);
    const figures = surveyFigures(now, development, rule);
    const reason = whyNot(now, before, development, rule);
    const sources = sourcesOf([...now.questions, ...before.questions]);
    const shown = now.questions.length > 0 && now.questions.every(({ responses }) => responses >= rule['minimum-responses']);
    if (reason) {
      const why = withoutFigures(element, reason, whyWords(reason, now.questions, figures, rule));
      return Object.assign(why, { figures: shown ? figures : null, sources });
    }
    const still = figures.stillPriority ?? 0;
    const step = stepFor[still] as Step;
    const explanation = words(figures, still, rule, scale, step);
    return Object.assign(withoutFigures(element, 'no-evidence', explanation), scale.verdict(scale.union([step.levels])), {
      figures,
      criteria: checks[still] as CriterionCheck[],
      sources,
    });
  };
}

export function yearBefore(cycle: AcademicYear): AcademicYear {
  const start = Number(cycle.slice(0, 4)) - 1;
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The checks in their order: this year's answers, last year's, the same questions, enough people. */
function whyNot(now: Answers, before: Answers, development: SurveyEvidence[], rule: SurveyRule): Reason | null {
  if (now.questions.length === 0) return 'no-evidence';
  if (before.questions.length === 0) return 'baseline-year';
  if (!development.every(({ question }) => now.questions.some((each) => each.question === question))) return 'not-comparable';
  if (now.questions.some(({ responses }) => responses < rule['minimum-responses'])) return 'too-few-responses';
  const gaps = rule.measure === 'mean-score' && before.ordered.length < before.questions.length;
  return gaps || now.ordered.length < now.questions.length || development.length === 0 ? 'no-evidence' : null;
}

function surveyFigures(now: Answers, development: SurveyEvidence[], rule: SurveyRule): SurveyFigures {
  const low = priorities(now, rule);
  const found = development.map((before) => {
    const again = now.questions.find(({ question }) => question === before.question) ?? null;
    const stillPriority = again && low.includes(before.question);
    return { question: before.question, before: figure(before, rule), now: again && figure(again, rule), asked: again !== null, stillPriority };
  });
  const comparable = found.length > 0 && found.every((each) => each.asked);
  return {
    kind: 'survey',
    developmentQuestions: found,
    priorities: low,
    ...wordingsOf([...now.questions, ...development], [...low, ...found.map(({ question }) => question)]),
    stillPriority: comparable ? found.filter((each) => each.stillPriority).length : null,
  };
}

/** This year's words come first: they are what people know the question by. */
function wordingsOf(answers: SurveyEvidence[], which: string[]): Pick<SurveyFigures, 'wordings'> {
  const entries = answers.flatMap(({ question, words }) => (words !== undefined && which.includes(question) ? [[question, words] as const] : []));
  return entries.length > 0 ? { wordings: Object.fromEntries(entries.reverse()) } : {};
}

function named(question: string, { wordings }: SurveyFigures): string {
  return `"${wordings?.[question] ?? question}"`;
}

/** Nothing about fewer people than the minimum is shown, last year's answers included. */
function figure({ positive, responses, meanScore }: SurveyEvidence, rule: SurveyRule): QuestionFigure | null {
  return responses < rule['minimum-responses'] ? null : { positive, responses, meanScore };
}

function words(figures: SurveyFigures, still: number, rule: SurveyRule, scale: LevelScale, step: Step): string {
  const questions = figures.developmentQuestions;
  const which = questions
    .filter((each) => each.stillPriority)
    .map((each) => `${named(each.question, figures)}${rule.measure === 'mean-score' ? '' : change(each)}`);
  const so = step.levels.length === 1 ? `, so ${scale.title(step.levels[0] as string)}.` : '.';
  if (still === 0) return `None of last year's ${questions.length} lowest questions is still among this year's lowest${so}`;
  const number = still === questions.length ? 'All' : `${still}`;
  return `${number} of last year's ${questions.length} lowest questions ${still === 1 ? 'is' : 'are'} still among this year's lowest: ${all(which)}${so}`;
}

function change({ before, now }: ElementSurveyQuestion): string {
  return now && before ? ` (${perCent(before.positive / before.responses)} positive last year, ${perCent(now.positive / now.responses)} now)` : '';
}

type ElementSurveyQuestion = SurveyFigures['developmentQuestions'][number];

function whyWords(reason: Reason, now: SurveyEvidence[], figures: SurveyFigures, rule: SurveyRule): string {
  const minimum = rule['minimum-responses'];
  if (reason === 'baseline-year')
    return "There is no survey of last year to compare with. This year's lowest questions are what next year is held against, so there is no rating yet.";
  if (reason === 'too-few-responses') return `A question has fewer than ${minimum} answers, too few to rate.`;
  if (reason === 'not-comparable') {
    const gone = figures.developmentQuestions.filter((each) => !each.asked).map((each) => named(each.question, figures));
    return `Last year's lowest questions were not all asked again: ${all(gone)} ${gone.length === 1 ? 'is' : 'are'} missing, so the two years cannot be compared.`;
  }
  if (now.length === 0) return 'No survey answers of this cycle in any file.';
  return rule.measure === 'mean-score'
    ? 'The reading asks for mean scores, and the survey file gives none.'
    : 'No question of last year was answered by anybody.';
}
