import { type LaidColumn, type Layout, leadingBlock, ownColumn, questionColumn } from './laid-column.ts';
import { plainWords } from './plain-words.ts';

const QUIZ = ['total points', 'quiz feedback', 'grade posted time'];
const OWN = ['id', 'start time', 'completion time', 'email', 'name', 'last modified time', 'language', ...QUIZ];
const POINTS = /^(points|feedback) - /;

/** Microsoft Forms: one header row; times, e-mail and name first, points and feedback behind each question of a quiz. */
export function layOutMicrosoftForms(names: readonly string[]): Layout {
  const own = leadingBlock(names, OWN);
  const isOwn = (name: string, at: number) => at < own || QUIZ.includes(plainWords(name)) || POINTS.test(plainWords(name));
  const known = new Set(names.map(plainWords));
  const columns = names.map((name, at) => (isOwn(name, at) ? ownColumn(name) : withoutSuffix(questionColumn(name), known)));
  const quiz = names.some((name) => QUIZ.includes(plainWords(name)) || POINTS.test(plainWords(name)));
  return { layout: quiz ? 'quiz' : 'one-header-row', columns, submitted: -1 };
}

const SUFFIX = /^([\s\S]*[^\s\d])\d{1,3}$/;

/** Of questions with the same words all but the first get a number behind their last letter: `When`, `When2`. */
function withoutSuffix(column: LaidColumn, known: ReadonlySet<string>): LaidColumn {
  const [, words] = SUFFIX.exec(column.heading) ?? [];
  return words && known.has(plainWords(words)) ? { ...column, wordings: [...column.wordings, words] } : column;
}
