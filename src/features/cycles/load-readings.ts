import type { Tenant } from '../../database/tenant.ts';
import { identity } from '../../rating/compare.ts';
import { otherReadings } from '../../rating/other-readings.ts';
import { rateCity } from '../../rating/rate.ts';
import type { InstitutionRating } from '../../rating/rating.ts';
import { type Choices, settle } from '../../rating/reading.ts';
import { RecentlyUsed } from '../../shared/recently-used.ts';
import { type Cycle, listCycles } from '../evidence/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { findInputsRevision } from '../partnerships/index.ts';
import { frameworkOf, freshRatings, listRatings, loadCycleEvidence, OVERALL, type StoredRating } from '../ratings/index.ts';
import { type Chosen, listChoiceHistory } from './open-points.queries.ts';
import { type Effect, type Evidenced, type ReadingInPlay, readingsInPlay } from './readings-in-play.ts';

/** Effects of all options on all ratings, by cycle and by what the ratings were made from. */
const MOST_EFFECTS = 50_000;
const kept = new RecentlyUsed<Evidenced | null>(MOST_EFFECTS, (evidenced) => (evidenced?.effects.length ?? 0) + 1);

/** All readings of a cycle, with what each option would change by this cycle's evidence and by that of the cycle before. */
export async function loadReadings(tenant: Tenant, cycle: Cycle, now: Date): Promise<ReadingInPlay[]> {
  const stamp = await freshRatings(tenant, cycle, now);
  const framework = await frameworkOf(tenant, cycle);
  const history = await listChoiceHistory(tenant, cycle.id);
  const choices = choicesInForce(history);
  const own = await kept.of(`own ${cycle.id} ${stamp}`, () => evidencedNow(tenant, cycle));
  // An earlier year is not rated a dozen ways for each who looks. What it depends on may change while this cycle is frozen.
  const inputs = await findInputsRevision(tenant);
  const before = await kept.of(`before ${cycle.id} ${inputs}`, () => evidencedBefore(tenant, cycle, choices));
  return readingsInPlay(
    framework,
    choices,
    history,
    [own, before].filter((evidenced) => evidenced !== null),
  );
}

/** The last choice of each reading; the latest comes first. */
function choicesInForce(history: readonly Chosen[]): Choices {
  return Object.fromEntries(history.toReversed().map(({ reading, option }) => [reading, option]));
}

async function evidencedNow(tenant: Tenant, { id, year }: Cycle): Promise<Evidenced> {
  const ratings = await listRatings(tenant, id);
  return { year, institutions: ratings.length, effects: ratings.flatMap(effectsOn) };
}

/** What other options would make of a rating, as it was found when it was rated. */
function effectsOn({ detail, summary }: StoredRating): Effect[] {
  return detail.others.map(({ reading, option, about, levels }) => ({
    reading,
    option,
    institution: summary.name,
    from: verdictOf(detail.rating, about),
    to: { status: statusOf(levels), levels },
  }));
}

/** This cycle's framework and choices with the evidence of the cycle before: what a choice would have meant. */
async function evidencedBefore(tenant: Tenant, cycle: Cycle, choices: Choices): Promise<Evidenced | null> {
  const cycles = await listCycles(tenant);
  const before = cycles.find(({ year }) => year < cycle.year);
  if (!before) return null;
  const framework = await frameworkOf(tenant, cycle);
  const { city } = await loadCycleEvidence(tenant, before, { cycles, institutions: await listInstitutions(tenant) });
  const ratings = new Map(rateCity(settle(framework, choices), city).map((rating) => [identity(rating), rating]));
  const effects = otherReadings(framework, choices, city).flatMap(({ reading, option, about, changed }) =>
    changed.flatMap(({ institution, levels }): Effect[] => {
      const rating = ratings.get(identity(institution));
      if (!rating) return [];
      return [{ reading, option, institution: institution.name, from: verdictOf(rating, about), to: { status: statusOf(levels), levels } }];
    }),
  );
  return { year: before.year, institutions: city.institutions.length, effects };
}

function verdictOf({ elements, overall }: InstitutionRating, about: string): Effect['from'] {
  const { status, levels } = (about === OVERALL ? overall : elements[about]) ?? overall;
  return { status, levels };
}

function statusOf(levels: readonly string[]): Effect['to']['status'] {
  return levels.length === 1 ? 'rated' : levels.length > 1 ? 'unresolved' : 'not-rated';
}
