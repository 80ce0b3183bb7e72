import { type Problem, Problems } from '../problem.ts';
import { CLOSE_ENOUGH, type LetterPairs, letterPairs, likeness } from './likeness.ts';
import { oneLine, plainWords } from './plain-words.ts';
import type { QuestionColumn } from './survey-export.ts';

/** A question that was asked, in all words that it had: now, in earlier revisions, in other languages. */
export interface AskedQuestion {
  id: string;
  wordings: readonly string[];
}

export interface ColumnMatch {
  /** The column's place in the list of columns. */
  column: number;
  /** Null where the column is no question of ours. */
  question: string | null;
  how: 'remembered' | 'same-words' | 'close-words' | 'none';
  /** A proposal: nothing is read from the column before somebody says that it is right. */
  toConfirm: boolean;
  /** From 0 to 1, where the words are only close. */
  likeness: number | null;
}

export interface Matches {
  /** One for each column, in their order. */
  columns: ColumnMatch[];
  /** Questions for which no column was found, not even one to confirm. */
  withoutColumn: string[];
  /** Errors: two columns on one question. */
  problems: Problem[];
}

/**
 * Finds the question that each column asks: the one remembered for its key (null: remembered as no question of ours), else the one with the same words, else,
 * as a proposal, the one with the closest. A heading that is a code is always a proposal, for codes begin anew in every survey.
 */
export function matchQuestions(
  columns: readonly QuestionColumn[],
  questions: readonly AskedQuestion[],
  remembered: ReadonlyMap<string, string | null>,
  file: string,
): Matches {
  const byWords = questionsByWords(questions);
  const known = new Set(questions.map(({ id }) => id));
  const sure = columns.map((column, at) => rememberedMatch(column, at, remembered, known) ?? sameWords(column, at, byWords));
  const taken = new Set(sure.map((match) => match?.question));
  const proposed = proposals(
    columns.map((column, at) => ({ column, at })).filter(({ at }) => !sure[at]),
    questions.filter(({ id }) => !taken.has(id)),
  );
  const matches = columns.map((_, at) => sure[at] ?? proposed.get(at) ?? none(at));
  const found = new Set(matches.map(({ question }) => question));
  return {
    columns: matches,
    withoutColumn: questions.filter(({ id }) => !found.has(id)).map(({ id }) => id),
    problems: asksTwice(columns, matches, file),
  };
}

/** Null for words that two questions have: which of them is meant cannot be told. */
function questionsByWords(questions: readonly AskedQuestion[]): Map<string, string | null> {
  const byWords = new Map<string, string | null>();
  for (const { id, wordings } of questions) {
    for (const words of new Set(wordings.map(plainWords))) byWords.set(words, byWords.has(words) ? null : id);
  }
  return byWords;
}

function none(column: number): ColumnMatch {
  return { column, question: null, how: 'none', toConfirm: false, likeness: null };
}

function rememberedMatch(
  { key, wordings }: QuestionColumn,
  column: number,
  remembered: ReadonlyMap<string, string | null>,
  known: ReadonlySet<string>,
): ColumnMatch | null {
  const question = remembered.get(key);
  if (question === undefined || (question !== null && !known.has(question))) return null;
  return { column, question, how: 'remembered', toConfirm: wordings.length === 0 && question !== null, likeness: null };
}

function sameWords({ wordings }: QuestionColumn, column: number, byWords: ReadonlyMap<string, string | null>): ColumnMatch | null {
  const question = wordings.map((words) => byWords.get(plainWords(words)) ?? null).find((id) => id !== null);
  return question === undefined ? null : { column, question, how: 'same-words', toConfirm: false, likeness: null };
}

/** The closest first; each question is proposed for one column only. */
function proposals(columns: readonly { column: QuestionColumn; at: number }[], questions: readonly AskedQuestion[]): Map<number, ColumnMatch> {
  const asked = questions.map(({ id, wordings }) => ({ id, pairs: pairsOf(wordings) }));
  const close: { at: number; id: string; share: number }[] = [];
  for (const { column, at } of columns) {
    const mine = pairsOf(column.wordings);
    for (const { id, pairs } of asked) {
      const share = Math.max(0, ...mine.flatMap((one) => pairs.map((other) => likeness(one, other))));
      if (share >= CLOSE_ENOUGH) close.push({ at, id, share });
    }
  }
  close.sort((a, b) => b.share - a.share);
  const proposed = new Map<number, ColumnMatch>();
  const taken = new Set<string>();
  for (const { at, id, share } of close) {
    if (proposed.has(at) || taken.has(id)) continue;
    taken.add(id);
    proposed.set(at, { column: at, question: id, how: 'close-words', toConfirm: true, likeness: share });
  }
  return proposed;
}

function pairsOf(wordings: readonly string[]): LetterPairs[] {
  return wordings.map((words) => letterPairs(plainWords(words)));
}

/** Also for what somebody chose by hand: each question that more than one column is matched to. */
export function asksTwice(columns: readonly QuestionColumn[], matches: readonly ColumnMatch[], file: string): Problem[] {
  const problems = new Problems(file);
  const byQuestion = Map.groupBy(
    matches.filter(({ question }) => question !== null),
    ({ question }) => question,
  );
  for (const group of byQuestion.values()) {
    const [first, second] = group;
    if (!first || !second) continue;
    const heading = oneLine(columns[second.column]?.heading ?? '');
    problems.error(
      `${group.length} columns are matched to the same question. Keep the one that asks it, and match the others to another question or to none.`,
      null,
      heading,
    );
  }
  return problems.list;
}
