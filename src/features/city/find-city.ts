import type { Tenant } from '../../database/tenant.ts';
import { NotFound } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { type Cycle, listCycles } from '../evidence/index.ts';
import { freshRatings, listLatestPublications, type PublicationHead } from '../ratings/index.ts';
import { canSeeCityAtWork } from './city.policy.ts';
import { type Dispute, listDisputes } from './city.queries.ts';

/** What of a city a reader is shown, found before any of it is loaded. */
export interface FoundCity {
  cycle: Cycle;
  partnership: { id: string; name: string; area: string };
  /** The publication that is shown; null while the cycle is shown as it stands. */
  publication: PublicationHead | null;
  /** The latest publication of each cycle, by the cycle's id. */
  publications: ReadonlyMap<string, PublicationHead>;
  /** Whether the reader is told what is missing and disputed. */
  atWork: boolean;
  disputes: readonly Dispute[];
  /** Names everything that the page depends on, beside what its address asks for: the same stamp is the same page. */
  stamp: string;
}

/**
 * Finds what a reader is shown of a cycle, after the ratings were made anew where anything changed. A published cycle shows its latest
 * publication; one that is open is shown as it stands to those who work on it, and to all others as it was published last.
 * @throws NotFound where it never was published, for a reader who sees what was published only
 */
export async function findCity(tenant: Tenant, reader: Member, cycle: Cycle, now: Date): Promise<FoundCity> {
  const atWork = canSeeCityAtWork(reader);
  const publications = await listLatestPublications(tenant);
  const latest = publications.get(cycle.id) ?? null;
  if (!atWork && !latest) throw new NotFound();
  const publication = cycle.state === 'published' || !atWork ? latest : null;
  const ratedFrom = publication ? publication.number : await freshRatings(tenant, cycle, now);
  const disputes = atWork ? await listDisputes(tenant, cycle.id) : [];
  const { id, name, area } = reader.as.partnership;
  const versions = [...publications.values()].map(({ cycle: of, number }) => [of, number]);
  const stamp = JSON.stringify([id, name, area, reader.as.role, cycle, ratedFrom, versions, disputes]);
  return { cycle, partnership: { id, name, area }, publication, publications, atWork, disputes, stamp };
}

/** The latest cycle of which the reader may see the city; null where there is none. */
export async function latestCycleFor(tenant: Tenant, reader: Member): Promise<Cycle | null> {
  const cycles = await listCycles(tenant);
  if (canSeeCityAtWork(reader)) return cycles[0] ?? null;
  const publications = await listLatestPublications(tenant);
  return cycles.find(({ id }) => publications.has(id)) ?? null;
}
