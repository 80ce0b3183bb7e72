import type { Framework } from '../../rating/framework.ts';
import { readingsOf } from '../../rating/reading.ts';
import type { ReadingChoice } from '../evidence/index.ts';
import type { RatingSummary } from '../ratings/index.ts';

/** How far a cycle is, in figures. */
export interface Glance {
  institutions: number;
  /** Institutions with an overall level. */
  overall: number;
  /** Ratings of an element that have one level, of all that could have one. */
  rated: number;
  ratable: number;
  /** Readings that somebody chose, copied ones that nobody confirmed left out. */
  chosen: number;
  readings: number;
  elements: ElementGlance[];
}

export interface ElementGlance {
  title: string;
  rated: number;
  unresolved: number;
  noEvidence: number;
  notRated: number;
  notApplicable: number;
}

export function glanceAt(framework: Framework, ratings: readonly { summary: RatingSummary }[], choices: readonly ReadingChoice[]): Glance {
  const elements = framework.elements.map(({ id, title }) =>
    elementGlance(
      title,
      ratings.flatMap(({ summary }) => summary.elements[id] ?? []),
    ),
  );
  const rated = sum(elements.map((element) => element.rated));
  return {
    institutions: ratings.length,
    overall: ratings.filter(({ summary }) => summary.overall.status === 'rated').length,
    rated,
    ratable: rated + sum(elements.map(({ unresolved, noEvidence, notRated }) => unresolved + noEvidence + notRated)),
    chosen: choices.filter(({ toConfirm }) => !toConfirm).length,
    readings: readingsOf(framework).length,
    elements,
  };
}

function elementGlance(title: string, cells: readonly RatingSummary['overall'][]): ElementGlance {
  const count = (isSuch: (cell: RatingSummary['overall']) => boolean) => cells.filter(isSuch).length;
  return {
    title,
    rated: count(({ status }) => status === 'rated'),
    unresolved: count(({ status }) => status === 'unresolved'),
    noEvidence: count(({ reason }) => reason === 'no-evidence'),
    notRated: count(({ status, reason }) => status === 'not-rated' && reason !== 'no-evidence'),
    notApplicable: count(({ status }) => status === 'not-applicable'),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
