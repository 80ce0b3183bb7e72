import type { Tenant } from '../../database/tenant.ts';
import type { SettledFramework } from '../../rating/framework.ts';
import { haveSameLevels, LevelScale } from '../../rating/level.ts';
import { settle } from '../../rating/reading.ts';
import { choicesOf, listChoices, listCycles } from '../evidence/index.ts';
import {
  findPublication,
  findRated,
  frameworkOf,
  listPublishedSummaries,
  listSummaries,
  NONE_OPEN,
  openReadings,
  summaryWithOpen,
} from '../ratings/index.ts';
import { listHeld } from './city.queries.ts';
import { levelColumns } from './city-row.ts';
import type { CityView } from './city-view.ts';
import type { FoundCity } from './find-city.ts';
import { countLacks, lackingOf } from './missing.ts';

/** Everything that the pages and files of the city show. What it gives depends on nothing that the stamp does not name. */
export async function loadCityView(tenant: Tenant, found: FoundCity): Promise<CityView> {
  const { cycle, publication, partnership, disputes } = found;
  const { summaries, city, framework, isOpen } = publication ? await published(tenant, found) : await standing(tenant, found);
  const disputed = Map.groupBy(disputes, ({ institution }) => institution);
  return {
    partnership: partnership.name,
    area: partnership.area,
    cycle,
    framework,
    scale: new LevelScale(framework.levels),
    columns: levelColumns(framework),
    rows: summaries.map(({ institution, summary }) => ({
      id: institution,
      summary: summaryWithOpen(summary, isOpen),
      disputed: disputed.get(institution)?.map(({ element }) => element) ?? [],
    })),
    city,
    before: await yearBefore(tenant, found, framework),
    missing: found.atWork ? await countMissing(tenant, found, framework, summaries) : null,
    published: publication && { number: publication.number, reason: publication.reason, at: publication.at },
  };
}

async function standing(tenant: Tenant, { cycle }: FoundCity) {
  const choices = await listChoices(tenant, cycle.id);
  const framework = settle(await frameworkOf(tenant, cycle), choicesOf(choices));
  const { city } = await findRated(tenant, cycle.id);
  return { framework, city, summaries: await listSummaries(tenant, cycle.id), isOpen: openReadings(choices) };
}

async function published(tenant: Tenant, { cycle, publication }: FoundCity) {
  const place = { cycle: cycle.id, number: publication?.number ?? 0 };
  const found = await findPublication(tenant, place);
  if (!found) throw new Error(`Version ${place.number} of cycle ${cycle.id} is not there any more.`);
  const { choices, city } = found.snapshot;
  const framework = settle(await frameworkOf(tenant, cycle), choices);
  return { framework, city, summaries: await listPublishedSummaries(tenant, place), isOpen: NONE_OPEN };
}

/** The latest published year before, as it was published: with other levels there is nothing to hold this year against. */
async function yearBefore(tenant: Tenant, { cycle, publications }: FoundCity, { levels }: SettledFramework): Promise<CityView['before']> {
  const before = (await listCycles(tenant)).find(({ id, year }) => year < cycle.year && publications.has(id));
  if (!before || !haveSameLevels((await frameworkOf(tenant, before)).levels, levels)) return null;
  const publication = await findPublication(tenant, { cycle: before.id });
  return publication && { year: before.year, byLevel: publication.snapshot.city.byLevel };
}

async function countMissing(
  tenant: Tenant,
  { cycle }: FoundCity,
  framework: SettledFramework,
  summaries: readonly { institution: string; summary: { phases: string[] } }[],
): Promise<number> {
  const asked = summaries.map(({ institution, summary }) => ({ id: institution, phases: summary.phases }));
  return countLacks(lackingOf(asked, await listHeld(tenant, cycle.id), framework, cycle.year));
}
