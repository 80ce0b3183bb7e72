import { several } from '../../../rating/words.ts';
import { csvLine } from '../../../shared/csv-line.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { columnName, DONT_KNOW_CODE, type RawAnswers } from './raw-answers.ts';

/** The answers, a line each. Nothing but the table is in it: programs for statistics read the first line as names and all others as rows. */
export function* answersAsCsv({ columns, rows }: RawAnswers): Generator<string> {
  yield csvLine(columns);
  for (const row of rows) yield csvLine(row);
}

const SCALE: [string, string][] = [
  ['5', 'Strongly agree'],
  ['4', 'Agree'],
  ['3', 'Neither agree nor disagree'],
  ['2', 'Disagree'],
  ['1', 'Strongly disagree'],
  [DONT_KNOW_CODE, 'I don’t know (missing value)'],
  ['', 'Left out, or not asked (missing value)'],
];

/** What each column and each value of the answers means, and which columns were left out and why. */
export function* codebookAsCsv({ columns, kept, leftOut, rows }: RawAnswers, { questions }: Pick<Questionnaire, 'questions'>): Generator<string> {
  yield `\ufeff${csvLine(['column', 'meaning', 'value', 'value_means'])}`;
  for (const { id, words } of questions) {
    const meanings = columns.includes(columnName(id)) ? SCALE : [FEW_ANSWERED];
    for (const [value, means] of meanings) yield csvLine([columnName(id), words, value, means]);
  }
  for (const { name, asks, values } of kept)
    for (const [value, means] of [...values, ['', 'Not given']]) yield csvLine([name, asks, value ?? '', means ?? '']);
  for (const { name, asks } of leftOut) yield csvLine([name, asks, '', LEFT_OUT]);
  yield csvLine([
    '(rows)',
    `${several(rows.length, 'person', 'people')}, a row each, in the order of their answers: it says nothing about when they came`,
    '',
    '',
  ]);
}

const FEW_ANSWERED = [
  '',
  'This column is not in the file: fewer than ten people answered the question, its empty rows would tell who is in which stage, or a few answered after it was first told',
] as const;
const LEFT_OUT =
  'This column is not in the file: beside the others fewer than ten people would share what it says, and one of them could be known by it, or a few came after it was first told';
