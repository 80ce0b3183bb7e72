import type { Tenant } from '../../database/tenant.ts';
import { identity } from '../../rating/compare.ts';
import { otherReadings } from '../../rating/other-readings.ts';
import { rateCity } from '../../rating/rate.ts';
import type { InstitutionRating } from '../../rating/rating.ts';
import { type Choices, settle } from '../../rating/reading.ts';
import { type Cycle, choicesOf, listChoices, listCycles } from '../evidence/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { findInputsRevision } from '../partnerships/index.ts';
import { frameworkOf, freshRatings, listRatings, loadCycleEvidence, OVERALL, type StoredRating } from '../ratings/index.ts';
import { listChoiceHistory } from './open-points.queries.ts';
import { type Effect, type Evidenced, type ReadingInPlay, readingsInPlay } from './readings-in-play.ts';

/** All readings of a cycle, with what each option would change by this cycle's evidence and by that of the cycle before. */
export async function loadReadings(tenant: Tenant, cycle: Cycle, now: Date): Promise<ReadingInPlay[]> {
  await freshRatings(tenant, cycle, now);
  const framework = await frameworkOf(tenant, cycle);
  const choices = choicesOf(await listChoices(tenant, cycle.id));
  const ratings = await listRatings(tenant, cycle.id);
  const evidence: Evidenced[] = [{ year: cycle.year, institutions: ratings.length, effects: ratings.flatMap(effectsOn) }];
  const before = await keptEvidencedBefore(tenant, cycle, choices);
  if (before) evidence.push(before);
  return readingsInPlay(framework, choices, await listChoiceHistory(tenant, cycle.id), evidence);
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

/** By cycle and by what all its inputs stood at: as long as nothing changes, an earlier year is not rated a dozen ways for each who looks. */
const kept = new Map<string, Evidenced | null>();
const MOST_KEPT = 20;

async function keptEvidencedBefore(tenant: Tenant, cycle: Cycle, choices: Choices): Promise<Evidenced | null> {
  const key = `${cycle.id} ${await findInputsRevision(tenant)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = await evidencedBefore(tenant, cycle, choices);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, found);
  return found;
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
