import type { NumberScale } from '../../../evidence/survey-tools/number-scales.ts';
import { plainWords } from '../../../evidence/survey-tools/plain-words.ts';
import { readScale, type ScaleReading, type ScaleSettings } from '../../../evidence/survey-tools/read-scale.ts';
import type { GivenAnswer, QuestionColumn } from '../../../evidence/survey-tools/survey-export.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { isAnswer, LEFT_OUT } from '../../../surveys/sheet.ts';
import { YEAR_GROUPS } from '../../../surveys/year-group.ts';
import { aboutOf, yearOf } from './about-answers.ts';
import { type ColumnChoice, isQuestion, NOT_OURS, YEAR, YES_AS_AGREE } from './choices.ts';

export type Fault = ScaleReading['faults'][number];

/** What a column comes to by what was chosen for it. */
export interface ColumnRead {
  /** For each of its different answers what stands on the sheet; null where it cannot be read. */
  letters: (string | null)[];
  scale: ScaleReading['scale'];
  /** The places of answers that somebody has to say the meaning of, or has said. */
  asked: number[];
  faults: Fault[];
}

const NOTHING: ColumnRead = { letters: [], scale: null, asked: [], faults: [] };
/** More different answers than this are no scale that somebody spells out. */
const MOST_ASKED = 12;

export function readColumn(column: QuestionColumn, choice: ColumnChoice, questionnaire: Questionnaire, unknownLeftOut: boolean): ColumnRead {
  if (choice.role === NOT_OURS) return NOTHING;
  if (isQuestion(choice)) return readStatement(column, choice, unknownLeftOut);
  if (choice.role === YEAR) return readAbout(column, choice, yearLetter, YEAR_GROUPS.map(String), unknownLeftOut);
  const about = questionnaire['about-me'].find(({ id }) => `*${id}` === choice.role);
  if (!about) return NOTHING;
  const letters = about.options.map(({ letter }) => letter);
  return readAbout(column, choice, (text) => aboutOf(text, about), letters, unknownLeftOut);
}

function readStatement({ answers }: QuestionColumn, choice: ColumnChoice, unknownAsNotAnswered: boolean): ColumnRead {
  const settings: ScaleSettings = { reversed: choice.reversed, yesAsAgree: choice.scale === YES_AS_AGREE, unknownAsNotAnswered };
  if (choice.scale !== '' && choice.scale !== YES_AS_AGREE) settings.numbers = choice.scale satisfies NumberScale;
  const meanings = [...choice.meanings].flatMap(([at, letter]) => {
    const text = answers[at]?.text;
    return typeof text === 'string' && isAnswer(letter) ? [[plainWords(text), answerOf(letter)] as const] : [];
  });
  const read = readScale(answers, { ...settings, meanings: new Map(meanings) });
  // Codes, seven steps and scales that are mixed are spelt out answer by answer.
  const spelt = read.asks === 'meanings' || (read.scale === null && read.asks === null && read.faults.length > 0);
  const unknown = new Set(read.unknown.map(({ line }) => line));
  const asked = answers.flatMap(({ text, line }, at) =>
    text !== null && (choice.meanings.has(at) || (unknown.size > 0 ? unknown.has(line) && unknown.size > 0 : spelt)) ? [at] : [],
  );
  return {
    letters: read.answers.map((answer) => (answer === null ? null : String(answer))),
    scale: read.scale,
    asked: asked.slice(0, MOST_ASKED),
    faults: read.faults,
  };
}

function answerOf(letter: string): 1 | 2 | 3 | 4 | 5 | '?' | '-' {
  return letter === '?' || letter === '-' ? letter : (Number(letter) as 1 | 2 | 3 | 4 | 5);
}

function yearLetter(text: string): string | undefined {
  const year = yearOf(text);
  return year === undefined ? undefined : String(year ?? LEFT_OUT);
}

function readAbout(
  { answers }: QuestionColumn,
  { meanings }: ColumnChoice,
  letterOf: (text: string) => string | undefined,
  allowed: readonly string[],
  unknownLeftOut: boolean,
): ColumnRead {
  const said = (at: number) => [...allowed, LEFT_OUT].find((letter) => letter === meanings.get(at));
  const letters = answers.map(({ text }, at) => said(at) ?? (text === null ? null : (letterOf(text) ?? null)));
  const unread = answers.filter((_, at) => letters[at] === null);
  const asked = answers.flatMap(({ text }, at) => (text !== null && (letters[at] === null || meanings.has(at)) ? [at] : []));
  return {
    letters: unknownLeftOut ? letters.map((letter) => letter ?? LEFT_OUT) : letters,
    scale: null,
    asked: asked.slice(0, MOST_ASKED),
    faults: unread.map(({ line }) => unreadFault(line, unknownLeftOut)),
  };
}

function unreadFault(line: GivenAnswer['line'], leftOut: boolean): Fault {
  if (leftOut) return { severity: 'warning', message: 'This answer cannot be read. It was counted as not answered.', line };
  const message = 'This answer cannot be read. Say what it stands for, correct it in the file, or let such answers count as not answered.';
  return { severity: 'error', message, line };
}
