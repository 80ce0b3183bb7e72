import { type ReleasedFigure, shownIn } from '../../../disclosure/index.ts';
import type { Share } from '../../../rating/quantity.ts';
import { wilson } from '../../../rating/uncertainty.ts';
import { day } from '../../../rating/words.ts';
import type { SurveyPlace } from '../running/survey-place.ts';
import { AUDIENCE_TITLES } from '../survey.ts';
import { figureWords } from './figure-words.ts';
import { shareOf } from './from-release.ts';
import type { Results } from './load-results.ts';
import type { QuestionLine } from './question-lines.ts';

type Cell = string | number | null;

/** The page as a table, a row for each question and group, and what somebody has to know who has nothing but the file. */
export interface ResultsFile {
  columns: { title: string; width: number }[];
  rows: Cell[][];
  about: [string, string][];
}

export function resultsFile(place: SurveyPlace, results: Results, today: string): ResultsFile {
  return { columns: columnsOf(results), rows: [...totalRows(results), ...groupRows(results)], about: aboutLines(place, results, today) };
}

function columnsOf({ years, city }: Results): ResultsFile['columns'] {
  const before = years.map((year) => ({ title: `Share ${year} (%)`, width: 14 }));
  const change =
    years.length > 0
      ? [
          { title: 'Change (points)', width: 14 },
          { title: 'Change from', width: 14 },
          { title: 'Change to', width: 14 },
        ]
      : [];
  return [
    { title: 'Question', width: 60 },
    { title: 'By', width: 20 },
    { title: 'Group', width: 24 },
    { title: 'Priority', width: 10 },
    { title: 'Answered', width: 12 },
    { title: 'Positive', width: 12 },
    { title: 'Share positive (%)', width: 14 },
    { title: '95% from (%)', width: 14 },
    { title: '95% to (%)', width: 14 },
    ...(city ? [{ title: 'City (%)', width: 12 }] : []),
    ...before,
    ...change,
    { title: 'Note', width: 60 },
  ];
}

function totalRows({ lines, priorities, years, city }: Results): Cell[][] {
  const places = new Map(priorities.areas.map(({ result, place }) => [result.question.id, place]));
  return lines.map((line) => [
    line.words,
    'Everybody',
    'Everybody',
    places.get(line.figure.id) ?? null,
    ...figureCells(line.figure),
    ...(city ? [inPerCent(line.city)] : []),
    ...line.before.map(inPerCent),
    ...(years.length > 0 ? changeCells(line) : []),
    line.figure.why,
  ]);
}

function groupRows({ kept, years, city }: Results): Cell[][] {
  const empty = new Array<null>((city ? 1 : 0) + (years.length > 0 ? years.length + 3 : 0)).fill(null);
  return kept.release.breakdowns.flatMap(({ id, parts, withheld }) => {
    const by = kept.titles[id] ?? id;
    if (withheld) return [['All', by, null, null, null, null, 'hidden', null, null, ...empty, withheld]];
    return parts.flatMap(({ name, questions }) =>
      kept.questions.flatMap((question) => {
        const figure = questions[question.id];
        return figure ? [[question.words, by, name, null, ...figureCells(figure), ...empty, figure.why]] : [];
      }),
    );
  });
}

/** A share that is not shown is its word, never an empty cell. */
function figureCells(figure: ReleasedFigure): Cell[] {
  const share = shareOf(figure);
  const counts = [shownIn(figure.answered), shownIn(figure.positive)];
  if (!share) return [...counts, figureWords(figure), null, null];
  const { low, high } = wilson(share);
  return [...counts, inPerCent(share), tenths(100 * low), tenths(100 * high)];
}

function changeCells({ change }: QuestionLine): Cell[] {
  return change ? [tenths(change.points), tenths(change.low), tenths(change.high)] : [null, null, null];
}

const inPerCent = (share: Share | null): number | null => share && tenths((100 * share.part) / share.whole);

const tenths = (value: number): number => Math.round(value * 10) / 10;

function aboutLines(
  { institution, cycle, audience }: SurveyPlace,
  { responses, development, city, kept, priorities }: Results,
  today: string,
): [string, string][] {
  const { threshold } = kept.release.rules;
  return [
    ['Institution', institution.name],
    ['Survey', `${AUDIENCE_TITLES[audience]}, ${cycle.year}`],
    ['Responses', String(responses)],
    ...(audience === 'students' && institution.roll ? [['On roll', String(institution.roll)] as [string, string]] : []),
    ['Release', `${kept.release.number}: new figures come with ${threshold} more responses`],
    ['This file was made on', day(today)],
    ['Share positive', 'Agree and strongly agree, of all who chose one of the five answers. “I don’t know” is left out.'],
    ['Hidden, too few', `Nothing is shown about fewer than ${threshold} people, nor what would say it by subtraction.`],
    ...(city ? [['City', `${city.institutions} institutions, about ${city.responses} responses, counts to the nearest 5`] as [string, string]] : []),
    ...(priorities.tie ? [['Tie', priorities.tie] as [string, string]] : []),
    ...(development?.questions.map(({ words, stillPriority }): [string, string] => [
      `Development question of ${development.year}`,
      `${words} ${standing(stillPriority)}`,
    ]) ?? []),
  ];
}

function standing(stillPriority: boolean | null): string {
  if (stillPriority === null) return '(not asked again, or not shown)';
  return stillPriority ? '(still a priority)' : '(no priority any more)';
}
