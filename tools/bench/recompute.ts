import type { Tenant } from '../../src/database/tenant.ts';
import { rateCity } from '../../src/rating/rate.ts';
import { settle } from '../../src/rating/reading.ts';
import { built } from './full-city.ts';
import { inPartnership, type RunningCity } from './running-city.ts';
import { goal } from './serving.ts';

type Evidence = typeof import('../../src/features/evidence/index.ts');
type Institutions = typeof import('../../src/features/institutions/index.ts');
type Partnerships = typeof import('../../src/features/partnerships/index.ts');
type Ratings = typeof import('../../src/features/ratings/index.ts');

const YEAR = '2025/26';
const MOST_MS = 1_000;
const RUNS = 7;

/**
 * Rates the cycle anew, as the first reader after an import does: from the evidence in the database to the ratings that are stored there, with
 * what other readings would give and the distance from the year before. Beside it the engine alone, which rates the same evidence once. Medians.
 */
export async function recomputeLines(city: RunningCity): Promise<string[]> {
  const [whole, engine] = [[], []] as [number[], number[]];
  for (let run = 0; run < RUNS; run++) {
    whole.push(await inPartnership(city, ratedAnew));
    engine.push(await inPartnership(city, ratedByEngine));
  }
  const [taken, pure] = [median(whole), median(engine)];
  return [
    `  rated anew after a change of its evidence: ${taken.toFixed(0)} ms (${goal(taken, MOST_MS, 'ms')}),`,
    `    ${(taken / pure).toFixed(1)} times the ${pure.toFixed(0)} ms in which the engine alone rates the same evidence once`,
  ];
}

async function ratedAnew(tenant: Tenant): Promise<number> {
  const [{ findCycleOfYear }, { bumpInputs }, { freshRatings }] = [
    await built<Evidence>('evidence'),
    await built<Partnerships>('partnerships'),
    await built<Ratings>('ratings'),
  ];
  const cycle = await findCycleOfYear(tenant, YEAR);
  if (!cycle) throw new Error('The cycle is not there.');
  await bumpInputs(tenant);
  return timed(() => freshRatings(tenant, cycle, new Date()));
}

async function ratedByEngine(tenant: Tenant): Promise<number> {
  const [{ choicesOf, findCycleOfYear, listChoices, listCycles }, { listInstitutions }, { frameworkOf, loadCycleEvidence }] = [
    await built<Evidence>('evidence'),
    await built<Institutions>('institutions'),
    await built<Ratings>('ratings'),
  ];
  const cycle = await findCycleOfYear(tenant, YEAR);
  if (!cycle) throw new Error('The cycle is not there.');
  const framework = settle(await frameworkOf(tenant, cycle), choicesOf(await listChoices(tenant, cycle.id)));
  const around = { cycles: await listCycles(tenant), institutions: await listInstitutions(tenant) };
  const { city } = await loadCycleEvidence(tenant, cycle, around);
  return timed(async () => rateCity(framework, city));
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
