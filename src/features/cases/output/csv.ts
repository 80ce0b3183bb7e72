import type { ElementRating, OverallRating } from '../../../rating/rating.ts';
import { csvLine } from '../../../shared/csv-line.ts';
import type { RatedCase, RatedInstitution } from '../rated-case.ts';

const COLUMNS = [
  'urn',
  'laestab',
  'name',
  'element',
  'status',
  'level',
  'levels',
  'reason',
  'part',
  'whole',
  'share',
  'comparator',
  'comparator_part',
  'comparator_whole',
  'comparator_share',
  'points_above',
  'levels_since_last_year',
  'explanation',
];

/** One row for each institution and element, and one for its overall rating (element `overall`): UTF-8 with a mark, so that Excel reads it as such. */
export function caseAsCsv({ institutions }: RatedCase): string {
  const rows = institutions.flatMap((institution) => [
    ...Object.values(institution.rating.elements).map((rating) => row(institution, rating.element, rating)),
    row(institution, 'overall', institution.rating.overall),
  ]);
  return `\ufeff${[COLUMNS, ...rows].map(csvLine).join('')}`;
}

function row({ rating, lastYear }: RatedInstitution, element: string, verdict: ElementRating | OverallRating): (string | number | null)[] {
  const figures = 'figures' in verdict && verdict.figures?.kind === 'share' ? verdict.figures : null;
  const comparator = figures?.comparator ?? null;
  return [
    rating.urn,
    rating.laestab,
    rating.name,
    element,
    verdict.status,
    verdict.level,
    verdict.levels.join(' '),
    verdict.reason,
    figures?.part ?? null,
    figures?.whole ?? null,
    decimals(figures?.share, 5),
    comparator?.name ?? null,
    comparator?.part ?? null,
    comparator?.whole ?? null,
    decimals(comparator?.share, 5),
    decimals(figures?.pointsAbove, 3),
    lastYear?.[element]?.levels ?? null,
    verdict.explanation,
  ];
}

function decimals(value: number | null | undefined, places: number): string | null {
  return value == null ? null : value.toFixed(places);
}
