import type { AboutMeId } from './question-set.ts';
import type { Questionnaire } from './questionnaire.ts';
import { resultsOf, type SurveyResults } from './results.ts';
import { LEFT_OUT, type Sheet } from './sheet.ts';
import { YEAR_GROUPS, type YearGroup } from './year-group.ts';

/** What results are looked at by. */
export type GroupedBy = 'year-group' | AboutMeId;

/** Those who said the same of themselves. */
export interface Group {
  /** The year group, or the letter of the answer; `-` for those who said nothing. */
  key: string;
  words: string;
  results: SurveyResults;
}

/**
 * The results of each group, in the order of the answers, those who said nothing last. Together they are all sheets: no group is left out for
 * being small, because what may be shown is decided where results are let out.
 * @throws RangeError when the question is not switched on
 */
export function breakdown(sheets: readonly Sheet[], questionnaire: Questionnaire, by: GroupedBy): Group[] {
  const { keyOf, groups } = by === 'year-group' ? yearGroups(questionnaire) : aboutMeGroups(questionnaire, by);
  const members = new Map(groups.map(({ key }) => [key, [] as Sheet[]]));
  for (const sheet of sheets) members.get(keyOf(sheet))?.push(sheet);
  return groups.map((group) => ({ ...group, results: resultsOf(members.get(group.key) ?? [], questionnaire) }));
}

interface Grouping {
  keyOf(sheet: Sheet): string;
  groups: Pick<Group, 'key' | 'words'>[];
}

const NOT_GIVEN = { key: LEFT_OUT, words: 'Not given' };

function yearGroups(questionnaire: Questionnaire): Grouping {
  if (!questionnaire['asks-year-group']) throw new RangeError('This questionnaire does not ask for the year group.');
  const groups = [...YEAR_GROUPS.map((year) => ({ key: String(year), words: yearGroupWords(year) })), NOT_GIVEN];
  return { keyOf: ({ yearGroup }) => (yearGroup === null ? LEFT_OUT : String(yearGroup)), groups };
}

export function yearGroupWords(year: YearGroup): string {
  return year === 14 ? 'After Year 13' : `Year ${year}`;
}

function aboutMeGroups(questionnaire: Questionnaire, id: AboutMeId): Grouping {
  const index = questionnaire['about-me'].findIndex((question) => question.id === id);
  const question = questionnaire['about-me'][index];
  if (!question) throw new RangeError(`The question "${id}" is not switched on in this questionnaire.`);
  const groups = [...question.options.map(({ letter, words }) => ({ key: letter, words })), NOT_GIVEN];
  return { keyOf: ({ aboutMe }) => aboutMe[index] ?? LEFT_OUT, groups };
}
