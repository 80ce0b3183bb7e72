import type { Tenant } from '../../database/tenant.ts';
import type { IsoDate } from '../../rating/evidence.ts';
import { type Entered, isHere, type StaffKept } from '../evidence/index.ts';
import { keepDetails, listDetailsOfCycle } from './staff.queries.ts';
import { peopleOf } from './staff-list.ts';

/** A list of staff as the next year begins with it: who has left by its day stays behind. Null where nobody is left in it. */
export function staffToCarry(staff: readonly StaffKept[], date: IsoDate): StaffKept[] | null {
  const here = staff.filter((person) => isHere(person, date));
  return here.length > 0 ? here : null;
}

/**
 * Copies what the register keeps of the people whose lists are carried into a new cycle. Training that was in last year's log is not in this
 * one's, so that whoever had some is from now on said to have had it.
 */
export async function carryDetails(tenant: Tenant, before: string, cycle: string, carried: readonly Entered[]): Promise<void> {
  const people = new Map(
    carried.flatMap(({ kind, institution, fact }) => (kind === 'staff' ? trainedOf(institution, fact as StaffKept[] | null) : [])),
  );
  for (const { id, institution, ...details } of await listDetailsOfCycle(tenant, before)) {
    const trained = people.get(`${institution} ${id}`);
    if (trained === undefined) continue;
    await keepDetails(tenant, { cycle, institution, id }, { ...details, trainedOtherwise: details.trainedOtherwise || trained });
  }
}

function trainedOf(institution: string | null, staff: StaffKept[] | null): (readonly [string, boolean])[] {
  return peopleOf(staff).flatMap(({ id, cpd }) => (id ? [[`${institution} ${id}`, cpd] as const] : []));
}
