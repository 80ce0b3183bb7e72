import type { AnswerCounts, BreakdownCounts, GroupCounts, SurveyCounts } from '../../../disclosure/index.ts';
import { breakdown, type Group } from '../../../surveys/breakdown.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { resultsOf, type Tally } from '../../../surveys/results.ts';
import { isBlank, type Sheet } from '../../../surveys/sheet.ts';

/** All that sheets say, counted: what a release is made from. `years`: the year groups that are asked, whether or not anybody of them came. */
export function countsOf(all: readonly Sheet[], questionnaire: Questionnaire, years: readonly number[]): SurveyCounts {
  const sheets = all.filter((sheet) => !isBlank(sheet));
  const { questions } = resultsOf(sheets, questionnaire);
  const byYear = questionnaire['asks-year-group'] ? [byYearGroup(sheets, questionnaire, years)] : [];
  const byAboutMe = questionnaire['about-me'].map(({ id }) => breakdownCounts(id, breakdown(sheets, questionnaire, id), false));
  return {
    respondents: sheets.length,
    questions: questions.map((result) => ({ id: result.question.id, answers: answerCounts(result) })),
    breakdowns: [...byYear, ...byAboutMe],
  };
}

/** A year group that nobody is asked for and nobody came from is no group: a school without a sixth form has no Year 12. */
function byYearGroup(sheets: readonly Sheet[], questionnaire: Questionnaire, years: readonly number[]): BreakdownCounts {
  const groups = breakdown(sheets, questionnaire, 'year-group');
  const there = groups.filter(({ key, results }) => results.responses > 0 || years.includes(Number(key)) || Number.isNaN(Number(key)));
  return breakdownCounts('year-group', there, true);
}

function breakdownCounts(id: string, groups: readonly Group[], neighboursMayMerge: boolean): BreakdownCounts {
  return { id, neighboursMayMerge, groups: groups.map(groupCounts) };
}

function groupCounts({ key, words, results }: Group): GroupCounts {
  const answers = results.questions.map((result) => [result.question.id, answerCounts(result)] as const);
  return { id: key, name: words, respondents: results.responses, answers: Object.fromEntries(answers) };
}

function answerCounts({ scores, dontKnow, notAnswered, notAsked }: Tally): AnswerCounts {
  return { ...scores, '?': dontKnow, '-': notAnswered + notAsked };
}

export function titlesOf(questionnaire: Questionnaire): Record<string, string> {
  const aboutMe = questionnaire['about-me'].map(({ id, asks }) => [id, asks] as const);
  return Object.fromEntries([['year-group', 'Year group'] as const, ...aboutMe]);
}
