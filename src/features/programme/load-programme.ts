import type { FastifyRequest } from 'fastify';
import type { Tenant } from '../../database/tenant.ts';
import type { YearGroup } from '../../programme/index.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import { atPlace, canTypeStatementsOf, cyclePath, isLocked, type Place, refuseLocked } from '../evidence/index.ts';
import { type KeptActivity, listActivities, type ProgrammePlace } from './programme.queries.ts';
import { yearGroupsOf } from './year-groups-of.ts';

/** The programme of an institution in a cycle. */
export interface Programme extends Place {
  /** By title; to be confirmed or not. */
  activities: KeptActivity[];
  takenOut: KeptActivity[];
  yearGroups: YearGroup[];
  mayWrite: boolean;
}

export function programmePath(cycle: { year: string }, institution: string): string {
  return `${cyclePath(cycle)}/institutions/${institution}/programme`;
}

async function loadProgramme(tenant: Tenant, { cycle, institution }: Place, mayWrite: boolean): Promise<Programme> {
  const all = await listActivities(tenant, { cycle: cycle.id, institution: institution.id });
  const activities = all.filter(({ removedAt }) => removedAt === null);
  return {
    ...{ cycle, institution, path: programmePath(cycle, institution.id), activities, mayWrite },
    takenOut: all.filter(({ removedAt }) => removedAt !== null),
    yearGroups: yearGroupsOf(institution, activities),
  };
}

/** The programme of an address, for whoever may see it. */
export async function seenProgramme({ db }: Pick<Parts, 'db'>, request: FastifyRequest): Promise<Programme> {
  return atPlace(db, request, (tenant, place, reader) =>
    loadProgramme(tenant, place, !isLocked(place.cycle) && canTypeStatementsOf(reader, place.institution)),
  );
}

/** The same for whoever may write in it; 403 for others who see it, and for a published cycle. */
export async function openProgramme({ db }: Pick<Parts, 'db'>, request: FastifyRequest): Promise<Programme> {
  return atPlace(db, request, async (tenant, place, reader) => {
    if (!canTypeStatementsOf(reader, place.institution)) throw new Forbidden();
    refuseLocked(place);
    return loadProgramme(tenant, place, true);
  });
}

export function placeOf({ cycle, institution }: Pick<Programme, 'cycle' | 'institution'>): ProgrammePlace {
  return { cycle: cycle.id, institution: institution.id };
}
