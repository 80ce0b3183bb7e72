import type { SettledFramework } from '../../rating/framework.ts';
import type { LevelScale } from '../../rating/level.ts';
import type { YearLevel } from '../cases/index.ts';
import { type Cycle, isLocked } from '../evidence/index.ts';
import type { Institution } from '../institutions/index.ts';
import { OVERALL } from './moderation.ts';
import type { Said } from './said.ts';
import type { CellSummary, RatingDetail, RatingSummary } from './summary.ts';

/** What stands of one institution in one cycle, as one reader may see it. */
export interface InstitutionNow {
  cycle: Cycle;
  /** Of what is published as it was called and counted then. */
  institution: Institution;
  /** What it is called today, where that is something else. */
  nowCalled: string | null;
  framework: SettledFramework;
  scale: LevelScale;
  /** Null where the institution is not in the cycle. */
  rating: { summary: RatingSummary; detail: RatingDetail } | null;
  /** The publication that is shown; null where the rating is live. */
  published: { number: number; at: Date; reason: string | null } | null;
  /** What people said of each rating, by element. For a viewer the moderations alone. */
  saidOf(element: string): Said;
}

/** The same with all that a page tells beside it. */
export interface InstitutionInCycle extends InstitutionNow {
  /** The years before, as they were published, the earliest first. */
  earlier: EarlierYear[];
}

export interface EarlierYear {
  year: string;
  scale: LevelScale;
  summary: RatingSummary;
}

/** What is shown does not change any more. */
export function isFrozen({ cycle, published }: Pick<InstitutionNow, 'cycle' | 'published'>): boolean {
  return published !== null || isLocked(cycle);
}

/** The final verdict of one rating; null where the institution has none of it. */
export function cellOf({ overall, elements }: RatingSummary, element: string): CellSummary | null {
  return element === OVERALL ? overall : (elements[element] ?? null);
}

/** The levels of one rating in the years before. */
export function levelsBefore(earlier: readonly EarlierYear[], element: string): YearLevel[] {
  return earlier.flatMap(({ year, scale, summary }) => {
    const verdict = cellOf(summary, element);
    return verdict ? [{ cycle: year, scale, verdict }] : [];
  });
}

/** Every rating there is, the overall one last, as what it is called. */
export function ratingsOf({ elements }: Pick<SettledFramework, 'elements'>): { id: string; title: string }[] {
  return [...elements.map(({ id, title }) => ({ id, title })), { id: OVERALL, title: 'Overall' }];
}

/** The address of an institution's ratings in a cycle, or of one of them. */
export function ratingPath({ year }: Pick<Cycle, 'year'>, institution: string, element?: string): string {
  const path = `/cycles/${year.replace('/', '-')}/institutions/${institution}`;
  return element === undefined ? path : `${path}/${element}`;
}
