import type { FastifyRequest } from 'fastify';
import type { Tenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import { atPlace, canTypeStatementsOf, type Kept, listInForce, type Place, refuseLocked, type StaffKept, staffPath } from '../evidence/index.ts';
import { type Details, NO_DETAILS } from './details.ts';
import { listDetails, type StaffPlace } from './staff.queries.ts';
import { keyOf, peopleOf, trainedApart } from './staff-list.ts';
import { type Budget, findBudget, listTraining } from './training.queries.ts';
import type { Training } from './training.ts';

/** Somebody of the list, with what the register keeps of them. */
export interface Person {
  key: string;
  kept: StaffKept;
  details: Details;
}

/** The register of an institution in a cycle, and its training. */
export interface Register extends Place {
  /** What stands; null where nobody said anything. */
  fact: Kept | null;
  people: Person[];
  log: Training[];
  budget: Budget | null;
}

export async function loadRegister(tenant: Tenant, { cycle, institution }: Pick<Place, 'cycle' | 'institution'>): Promise<Register> {
  const place: StaffPlace = { cycle: cycle.id, institution: institution.id };
  const [fact = null] = await listInForce(tenant, { ...place, kind: 'staff' });
  const details = await listDetails(tenant, place);
  const people = peopleOf((fact?.fact ?? null) as StaffKept[] | null).map((kept) => ({
    key: keyOf(kept),
    kept,
    details: detailsOf(kept, details.get(kept.id ?? '')),
  }));
  const path = staffPath(cycle, institution.id);
  return { cycle, institution, path, fact, people, log: await listTraining(tenant, place), budget: await findBudget(tenant, place) };
}

/** The register of an address, for whoever may write in it; 403 for others who see it, and for a published cycle. */
export async function openRegister({ db }: Pick<Parts, 'db'>, request: FastifyRequest): Promise<Register> {
  return atPlace(db, request, async (tenant, place, reader) => {
    if (!canTypeStatementsOf(reader, place.institution)) throw new Forbidden();
    refuseLocked(place);
    return loadRegister(tenant, place);
  });
}

function detailsOf(kept: StaffKept, details: Details | undefined): Details {
  return { ...NO_DETAILS, ...details, trainedOtherwise: trainedApart(kept, details) };
}

export function placeOf({ cycle, institution }: Pick<Register, 'cycle' | 'institution'>): StaffPlace {
  return { cycle: cycle.id, institution: institution.id };
}
