import type { FastifyRequest } from 'fastify';
import type { Tenant } from '../../database/tenant.ts';
import type { YearGroup } from '../../programme/index.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { atPlace, canTypeStatementsOf, cyclePath, isLocked, type Place } from '../evidence/index.ts';
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

type Load<T> = (tenant: Tenant, programme: Programme, reader: Member) => Promise<T>;

/** The programme of an address, for whoever may see it, with whatever else a page shows, in one transaction. */
export async function atProgramme<T>({ db }: Pick<Parts, 'db'>, request: FastifyRequest, load: Load<T>): Promise<T> {
  return atPlace(db, request, async (tenant, place, reader) => {
    const mayWrite = !isLocked(place.cycle) && canTypeStatementsOf(reader, place.institution);
    return load(tenant, await loadProgramme(tenant, place, mayWrite), reader);
  });
}

/** The same for whoever may write in it; 403 for others who see it, and for a published cycle. */
export async function atOpenProgramme<T>(parts: Pick<Parts, 'db'>, request: FastifyRequest, load: Load<T>): Promise<T> {
  return atProgramme(parts, request, (tenant, programme, reader) => {
    if (!programme.mayWrite) throw new Forbidden();
    return load(tenant, programme, reader);
  });
}

export function seenProgramme(parts: Pick<Parts, 'db'>, request: FastifyRequest): Promise<Programme> {
  return atProgramme(parts, request, async (_, programme) => programme);
}

export function openProgramme(parts: Pick<Parts, 'db'>, request: FastifyRequest): Promise<Programme> {
  return atOpenProgramme(parts, request, async (_, programme) => programme);
}

export function placeOf({ cycle, institution }: Pick<Programme, 'cycle' | 'institution'>): ProgrammePlace {
  return { cycle: cycle.id, institution: institution.id };
}
