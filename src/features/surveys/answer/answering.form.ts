import { randomUUID } from 'node:crypto';
import { isAnswer, LEFT_OUT, type SheetShape } from '../../../surveys/sheet.ts';
import { YEAR_GROUPS, type YearGroup } from '../../../surveys/year-group.ts';
import { typed, uuid } from '../../../web/form.ts';

/** How the questions are shown: a page each, all on one page, or all in one page of which a script shows one at a time. */
export type Mode = 'one' | 'all' | 'steps';

/** What somebody has answered so far. It travels with the pages: the server keeps nothing until it is sent. */
export interface Answering {
  /** Names the sending. Made anew whenever somebody starts. */
  key: string;
  mode: Mode;
  language: string;
  code: string;
  /** Undefined until the person was asked; null for whoever prefers not to say. */
  yearGroup: YearGroup | null | undefined;
  answers: string;
  aboutMe: string;
  comment: string;
}

/** As long as anybody writes on a telephone. */
export const LONGEST_COMMENT = 1_000;

/** Whoever starts. */
export function newAnswering(shape: SheetShape, body: unknown): Answering {
  const { mode, show, language, code } = typed(body, ['mode', 'show', 'language', 'code']);
  const blank = { answers: LEFT_OUT.repeat(shape.questions), aboutMe: LEFT_OUT.repeat(shape.aboutMe.length), comment: '' };
  return { key: randomUUID(), mode: modeOf(show || mode), language, code, yearGroup: undefined, ...blank };
}

/** Reads what a page carried on, with what was answered on it. Null: it is no page of ours, or one of other questions. */
export function readAnswering(shape: SheetShape, body: unknown): Answering | null {
  const { key, mode, language, code, comment, ...sent } = typed(body, ['key', 'mode', 'language', 'code', 'year', 'answers', 'me', 'comment']);
  if (!uuid.safeParse(key).success) return null;
  const yearGroup = yearGroupOf(sent.year);
  const answers = merged(sent.answers, shape.questions, isAnswer, (at) => typed(body, [`q${at}`])[`q${at}`] ?? '');
  const aboutMe = merged(sent.me, shape.aboutMe.length, isLetter(shape), (at) => typed(body, [`me${at}`])[`me${at}`] ?? '');
  if (yearGroup === 'none' || answers === null || aboutMe === null) return null;
  return { key, mode: modeOf(mode), language, code, yearGroup, answers, aboutMe, comment: comment.replaceAll('\r\n', '\n').trim() };
}

function isLetter({ aboutMe }: SheetShape) {
  return (letter: string, at: number) => letter === LEFT_OUT || (aboutMe[at]?.includes(letter) ?? false);
}

/** What was carried on, with the answers of this page in their places. Null where a letter is none. */
function merged(carried: string, length: number, allowed: (letter: string, at: number) => boolean, answered: (at: number) => string): string | null {
  const before = carried === '' ? LEFT_OUT.repeat(length) : carried;
  if (before.length !== length) return null;
  const letters = [...before].map((letter, at) => answered(at) || letter);
  return letters.every((letter, at) => letter.length === 1 && allowed(letter, at)) ? letters.join('') : null;
}

function yearGroupOf(text: string): Answering['yearGroup'] | 'none' {
  if (text === '') return undefined;
  if (text === 'x') return null;
  return YEAR_GROUPS.find((year) => String(year) === text) ?? 'none';
}

function modeOf(text: string): Mode {
  return text === 'all' || text === 'steps' ? text : 'one';
}
