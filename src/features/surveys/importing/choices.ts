import { NUMBER_SCALES, type NumberScale } from '../../../evidence/survey-tools/number-scales.ts';
import type { AboutMeId } from '../../../surveys/question-set.ts';
import type { YearGroup } from '../../../surveys/year-group.ts';

/** What a column is: the id of a question, the year group, a question about the person, or nothing of ours. */
export type Role = '' | '*year' | `*${AboutMeId}` | (string & {});

export const NOT_OURS = '';
export const YEAR: Role = '*year';
export const WORDS = '*words';

export const YES_AS_AGREE = 'yes-as-agree';

/** What somebody said of a column. */
export interface ColumnChoice {
  role: Role;
  scale: '' | NumberScale | typeof YES_AS_AGREE;
  reversed: boolean;
  /** What single answers stand for, by their place in the column's list: a letter of the sheet. */
  meanings: ReadonlyMap<number, string>;
}

export interface Choices {
  /** One for each column, in their order. */
  columns: ColumnChoice[];
  /** For each column of words whether they go to whoever looks after safeguarding. */
  words: boolean[];
  /** All who answered are of it; null where a column says it, or nobody does. */
  yearGroup: YearGroup | null;
  /** Answers that cannot be read count as not answered. */
  unknownLeftOut: boolean;
}

/** The scale of this name; one that is not known is none. */
export function scaleOf(name: unknown): ColumnChoice['scale'] {
  return [...NUMBER_SCALES, YES_AS_AGREE].find((scale): scale is NumberScale | typeof YES_AS_AGREE => scale === name) ?? '';
}

export function isQuestion({ role }: Pick<ColumnChoice, 'role'>): boolean {
  return role !== NOT_OURS && !role.startsWith('*');
}
