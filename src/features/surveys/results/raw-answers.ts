import { SURVEY_RULES } from '../../../disclosure/index.ts';
import { isAskedAt, type Question } from '../../../surveys/question.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { isBlank, type Sheet } from '../../../surveys/sheet.ts';
import { stageOf } from '../../../surveys/year-group.ts';

/** Who said the same of themselves is at least as many: else somebody could be known by it, and then read what they answered. */
const FEWEST_ALIKE = SURVEY_RULES.threshold;

/** A column that says something about the person. */
interface PersonColumn {
  /** Of the breakdown that is by it. */
  id: string;
  name: string;
  asks: string;
  /** What its values mean. */
  values: [value: string, words: string][];
  valueIn(sheet: Sheet): string;
}

/** The answers of a survey as a table that programs for statistics read: a row for each person, in an order that says nothing. */
export interface RawAnswers {
  columns: string[];
  rows: string[][];
  /** Columns about the person that are in it, and those that had to be left out. */
  kept: PersonColumn[];
  leftOut: PersonColumn[];
}

export const DONT_KNOW_CODE = '-8';
const YEAR_GROUP = 'year_group';

/** Null while fewer than ten have answered. `withheld`: questions, and what is asked about the person, that must not stand in it. */
export function rawAnswers(all: readonly Sheet[], questionnaire: Questionnaire, withheld: ReadonlySet<string> = new Set()): RawAnswers | null {
  const sheets = all.filter((sheet) => !isBlank(sheet));
  if (sheets.length < FEWEST_ALIKE) return null;
  const columns = personColumns(questionnaire);
  const kept = columnsThatHide(
    sheets,
    columns.filter(({ id }) => !withheld.has(id)),
  );
  const yearIsKept = kept.some(({ name }) => name === YEAR_GROUP);
  const asked = questionnaire.questions
    .map((question, at) => ({ ...question, at }))
    .filter((question) => !withheld.has(question.id) && manyAnswered(sheets, question.at) && (yearIsKept || isAskedOfAll(sheets, question)));
  const rows = sheets.map((sheet) => [...asked.map(({ at }) => codeOf(sheet.answers[at] ?? '-')), ...kept.map(({ valueIn }) => valueIn(sheet))]);
  return {
    columns: [...asked.map(({ id }) => columnName(id)), ...kept.map(({ name }) => name)],
    rows: rows.sort(byCells),
    kept,
    leftOut: columns.filter((column) => !kept.includes(column)),
  };
}

/** Where the year group is left out, the empty rows of a question that some stages are not asked would tell it all the same. */
function isAskedOfAll(sheets: readonly Sheet[], question: Pick<Question, 'stages'>): boolean {
  return sheets.every(({ yearGroup }) => isAskedAt(question, stageOf(yearGroup)));
}

/** A question that few were asked would say of each of its rows which stage the person is at. */
function manyAnswered(sheets: readonly Sheet[], at: number): boolean {
  return sheets.filter(({ answers }) => answers[at] !== '-').length >= FEWEST_ALIKE;
}

/** As many of the columns as can stand beside each other, the first ones first: year group, then the questions about the person. */
function columnsThatHide(sheets: readonly Sheet[], columns: readonly PersonColumn[]): PersonColumn[] {
  const kept: PersonColumn[] = [];
  for (const column of columns) if (allAreMany(sheets, [...kept, column])) kept.push(column);
  return kept;
}

function allAreMany(sheets: readonly Sheet[], columns: readonly PersonColumn[]): boolean {
  const alike = Map.groupBy(sheets, (sheet) => columns.map(({ valueIn }) => valueIn(sheet)).join('|'));
  return [...alike.values()].every((group) => group.length >= FEWEST_ALIKE);
}

function personColumns(questionnaire: Questionnaire): PersonColumn[] {
  const year = {
    id: 'year-group',
    name: YEAR_GROUP,
    asks: 'Year group; 14 is after Year 13',
    values: [],
    valueIn: ({ yearGroup }: Sheet) => String(yearGroup ?? ''),
  };
  const aboutMe = questionnaire['about-me'].map(({ id, asks, options }, at) => ({
    id,
    name: columnName(id),
    asks,
    values: options.map(({ letter, words }): [string, string] => [letter, words]),
    valueIn: ({ aboutMe: letters }: Sheet) => (letters[at] ?? '-').replace('-', ''),
  }));
  return [...(questionnaire['asks-year-group'] ? [year] : []), ...aboutMe];
}

/** Letters, digits and low lines, not beginning with a digit: what R and SPSS take for a name. */
export function columnName(id: string): string {
  const name = id.replaceAll('-', '_').slice(0, 64);
  return /^[a-z]/.test(name) ? name : `q_${name}`.slice(0, 64);
}

/** 1 to 5; "I don't know" is a number that none takes for an answer, and what was left out is empty. */
function codeOf(answer: string): string {
  return answer === '?' ? DONT_KNOW_CODE : answer.replace('-', '');
}

function byCells(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one.join(), other.join()];
  return a < b ? -1 : Number(a > b);
}
