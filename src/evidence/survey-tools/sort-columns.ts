import type { AnswerTally } from './answer-tally.ts';
import type { LaidColumn } from './laid-column.ts';
import { asksWho } from './personal.ts';
import { keyOfWords, plainWords } from './plain-words.ts';
import type { CommentColumn, LeftOutColumn, QuestionColumn } from './survey-export.ts';

/** A column whose answers were looked at. */
export interface ReadColumn {
  /** Its place in the file. */
  at: number;
  column: LaidColumn;
  /** Its heading may ask who somebody is: it is kept only where the answers are of a scale. */
  perhapsWho: boolean;
  tally: AnswerTally;
}

interface SortedColumns {
  /** `index`: the place among the columns that were read; `placeOf`: where an answer is in the column's list, by when it was first met. */
  questions: { index: number; placeOf: number[]; answered: number; column: Omit<QuestionColumn, 'notAnswered'> }[];
  comments: CommentColumn[];
  leftOut: LeftOutColumn[];
}

/** Which of the columns are questions, by all of their answers; the others are told from each other, and nothing of what is left out is kept. */
export function sortColumns(columns: readonly LaidColumn[], read: readonly ReadColumn[]): SortedColumns {
  const keyOf = keys();
  const sorted: SortedColumns = { questions: [], comments: [], leftOut: leftUnread(columns, read) };
  for (const [index, { column, perhapsWho, tally }] of read.entries()) {
    const { heading, wordings } = column;
    const key = keyOf(heading);
    const sort = sortOf(tally, perhapsWho);
    if (sort === 'question') {
      const { answers, placeOf } = tally.inOrder();
      sorted.questions.push({ index, placeOf, answered: tally.answered, column: { heading, wordings, key, answers } });
    } else if (sort === 'comments') {
      if (!tally.open) tally.makeOpen();
      sorted.comments.push({ heading, key, count: tally.answered, texts: tally.texts.sort() });
    } else sorted.leftOut.push({ heading, why: sort });
  }
  return sorted;
}

function sortOf(tally: AnswerTally, perhapsWho: boolean): 'question' | 'comments' | 'who' | 'own-words' {
  if (tally.answered === 0) return 'question';
  if (tally.isPersonal || (perhapsWho && !tally.isFamiliar)) return 'who';
  if (!tally.isOwnWords) return 'question';
  return tally.isComments ? 'comments' : 'own-words';
}

const OF_A_PERSON = /mail|name|address|\bip|token|date|time|code|attribute/i;

function leftUnread(columns: readonly LaidColumn[], read: readonly ReadColumn[]): LeftOutColumn[] {
  const looked = new Set(read.map(({ column }) => column));
  const left = columns.filter((column) => !looked.has(column) && column.heading !== '');
  return left.map(({ heading, own }) => ({
    heading,
    why: own && !OF_A_PERSON.test(heading) && asksWho(heading) === 'no' ? 'tool' : 'who',
  }));
}

/** Keys of one file: a heading that stands in it again has one of its own. */
function keys(): (heading: string) => string {
  const times = new Map<string, number>();
  return (heading) => {
    const words = plainWords(heading);
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    return keyOfWords(time === 1 ? words : `${words} #${time}`);
  };
}
