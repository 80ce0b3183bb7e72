import type { Questionnaire } from './questionnaire.ts';
import { YEAR_GROUPS, type YearGroup } from './year-group.ts';

/** `1` to `5` as on the scale, `?` for "I don't know", `-` for a question that was left out. */
export const ANSWERS = ['1', '2', '3', '4', '5', '?', '-'] as const;
export type Answer = (typeof ANSWERS)[number];

export const DONT_KNOW = '?';
export const LEFT_OUT = '-';

/** What one person answered. Nothing says who, when or where from: what is not kept cannot be given away. */
export interface Sheet {
  /** One letter for each question, in the order of the questionnaire. */
  answers: string;
  yearGroup: YearGroup | null;
  /** One letter for each question about the person that is switched on, `-` where it was left out. */
  aboutMe: string;
}

/** What the sheets of a questionnaire look like. */
export interface SheetShape {
  questions: number;
  asksYearGroup: boolean;
  /** For each question about the person, the letters that may stand there. */
  aboutMe: readonly string[];
}

export function shapeOf(questionnaire: Questionnaire): SheetShape {
  return {
    questions: questionnaire.questions.length,
    asksYearGroup: questionnaire['asks-year-group'],
    aboutMe: questionnaire['about-me'].map(({ options }) => options.map(({ letter }) => letter).join('')),
  };
}

/**
 * A sheet as the line that is stored: `<answers>|<year group>|<about-me letters>`, such as `5432?-|10|fx`.
 * @throws RangeError for what is no sheet of this shape: a form must have been checked before
 */
export function writeSheet(sheet: Sheet, shape: SheetShape): string {
  const line = `${sheet.answers}|${sheet.yearGroup ?? ''}|${sheet.aboutMe}`;
  const read = readSheet(line, shape);
  if ('refused' in read) throw new RangeError(read.refused);
  return line;
}

/** The sheet that a line holds, or why it holds none. Every sheet has one line only: whatever is read is written again letter for letter. */
export function readSheet(line: string, shape: SheetShape): Sheet | { refused: string } {
  const [answers, year, aboutMe, ...more] = line.split('|', 4);
  if (answers === undefined || year === undefined || aboutMe === undefined || more.length > 0)
    return refuse('Expected three parts with | between them.');
  if (answers.length !== shape.questions) return refuse(`Expected ${shape.questions} answers; there are ${answers.length}.`);
  if (!/^[1-5?-]*$/.test(answers)) return refuse('An answer is none of 1 to 5, ? and -.');
  const yearGroup = yearGroupOf(year);
  if (yearGroup === undefined || (yearGroup !== null && !shape.asksYearGroup)) return refuse('The year group is none that is asked for.');
  if (!fits(aboutMe, shape.aboutMe)) return refuse('The letters about the person are not those of the questions that are switched on.');
  return { answers, yearGroup, aboutMe };
}

function refuse(refused: string): { refused: string } {
  return { refused };
}

export function isAnswer(text: string): text is Answer {
  return (ANSWERS as readonly string[]).includes(text);
}

const BY_TEXT: ReadonlyMap<string, YearGroup | null> = new Map([['', null], ...YEAR_GROUPS.map((year) => [String(year), year] as const)]);

/** Undefined for what is no year group as it is written: `07` and ` 7` are none. */
function yearGroupOf(text: string): YearGroup | null | undefined {
  return BY_TEXT.get(text);
}

function fits(letters: string, allowed: readonly string[]): boolean {
  return letters.length === allowed.length && allowed.every((each, index) => letters[index] === LEFT_OUT || each.includes(letters[index] as string));
}

/** Whether nobody would learn anything from it: no question answered, not even with "I don't know". Such a sheet is no response. */
export function isBlank({ answers }: Pick<Sheet, 'answers'>): boolean {
  return /^-*$/.test(answers);
}
