import { type ColumnMatch, matchQuestions } from '../../../evidence/survey-tools/match-questions.ts';
import { plainWords } from '../../../evidence/survey-tools/plain-words.ts';
import type { QuestionColumn, SurveyExport } from '../../../evidence/survey-tools/survey-export.ts';
import { identityOf } from '../../../surveys/question.ts';
import type { Translation } from '../../../surveys/question-set.ts';
import { askedAs, everyQuestion, type Questionnaire } from '../../../surveys/questionnaire.ts';
import { DONT_KNOW } from '../../../surveys/sheet.ts';
import { aboutOf, yearOf } from './about-answers.ts';
import { rolesOf } from './choices.form.ts';
import { type Choices, type ColumnChoice, isQuestion, NOT_OURS, type Role, WORDS, YEAR } from './choices.ts';

/** What was said of a column before, by its key. A question is remembered by what stays when it is re-worded. */
export type Remembered = ReadonlyMap<string, { question: string | null; reversed: boolean; scale: ColumnChoice['scale'] }>;

/** How the proposal for a column came about. */
export type How = ColumnMatch['how'] | 'year' | 'about';

/** What a survey asks, with the words of other languages: a tool asks in the language that it was set up in. */
export interface AskedInAll {
  questionnaire: Questionnaire;
  translations: readonly Translation[];
}

export interface Proposal {
  choices: Choices;
  how: How[];
}

/** What each column may be: as last time, or by its words, or by its answers. Only a proposal: nothing counts before somebody has looked at it. */
export function proposeChoices(
  { columns, comments }: Pick<SurveyExport, 'columns' | 'comments'>,
  asked: AskedInAll,
  remembered: Remembered,
  file: string,
): Proposal {
  const { questionnaire, translations } = asked;
  const matches = matchQuestions(columns, wordingsOf(asked), questionsOf(remembered, questionnaire), file).columns;
  const taken = new Set<string>();
  const proposed = columns.map((column, at) => {
    const { role, how } = roleOf(column, matches[at], questionnaire, remembered);
    const free = role !== NOT_OURS && !taken.has(role);
    if (free) taken.add(role);
    return free ? { role, how } : { role: NOT_OURS, how: how === 'remembered' ? how : ('none' as const) };
  });
  return {
    choices: {
      columns: proposed.map(({ role }, at) => choiceOf(role, columns[at], remembered.get(columns[at]?.key ?? ''), translations)),
      words: comments.map(({ key }) => questionnaire['asks-comment'] && remembered.get(key)?.question === WORDS),
      yearGroup: null,
      unknownLeftOut: false,
    },
    how: proposed.map(({ how }) => how),
  };
}

function choiceOf(
  role: Role,
  column: QuestionColumn | undefined,
  before: { reversed: boolean; scale: ColumnChoice['scale'] } | undefined,
  translations: readonly Translation[],
): ColumnChoice {
  const { reversed = false, scale = '' } = role === NOT_OURS ? {} : (before ?? {});
  const choice = { role, scale, reversed, meanings: new Map<number, string>() };
  return column && isQuestion(choice) ? { ...choice, meanings: meaningsOf(column, translations) } : choice;
}

/** Answers in the words of another language, by their place in the column: what each stands for on our scale. */
function meaningsOf({ answers }: QuestionColumn, translations: readonly Translation[]): Map<number, string> {
  const letters = new Map(
    translations.flatMap(({ words: { scale } }) =>
      Object.entries(scale).map(([answer, words]) => [plainWords(words), answer === 'dont-know' ? DONT_KNOW : answer] as const),
    ),
  );
  return new Map(answers.flatMap(({ text }, at) => (text === null ? [] : [[at, letters.get(plainWords(text))] as const])).filter(isSaid));
}

function isSaid(meaning: readonly [number, string | undefined]): meaning is readonly [number, string] {
  return meaning[1] !== undefined;
}

function roleOf(
  column: QuestionColumn,
  match: ColumnMatch | undefined,
  questionnaire: Questionnaire,
  remembered: Remembered,
): { role: Role; how: How } {
  const before = remembered.get(column.key)?.question;
  if (before?.startsWith('*') && rolesOf(questionnaire).has(before)) return { role: before, how: 'remembered' };
  if (match && match.how !== 'none') return { role: match.question ?? NOT_OURS, how: match.how };
  if (questionnaire['asks-year-group'] && mostly(column, (text) => yearOf(text) !== undefined)) return { role: YEAR, how: 'year' };
  const about = questionnaire['about-me'].find(({ asks }) => column.wordings.some((words) => plainWords(words) === plainWords(asks)));
  if (about && mostly(column, (text) => aboutOf(text, about) !== undefined)) return { role: `*${about.id}`, how: 'about' };
  return { role: NOT_OURS, how: 'none' };
}

/** A column that asks for the year says so, or has nothing else in it: numbers from 7 on could be of a scale. */
function mostly({ heading, answers }: QuestionColumn, reads: (text: string) => boolean): boolean {
  const read = answers.filter(({ text }) => text !== null && reads(text)).reduce((sum, { count }) => sum + count, 0);
  const all = answers.reduce((sum, { count }) => sum + count, 0);
  return (
    all > 0 && read / all > 0.5 && (/year|you|sex|gender|meal|need|language/i.test(heading) || answers.every(({ text }) => /year/i.test(text ?? '')))
  );
}

/** Every question that is asked now, in all words that it has and had, in every language. */
function wordingsOf({ questionnaire, translations }: AskedInAll) {
  const all = everyQuestion(questionnaire);
  return questionnaire.questions.map((asked) => {
    const same = all.filter((each) => identityOf(each) === identityOf(asked));
    const said = same.flatMap((each) => [each, ...translations.flatMap(({ questions }) => questions[each.id] ?? [])]);
    return { id: asked.id, wordings: said.flatMap(({ words, 'words-for': others = {} }) => [words, ...Object.values(others)]) };
  });
}

function questionsOf(remembered: Remembered, questionnaire: Questionnaire): Map<string, string | null> {
  const pairs = [...remembered].filter(([, { question }]) => !question?.startsWith('*'));
  return new Map(
    pairs.flatMap(([key, { question }]) => {
      const asked = question === null ? null : askedAs(questionnaire, question)?.id;
      return asked === undefined ? [] : [[key, asked] as const];
    }),
  );
}
