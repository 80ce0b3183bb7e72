import type { rateCityAsWhole } from '../../rating/city.ts';
import { type Distances, distances, identity } from '../../rating/compare.ts';
import type { CityEvidence, InstitutionEvidence } from '../../rating/evidence.ts';
import type { SettledFramework } from '../../rating/framework.ts';
import { haveSameLevels } from '../../rating/level.ts';
import type { InstitutionRating } from '../../rating/rating.ts';
import type { RatedCity } from '../../rating/replay.ts';
import type { Identities } from './identities.ts';
import type { EarlierRating, RatedCase, RatedInstitution } from './rated-case.ts';

/** A rated year, and the one before it: from files, or from the database. */
export interface YearBefore extends Pick<RatedCase, 'cycle' | 'framework' | 'evidence' | 'institutions'> {
  previous: YearBefore | null;
}

/** Each institution with what it was rated in the cycles before, whatever URN it had then, and how far it has come since. */
export function withYearsBefore(now: RatedCity, previous: YearBefore | null, identities: Pick<Identities, 'today'>): RatedInstitution[] {
  const own = new Map(now.city.institutions.map((institution) => [identity(institution), institution]));
  const years = chain(previous).map((rated) => earlierCycle(rated, now, identities));
  return now.ratings.map((rating): RatedInstitution => {
    const institution = own.get(identity(rating));
    const found = institution ? years.flatMap((year) => year(institution) ?? []) : [];
    const earliest = found.at(-1);
    const last = previous && found[0]?.cycle === previous.cycle ? found[0] : null;
    return {
      rating,
      lastYear: last?.distances ?? null,
      baseline: earliest && found.length > 1 ? { cycle: earliest.cycle, distances: earliest.distances } : null,
      earlier: found.map(({ distances: _, ...rated }) => rated),
    };
  });
}

/** Last year, the year before it, and so on. */
function chain(previous: YearBefore | null): YearBefore[] {
  return previous ? [previous, ...chain(previous.previous)] : [];
}

/** One cycle before: asked for an institution of now, it gives that cycle's rating and the distance since; null where it was not there. */
function earlierCycle(
  rated: YearBefore,
  now: RatedCity,
  identities: Pick<Identities, 'today'>,
): (institution: InstitutionEvidence) => (EarlierRating & { distances: Distances }) | null {
  const find = finder(rated.evidence, identities);
  const travelled = distances(asCity(rated), now, find);
  const ratings = new Map<string, InstitutionRating>(rated.institutions.map(({ rating }) => [identity(rating), rating]));
  return (institution) => {
    const then = find(institution);
    const rating = then && ratings.get(identity(then));
    const since = travelled.get(institution);
    return rating && since ? { cycle: rated.cycle, levels: rated.framework.levels, rating, distances: since } : null;
  };
}

function asCity({ framework, evidence, institutions }: YearBefore): RatedCity {
  return { framework, city: evidence, ratings: institutions.map(({ rating }) => rating) };
}

/** Finds an institution in an earlier cycle: by the URN it has today, else by its LAESTAB. */
function finder(before: CityEvidence, identities: Pick<Identities, 'today'>): (institution: InstitutionEvidence) => InstitutionEvidence | null {
  const byUrn = new Map(before.institutions.flatMap((each) => (each.urn ? [[identities.today(each.urn), each] as const] : [])));
  const byLaestab = new Map(before.institutions.flatMap((each) => (each.laestab ? [[each.laestab, each] as const] : [])));
  return ({ urn, laestab }) => (urn ? byUrn.get(urn) : undefined) ?? (laestab ? byLaestab.get(laestab) : undefined) ?? null;
}

/** Overall levels of last year; none where the two frameworks do not have the same levels. */
export function overallBefore(
  institutions: RatedInstitution[],
  previous: YearBefore,
  settled: SettledFramework,
): Parameters<typeof rateCityAsWhole>[2] {
  if (!haveSameLevels(previous.framework.levels, settled.levels)) return () => null;
  const lastYear = institutions.map(({ rating, earlier }) => {
    const then = earlier.find(({ cycle }) => cycle === previous.cycle);
    return [identity(rating), then?.rating.overall.level ?? null] as const;
  });
  const levels = new Map(lastYear);
  return (rating) => levels.get(identity(rating)) ?? null;
}
