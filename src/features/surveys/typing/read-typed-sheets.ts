import { several } from '../../../rating/words.ts';
import { isAskedAt } from '../../../surveys/question.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { isAnswer, LEFT_OUT, type Sheet, shapeOf } from '../../../surveys/sheet.ts';
import { stageOf, YEAR_GROUPS, type YearGroup } from '../../../surveys/year-group.ts';

/** At once: a class, and some more. */
export const MOST_SHEETS = 60;

/** What is wrong with a line, and on which. */
export interface WrongLine {
  line: number;
  says: string;
}

/**
 * The sheets that somebody typed from paper, one a line: the year group where it is asked for, the answers, and the letters about the
 * person where any are asked for, with a stroke between them, such as `10/5432?-1/fx`. A space stands for an answer left out, as `-` does.
 */
export function readTypedSheets(text: string, questionnaire: Questionnaire): { sheets: Sheet[] } | { wrong: WrongLine[] } {
  const lines = typedLines(text);
  if (lines.length === 0) return { wrong: [{ line: 1, says: 'Type a line for each sheet' }] };
  if (lines.length > MOST_SHEETS) return { wrong: [{ line: MOST_SHEETS + 1, says: tooMany(lines.length) }] };
  const read = lines.map((line) => readLine(line, questionnaire));
  const wrong = read.flatMap((each, at) => ('says' in each ? [{ line: at + 1, says: each.says }] : []));
  return wrong.length > 0 ? { wrong } : { sheets: read as Sheet[] };
}

function tooMany(number: number): string {
  const sendings = Math.ceil(number / MOST_SHEETS);
  return `There are ${number} sheets, and ${MOST_SHEETS} at most are typed at once. Cut the lines from here on, keep these ${MOST_SHEETS}, and then type the others in ${several(sendings - 1, 'more go', 'more goes')}. Nothing is kept yet`;
}

/** Spaces at the end of a line may be answers left out, so that they stay; lines of nothing at all do not count. */
export function typedLines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** The parts of a line in their order, as the page explains them. */
export function partsOf(questionnaire: Questionnaire): ('year' | 'answers' | 'about')[] {
  const { asksYearGroup, aboutMe } = shapeOf(questionnaire);
  return [...(asksYearGroup ? (['year'] as const) : []), 'answers' as const, ...(aboutMe.length > 0 ? (['about'] as const) : [])];
}

function readLine(line: string, questionnaire: Questionnaire): Sheet | { says: string } {
  const parts = partsOf(questionnaire);
  const texts = line.split('/');
  if (texts.length !== parts.length)
    return { says: `Type ${parts.length === 1 ? 'the answers alone, without a stroke' : `${parts.length} parts with a / between them`}` };
  const part = (name: (typeof parts)[number]) => texts[parts.indexOf(name)] ?? '';
  const yearGroup = readYear(part('year').trim());
  if (typeof yearGroup === 'object' && yearGroup !== null) return yearGroup;
  const answers = part('answers').replaceAll(' ', LEFT_OUT);
  const wrong = wrongAnswers(answers, questionnaire, yearGroup);
  if (wrong) return { says: wrong };
  return readAbout(part('about').toLowerCase().replaceAll(' ', LEFT_OUT), { answers, yearGroup }, shapeOf(questionnaire).aboutMe);
}

function readYear(text: string): YearGroup | null | { says: string } {
  if (text === '' || text === LEFT_OUT) return null;
  return YEAR_GROUPS.find((year) => String(year) === text) ?? { says: 'The year group is not one of 7 to 14. Type - where it was left out' };
}

function wrongAnswers(answers: string, { questions }: Questionnaire, yearGroup: YearGroup | null): string | null {
  const odd = [...answers].findIndex((letter) => !isAnswer(letter));
  if (odd >= 0) return `Question ${odd + 1}: type 1 to 5, ? for "I don't know", or - where it was left out`;
  if (answers.length !== questions.length) return `There are ${answers.length} answers, and ${questions.length} questions`;
  const stage = stageOf(yearGroup);
  const notAsked = questions.findIndex((question, at) => !isAskedAt(question, stage) && answers[at] !== LEFT_OUT);
  return notAsked < 0 ? null : `Question ${notAsked + 1} is not asked of Year ${yearGroup}. Type - in its place`;
}

function readAbout(aboutMe: string, sheet: Omit<Sheet, 'aboutMe'>, allowed: readonly string[]): Sheet | { says: string } {
  if (aboutMe.length !== allowed.length) return { says: `There are ${aboutMe.length} letters about the person, and ${allowed.length} are asked for` };
  const odd = allowed.findIndex((letters, at) => aboutMe[at] !== LEFT_OUT && !letters.includes(aboutMe[at] ?? ''));
  if (odd < 0) return { ...sheet, aboutMe };
  return { says: `Letter ${odd + 1} about the person: type one of ${[...(allowed[odd] ?? '')].join(', ')}, or - where it was left out` };
}
