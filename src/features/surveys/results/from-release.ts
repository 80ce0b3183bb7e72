import { type AnswerCounts, type ReleasedFigure, type ReleasedQuestion, shownIn } from '../../../disclosure/index.ts';
import type { Share } from '../../../rating/quantity.ts';
import { wilson } from '../../../rating/uncertainty.ts';
import type { AskedQuestion } from '../../../surveys/questionnaire.ts';
import { noAnswers, type QuestionResult, resultOf, type SurveyResults } from '../../../surveys/results.ts';
import type { KeptTotals } from './released.ts';

/** The share of a figure that is let out; null where it is hidden or only a range. */
export function shareOf({ answered, positive }: Pick<ReleasedFigure, 'answered' | 'positive'>): Share | null {
  const [part, whole] = [shownIn(positive), shownIn(answered)];
  return part !== null && whole !== null && whole > 0 ? { part, whole } : null;
}

/** What a release says in the form of results: what is not let out is as if nobody had answered. */
export function resultsFrom({ release, questions }: KeptTotals): SurveyResults {
  const figures = new Map(release.questions.map((figure) => [figure.id, figure]));
  return {
    responses: shownIn(release.respondents) ?? 0,
    blank: 0,
    questions: questions.flatMap((question) => {
      const figure = figures.get(question.id);
      return figure ? [resultFrom(question, figure)] : [];
    }),
  };
}

/** Rounded answers need not add up to the rounded figure: then the figure counts. */
function resultFrom(question: AskedQuestion, figure: ReleasedQuestion): QuestionResult {
  const share = shareOf(figure);
  if (share && figure.answers && addsUp(figure.answers, share)) return resultOf(question, tallyOf(figure.answers));
  const nothing = resultOf(question, noAnswers());
  return share
    ? { ...nothing, answered: share.whole, share, interval: wilson(share), scores: { 1: share.whole - share.part, 2: 0, 3: 0, 4: share.part, 5: 0 } }
    : nothing;
}

function addsUp(answers: AnswerCounts, { part, whole }: Share): boolean {
  const positive = answers[5] + answers[4];
  return positive === part && positive + answers[3] + answers[2] + answers[1] === whole;
}

function tallyOf(answers: AnswerCounts) {
  const scores = { 1: answers[1], 2: answers[2], 3: answers[3], 4: answers[4], 5: answers[5] };
  return { scores, dontKnow: answers['?'], notAnswered: answers['-'], notAsked: 0 };
}
