import type { InstitutionKind } from '../../rating/evidence.ts';
import type { LevelId } from '../../rating/level.ts';
import type { OtherOption } from '../../rating/other-readings.ts';
import { fewWhoDecide, type RatedInstitution } from '../cases/index.ts';
import type { FinalRating, FinalVerdict } from './final-rating.ts';

/** What a table of the city shows of one institution. */
export interface RatingSummary {
  name: string;
  kind: InstitutionKind;
  urn: string | null;
  /** Which leavers it has. */
  phases: string[];
  students: number | null;
  overall: CellSummary;
  elements: Record<string, CellSummary>;
  /** Levels moved overall, better above 0; null where one of the two years has no single level. */
  moved: { lastYear: number | null; baseline: number | null };
}

export interface CellSummary extends FinalVerdict {
  /** Leavers who decide between this level and the next, where that is one or two. */
  few: number | null;
  /** Readings of which another option would give another level. */
  readings: string[];
}

/** An option of a reading that is not chosen, and what it would make of one rating. */
export interface OtherLevel {
  reading: string;
  option: string;
  about: string;
  levels: LevelId[];
}

/** All that is kept of one institution's rating. */
export interface RatingDetail extends RatedInstitution {
  final: FinalRating;
  others: OtherLevel[];
}

export function otherLevels(options: readonly OtherOption[]): Map<OtherOption['changed'][number]['institution'], OtherLevel[]> {
  const found = new Map<OtherOption['changed'][number]['institution'], OtherLevel[]>();
  for (const { reading, option, about, changed } of options)
    for (const { institution, levels } of changed) found.set(institution, [...(found.get(institution) ?? []), { reading, option, about, levels }]);
  return found;
}

export function summaryOf(
  { rating, final, others }: RatingDetail,
  { name, phases, urn }: { name: string; phases: string[]; urn: string | null },
  moved: RatingSummary['moved'],
): RatingSummary {
  const readings = (about: string) => [...new Set(others.filter((other) => other.about === about).map(({ reading }) => reading))];
  const elements = Object.entries(final.elements).map(([id, verdict]) => {
    const element = rating.elements[id];
    return [id, { ...verdict, few: element ? fewWhoDecide(element) : null, readings: readings(id) }] as const;
  });
  const { status, level, levels, reason, computed, moderated } = final.overall;
  return {
    name,
    kind: rating.kind as InstitutionKind,
    urn,
    phases,
    students: rating.students,
    overall: { status, level, levels, reason, computed, moderated, few: null, readings: readings('overall') },
    elements: Object.fromEntries(elements),
    moved,
  };
}
