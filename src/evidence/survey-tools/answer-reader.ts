import type { CsvRow } from '../csv.ts';
import type { Problems } from '../problem.ts';
import { emptyFrom } from '../row-shape.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { AnswerTally, LONGEST_COMMENT } from './answer-tally.ts';
import type { LaidColumn, Layout } from './laid-column.ts';
import { asksWho } from './personal.ts';
import { oneLine } from './plain-words.ts';
import { SharedAnswers } from './shared-answers.ts';
import { type ReadColumn, sortColumns } from './sort-columns.ts';
import type { Respondent, SurveyExport } from './survey-export.ts';
import type { ToolLayout } from './survey-tool.ts';

/** A city's students; an institution has a thousand or two. */
const MOST_ROWS = 100_000;
/** 60,000 people with 60 questions, and some. */
const MOST_ANSWERS = 5_000_000;
/** Characters of all comments together. */
const MOST_COMMENT_TEXT = 20_000_000;
const NO_BYTES = Buffer.alloc(0);

export const NO_ANSWERS = 'There are no answers below the headings. Download the file again when people have answered.';

type Answers = Pick<SurveyExport, 'columns' | 'respondents' | 'comments' | 'leftOut' | 'incomplete' | 'withoutAnswers'>;

/** Takes the rows of an export below its headings. Columns that are the tool's own, or ask who somebody is, never become text. */
export class AnswerReader {
  readonly layout: ToolLayout;
  readonly #columns: readonly LaidColumn[];
  readonly #submitted: number;
  readonly #read: ReadColumn[];
  readonly #unnamed: Set<number>;
  readonly #headerLine: number;
  readonly #problems: Problems;
  readonly #rows: number[][] = [];
  #incomplete = 0;

  constructor({ layout, columns, submitted }: Layout, headerLine: number, { comments = false }: { comments?: boolean }, problems: Problems) {
    const shared = new SharedAnswers();
    this.layout = layout;
    this.#columns = columns;
    this.#submitted = submitted;
    this.#headerLine = headerLine;
    this.#problems = problems;
    this.#unnamed = new Set(columns.flatMap(({ own, heading }, at) => (!own && heading === '' ? [at] : [])));
    this.#read = columns.flatMap((column, at) => {
      const who = column.own || column.heading === '' ? 'surely' : asksWho(column.heading);
      return who === 'surely' ? [] : [{ at, column, perhapsWho: who === 'perhaps', tally: new AnswerTally(shared, column.comment, comments) }];
    });
  }

  take(row: CsvRow): void {
    if (emptyFrom(row, 0) || !this.#fits(row)) return;
    if (this.#submitted >= 0 && row.is(this.#submitted, NO_BYTES)) {
      this.#incomplete++;
      return;
    }
    if (this.#rows.length === MOST_ROWS || (this.#rows.length + 1) * this.#read.length > MOST_ANSWERS) throw new UnreadableFile(TOO_MANY, row.line);
    this.#rows.push(this.#read.map(({ at, tally }) => tally.take(row.text(at), row.line) ?? -1));
    if (this.#read.reduce((sum, { tally }) => sum + tally.kept, 0) > MOST_COMMENT_TEXT) throw new UnreadableFile(TOO_MUCH_TEXT, row.line);
  }

  /** A row that is cut off, or one cell off, has its answers under the wrong questions. */
  #fits(row: CsvRow): boolean {
    const width = this.#columns.length;
    for (const at of this.#unnamed) if (!row.is(at, NO_BYTES)) this.#withoutHeading(at);
    if (row.size >= width && emptyFrom(row, width)) return true;
    const remedy = 'A text with a comma in it must stand between quotation marks. Download the file again, and do not save it in another program.';
    this.#problems.error(`This row has ${row.size} cells, the headings have ${width}. ${remedy}`, row.line);
    return false;
  }

  #withoutHeading(at: number): void {
    this.#unnamed.delete(at);
    this.#problems.error(
      `Column ${at + 1} holds something and has no heading. Write its question above it, or take the column out.`,
      this.#headerLine,
    );
  }

  /** What was found, once the last row has been read. */
  finish(): Answers {
    const rows = this.#rows;
    if (rows.length === 0) this.#problems.error(this.#incomplete > 0 ? ALL_BROKEN_OFF : NO_ANSWERS);
    const { questions, comments, leftOut } = sortColumns(this.#columns, this.#read);
    for (const { tally, column } of this.#read) for (const line of tally.cut) this.#problems.warning(CUT, line, oneLine(column.heading));
    if (questions.length === 0) this.#problems.error('No column has answers to choose from. Check that the file is of the survey that is meant.');
    const all = rows.map((row): Respondent => questions.map(({ index, placeOf }) => placeOf[row[index] ?? -1] ?? null));
    const respondents = all.filter((answers) => answers.some((answer) => answer !== null)).sort(byAnswers);
    const left = { incomplete: this.#incomplete, withoutAnswers: rows.length - respondents.length };
    this.#say(left, leftOut.length, comments.length);
    const columns = questions.map(({ column, answered }) => ({ ...column, notAnswered: respondents.length - answered }));
    return { columns, respondents, comments, leftOut, ...left };
  }

  #say({ incomplete, withoutAnswers }: { incomplete: number; withoutAnswers: number }, leftOut: number, comments: number): void {
    const say = (message: string) => this.#problems.notice(`${message} Nothing needs doing.`);
    const were = (count: number) => (count === 1 ? 'was' : 'were');
    if (incomplete > 0)
      say(`${incomplete} ${incomplete === 1 ? 'response' : 'responses'} ${were(incomplete)} broken off before the end and left out.`);
    if (withoutAnswers > 0) say(`${withoutAnswers} ${withoutAnswers === 1 ? 'row' : 'rows'} without any answer ${were(withoutAnswers)} left out.`);
    if (leftOut > 0)
      say(`${leftOut} ${leftOut === 1 ? 'column' : 'columns'} that may say who answered, or when, or that the tool adds, ${were(leftOut)} not read.`);
    if (comments > 0) say(`${comments} ${comments === 1 ? 'column' : 'columns'} of comments ${were(comments)} kept apart from the answers.`);
  }
}

const CUT = `This comment is longer than ${LONGEST_COMMENT} characters. Its beginning was kept.`;
const TOO_MUCH_TEXT =
  'The comments are more than a person could read. Check that the file is of one survey, and read it without its comments if it is.';
const TOO_MANY = 'The file has more answers than a survey of a whole city. Download the answers of one survey only.';
const ALL_BROKEN_OFF =
  'Every response in this file was broken off before the end: none has the day on which it was sent. Download the completed responses, and leave the column of that day in.';

/** By the answers themselves: what has no order of its own cannot say who came when. */
function byAnswers(a: Respondent, b: Respondent): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
