import type { Tenant } from '../../database/tenant.ts';
import { rateCityAsWhole } from '../../rating/city.ts';
import { identity } from '../../rating/compare.ts';
import type { InstitutionEvidence } from '../../rating/evidence.ts';
import { haveSameLevels, type LevelId, LevelScale } from '../../rating/level.ts';
import { otherReadings } from '../../rating/other-readings.ts';
import { rateCity } from '../../rating/rate.ts';
import type { CityRating } from '../../rating/rating.ts';
import { settle } from '../../rating/reading.ts';
import { withYearsBefore, type YearBefore } from '../cases/index.ts';
import { type AssembledCycle, type Cycle, choicesOf, listChoices } from '../evidence/index.ts';
import type { Institution } from '../institutions/index.ts';
import { frameworkOf } from './cycle-framework.ts';
import { finalRating, withFinal } from './final-rating.ts';
import { loadCycleEvidence } from './load-cycle-evidence.ts';
import { listModerations } from './moderation.queries.ts';
import { findPublication, listPublishedSummaries, type PublishedPlace } from './publication.queries.ts';
import type { Publication } from './publication.ts';
import { publishedEvidence } from './published-evidence.ts';
import type { StoredRating } from './rating.queries.ts';
import { otherLevels, type RatingSummary, summaryOf } from './summary.ts';

export interface RatedCycle {
  ratings: StoredRating[];
  city: CityRating;
}

interface Around {
  cycles: readonly Cycle[];
  institutions: readonly Institution[];
}

/** A published year before, rated again from its evidence, and what was published of it. */
interface EarlierCycle extends YearBefore {
  version: PublishedPlace;
  previous: EarlierCycle | null;
}

/** Rates a cycle from everything that counts now. Reads much, writes nothing. */
export async function rateCycle(tenant: Tenant, cycle: Cycle, around: Around): Promise<RatedCycle> {
  const framework = await frameworkOf(tenant, cycle);
  const choices = choicesOf(await listChoices(tenant, cycle.id));
  const settled = settle(framework, choices);
  const assembled = await loadCycleEvidence(tenant, cycle, around);
  const { city, idOf } = assembled;
  const previous = await yearBefore(tenant, cycle, around);
  const rated = withYearsBefore({ framework: settled, city, ratings: rateCity(settled, city) }, previous, { today: (urn) => urn });
  const [moderations, before] = [await listModerations(tenant, cycle.id), await levelsBefore(tenant, previous)];
  const others = otherLevels(otherReadings(framework, choices, city));
  const evidence = byIdentity(assembled);
  const scale = new LevelScale(settled.levels);
  const ratings = rated.map((each): StoredRating => {
    const own = evidence.get(identity(each.rating)) as InstitutionEvidence;
    const institution = idOf.get(own) as string;
    const final = finalRating(
      each.rating,
      moderations.filter((moderation) => moderation.institution === institution),
      settled,
      cycle.date,
    );
    const detail = { ...each, final, others: others.get(own) ?? [] };
    const record = around.institutions.find(({ id }) => id === institution) as Institution;
    return { institution, detail, summary: summaryOf(detail, record, movedSince(final.overall.level, before.of(institution), scale)) };
  });
  const lastLevel = new Map(ratings.map(({ institution, detail }) => [identity(detail.rating), before.of(institution).lastYear]));
  const finals = ratings.map(({ detail }) => withFinal(detail.rating, detail.final));
  const lastYear =
    previous && haveSameLevels(previous.framework.levels, settled.levels)
      ? (rating: { urn: string | null; laestab: string | null }) => lastLevel.get(identity(rating)) ?? null
      : null;
  return { ratings, city: rateCityAsWhole(settled, finals, lastYear) };
}

function byIdentity({ city }: AssembledCycle): Map<string, InstitutionEvidence> {
  return new Map(city.institutions.map((institution) => [identity(institution), institution]));
}

/**
 * The cycles before as they were published last, the latest first, each rated again from what it was published from, so that distances can be
 * told in parts. What a correction has changed counts once it is published.
 */
async function yearBefore(tenant: Tenant, cycle: Cycle, around: Around): Promise<EarlierCycle | null> {
  const earlier = around.cycles.filter(({ year }) => year < cycle.year).sort((a, b) => (a.year < b.year ? -1 : 1));
  let previous: EarlierCycle | null = null;
  for (const each of earlier) {
    const publication = await findPublication(tenant, { cycle: each.id });
    if (publication) previous = await ratedAgain(tenant, each, publication, { around, previous });
  }
  return previous;
}

interface After {
  around: Around;
  previous: EarlierCycle | null;
}

async function ratedAgain(tenant: Tenant, cycle: Cycle, publication: Publication, { around, previous }: After): Promise<EarlierCycle> {
  const { choices } = publication.snapshot;
  const framework = settle(await frameworkOf(tenant, cycle), choices);
  const today = new Map(around.institutions.map((institution) => [institution.id, institution]));
  const { city } = await publishedEvidence(tenant, publication, (institution) => today.get(institution) ?? null);
  const institutions = rateCity(framework, city).map((rating) => ({ rating, lastYear: null, baseline: null, earlier: [] }));
  return { version: { cycle: cycle.id, number: publication.number }, cycle: cycle.year, framework, evidence: city, institutions, previous };
}

interface LevelsBefore {
  lastYear: LevelId | null;
  baseline: LevelId | null;
}

/** The final overall levels of last year and of the first year that has the institution, as published. */
async function levelsBefore(tenant: Tenant, previous: EarlierCycle | null): Promise<{ of(institution: string): LevelsBefore }> {
  const years: Map<string, RatingSummary>[] = [];
  for (let year = previous; year; year = year.previous)
    years.push(new Map((await listPublishedSummaries(tenant, year.version)).map(({ institution, summary }) => [institution, summary])));
  return {
    of: (institution) => {
      const first = years.findLast((year) => year.has(institution));
      return { lastYear: years[0]?.get(institution)?.overall.level ?? null, baseline: first?.get(institution)?.overall.level ?? null };
    },
  };
}

function movedSince(now: LevelId | null, before: LevelsBefore, scale: LevelScale): RatingSummary['moved'] {
  const known = (level: LevelId | null) => level !== null && scale.levels.some(({ id }) => id === level);
  const since = (then: LevelId | null) => (now !== null && then !== null && known(then) ? scale.points(now) - scale.points(then) : null);
  return { lastYear: since(before.lastYear), baseline: since(before.baseline) };
}
