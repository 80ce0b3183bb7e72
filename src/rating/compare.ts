import type { InstitutionEvidence } from './evidence.ts';
import { haveSameLevels, type LevelId, LevelScale } from './level.ts';
import type { ElementRating, InstitutionRating, ShareFigures } from './rating.ts';
import { type RatedCity, type Steps, stepper } from './replay.ts';

/** How far an institution has come in one element, or overall: better is above 0. */
export interface Distance {
  /** Levels moved; null where either year has no single level, or the frameworks have different levels. */
  levels: number | null;
  /** Change of the distance from the comparator, in percentage points; null for elements that are not measured so. */
  points: number | null;
  /** What made up the whole: the institution's own figures, the comparator, the criteria and readings. Null where a part cannot be rated. */
  parts: { levels: Parts | null; points: Parts | null };
}

/** Three parts of a distance; their sum is the whole. */
export interface Parts {
  performance: number;
  comparator: number;
  criteria: number;
}

export type Distances = Record<string, Distance>;

/** Finds the institution's evidence and rating in the other cycle; null where it was not there. */
export type FindBefore = (institution: InstitutionEvidence) => InstitutionEvidence | null;

/**
 * The distance each institution has travelled between two rated cycles, for every element that both frameworks have, and
 * overall, by the institution's place in `now.city.institutions`. Null for institutions that were not there before.
 */
export function distances(before: RatedCity, now: RatedCity, findBefore: FindBefore): Map<InstitutionEvidence, Distances | null> {
  const steps = stepper(before, now);
  const scale = sharedScale(before, now);
  const ratingsBefore = byInstitution(before);
  const ratingsNow = byInstitution(now);
  return new Map(
    now.city.institutions.map((institution) => {
      const then = findBefore(institution);
      if (!then) return [institution, null];
      const elements = now.framework.elements.flatMap(({ id }): [string, Distance][] => {
        const found = steps(id, { before: then, now: institution });
        return found ? [[id, elementDistance(found, scale)]] : [];
      });
      const overall = overallDistance(ratingsBefore.get(identity(then)), ratingsNow.get(identity(institution)), scale);
      return [institution, { ...Object.fromEntries(elements), overall }];
    }),
  );
}

function byInstitution({ ratings }: RatedCity): Map<string, InstitutionRating> {
  return new Map(ratings.map((rating) => [identity(rating), rating]));
}

/** One text for one institution within a cycle. */
export function identity({ urn, laestab }: { urn: string | null; laestab: string | null }): string {
  return urn ?? `laestab ${laestab}`;
}

function sharedScale(before: RatedCity, now: RatedCity): LevelScale | null {
  return haveSameLevels(before.framework.levels, now.framework.levels) ? new LevelScale(now.framework.levels) : null;
}

function overallDistance(before: InstitutionRating | undefined, now: InstitutionRating | undefined, scale: LevelScale | null): Distance {
  return { levels: moved(before?.overall.level, now?.overall.level, scale), points: null, parts: { levels: null, points: null } };
}

function elementDistance({ before, ownChanged, comparatorChanged, now }: Steps, scale: LevelScale | null): Distance {
  const phase = (now.figures?.kind === 'share' && now.figures.phase) || null;
  const all = [before, ownChanged, comparatorChanged, now];
  const points = all.map((rating) => pointsOf(rating, phase));
  const levels = all.map((rating) => (scale && rating.level ? scale.points(rating.level) : null));
  return {
    levels: moved(before.level, now.level, scale),
    points: difference(points[0], points[3]),
    parts: { levels: partsOf(levels), points: partsOf(points) },
  };
}

function moved(before: LevelId | null | undefined, now: LevelId | null | undefined, scale: LevelScale | null): number | null {
  return scale && before && now ? scale.points(now) - scale.points(before) : null;
}

/** Points above the comparator: of the same phase in every step, the one that decides the rating now. */
function pointsOf(rating: ElementRating, phase: ShareFigures['phase']): number | null {
  const figures = phase && rating.phases ? rating.phases[phase]?.figures : rating.figures;
  return figures?.kind === 'share' ? figures.pointsAbove : null;
}

function difference(from: number | null | undefined, to: number | null | undefined): number | null {
  return from == null || to == null ? null : to - from;
}

function partsOf([before, own, comparator, now]: (number | null)[]): Parts | null {
  const [performance, moved, criteria] = [difference(before, own), difference(own, comparator), difference(comparator, now)];
  return performance === null || moved === null || criteria === null ? null : { performance, comparator: moved, criteria };
}
