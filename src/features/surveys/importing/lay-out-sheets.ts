import { oneLine } from '../../../evidence/survey-tools/plain-words.ts';
import type { Respondent, SurveyExport } from '../../../evidence/survey-tools/survey-export.ts';
import { isAskedAt } from '../../../surveys/question.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { isBlank, LEFT_OUT, type Sheet, shapeOf, writeSheet } from '../../../surveys/sheet.ts';
import { stageOf, YEAR_GROUPS } from '../../../surveys/year-group.ts';
import { type Choices, isQuestion, NOT_OURS, YEAR } from './choices.ts';
import { type ColumnRead, readColumn } from './read-column.ts';

/** Something in the way of the whole file, and the place of its column if it is one's. */
export interface InTheWay {
  column: number | null;
  says: string;
}

/** What would be laid onto the pile. */
export interface LaidOut {
  columns: ColumnRead[];
  /** Lines of the pile; none while something is in the way. */
  sheets: string[];
  words: string[];
  inTheWay: InTheWay[];
  /** The ids of questions that no column asks. */
  withoutColumn: string[];
  /** People whose columns of our questions are all empty. */
  withoutAnswers: number;
  /** Answers to questions that the person's year group is not asked. */
  notAsked: number;
}

/** The answers of a file as sheets, by what was chosen for its columns. A question without a column is one that everybody left out. */
export function layOutSheets(
  read: Pick<SurveyExport, 'columns' | 'respondents' | 'comments'>,
  choices: Choices,
  questionnaire: Questionnaire,
): LaidOut {
  const columns = read.columns.map((column, at) => {
    const choice = choices.columns[at];
    return readColumn(column, choice ?? UNCHOSEN, questionnaire, choices.unknownLeftOut);
  });
  const chosen = new Set(choices.columns.map(({ role }) => role));
  const withoutColumn = questionnaire.questions.map(({ id }) => id).filter((id) => !chosen.has(id));
  const inTheWay = [...inTheWayOf(read, columns), ...twice(choices), ...nothing(choices), ...yearTwice(choices)];
  const words = read.comments.flatMap(({ texts }, at) => (choices.words[at] ? texts.map(keepable) : [])).filter((text) => text !== '');
  const found = { columns, words, inTheWay, withoutColumn };
  if (inTheWay.length > 0) return { ...found, sheets: [], withoutAnswers: 0, notAsked: 0 };
  const places = new Map(choices.columns.map(({ role }, at) => [role, at]));
  const all = read.respondents.map((respondent) => sheetOf(respondent, { places, columns, questionnaire, choices }));
  const kept = all.filter(({ sheet }) => !isBlank(sheet));
  return {
    ...found,
    sheets: kept.map(({ sheet }) => writeSheet(sheet, shapeOf(questionnaire))),
    withoutAnswers: all.length - kept.length,
    notAsked: all.reduce((sum, { notAsked }) => sum + notAsked, 0),
  };
}

const UNCHOSEN: Choices['columns'][number] = { role: NOT_OURS, scale: '', reversed: false, meanings: new Map() };

interface By {
  places: ReadonlyMap<string, number>;
  columns: readonly ColumnRead[];
  questionnaire: Questionnaire;
  choices: Choices;
}

function sheetOf(respondent: Respondent, { places, columns, questionnaire, choices }: By): { sheet: Sheet; notAsked: number } {
  const letter = (role: string): string => {
    const column = places.get(role);
    const answer = column === undefined ? null : (respondent[column] ?? null);
    return column === undefined || answer === null ? LEFT_OUT : (columns[column]?.letters[answer] ?? LEFT_OUT);
  };
  const yearGroup = choices.yearGroup ?? YEAR_GROUPS.find((year) => String(year) === letter(YEAR)) ?? null;
  const stage = stageOf(yearGroup);
  const given = questionnaire.questions.map((question) => ({ letter: letter(question.id), asked: isAskedAt(question, stage) }));
  const answers = given.map((each) => (each.asked ? each.letter : LEFT_OUT)).join('');
  const aboutMe = questionnaire['about-me'].map(({ id }) => letter(`*${id}`)).join('');
  return { sheet: { answers, yearGroup, aboutMe }, notAsked: given.filter((each) => !each.asked && each.letter !== LEFT_OUT).length };
}

function inTheWayOf({ columns }: Pick<SurveyExport, 'columns'>, read: readonly ColumnRead[]): InTheWay[] {
  return read.flatMap(({ faults }, column) =>
    faults
      .filter(({ severity }) => severity === 'error')
      .map(({ message, line }) => {
        const place = line === null ? '' : `Line ${line}, `;
        return { column, says: `${place}${place ? 'column' : 'Column'} “${oneLine(columns[column]?.heading ?? '')}”: ${message}` };
      }),
  );
}

function twice({ columns }: Choices): InTheWay[] {
  const first = new Map<string, number>();
  return columns.flatMap(({ role }, column) => {
    if (role === NOT_OURS) return [];
    if (!first.has(role)) {
      first.set(role, column);
      return [];
    }
    return [
      { column, says: 'Two columns are chosen for the same question. Keep the one that asks it, and choose another question or none for the other.' },
    ];
  });
}

function yearTwice({ columns, yearGroup }: Choices): InTheWay[] {
  const column = columns.findIndex(({ role }) => role === YEAR);
  if (column < 0 || yearGroup === null) return [];
  return [{ column, says: 'A column says the year group, and one was chosen for everybody. Choose one of the two.' }];
}

function nothing({ columns }: Choices): InTheWay[] {
  return columns.some(isQuestion)
    ? []
    : [{ column: null, says: 'No column is matched to a question yet. Choose the question of at least one column.' }];
}

/** What the database cannot keep is left out. */
function keepable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().trim();
}
