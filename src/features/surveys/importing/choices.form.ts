import type { SurveyExport } from '../../../evidence/survey-tools/survey-export.ts';
import { uuidOf } from '../../../shared/uuid-of.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { YEAR_GROUPS } from '../../../surveys/year-group.ts';
import { type Choices, type ColumnChoice, NOT_OURS, scaleOf, YEAR } from './choices.ts';

type Fields = Record<string, unknown>;

/** What the form of the preview says. What no list of it offers is as if it was not chosen. */
export function readChoices(body: unknown, read: Pick<SurveyExport, 'columns' | 'comments'>, questionnaire: Questionnaire): Choices {
  const fields = Object(body) as Fields;
  const roles = rolesOf(questionnaire);
  return {
    columns: read.columns.map(({ answers }, at) => readColumn(fields, at, answers.length, roles)),
    words: read.comments.map((_, at) => questionnaire['asks-comment'] && fields[`words-${at}`] === 'yes'),
    yearGroup: YEAR_GROUPS.find((year) => questionnaire['asks-year-group'] && String(year) === fields.year) ?? null,
    unknownLeftOut: fields.unknown === 'left-out',
  };
}

/** All that a column can be. */
export function rolesOf(questionnaire: Questionnaire): Set<string> {
  const about = questionnaire['about-me'].map(({ id }) => `*${id}`);
  return new Set([...questionnaire.questions.map(({ id }) => id), ...about, ...(questionnaire['asks-year-group'] ? [YEAR] : [])]);
}

function readColumn(fields: Fields, at: number, answers: number, roles: ReadonlySet<string>): ColumnChoice {
  const [role, scale] = [fields[`column-${at}`], fields[`scale-${at}`]];
  const meanings = Array.from({ length: answers }, (_, answer) => [answer, fields[`means-${at}-${answer}`]] as const);
  return {
    role: typeof role === 'string' && roles.has(role) ? role : NOT_OURS,
    scale: scaleOf(scale),
    reversed: fields[`reversed-${at}`] === 'yes',
    meanings: new Map(meanings.filter((pair): pair is readonly [number, string] => typeof pair[1] === 'string' && pair[1] !== '')),
  };
}

/** Names what was chosen: whoever confirms confirms what the page showed. */
export function markOfChoices({ columns, ...others }: Choices): string {
  return uuidOf([columns.map(({ meanings, ...column }) => [column, [...meanings]]), others]);
}
