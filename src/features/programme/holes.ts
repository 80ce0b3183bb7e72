import type { Tenant } from '../../database/tenant.ts';
import { holesOf, type ProgrammeHole } from '../../programme/index.ts';
import { findInstitution } from '../institutions/index.ts';
import { listCovering, type ProgrammePlace } from './programme.queries.ts';
import { yearGroupsOf } from './year-groups-of.ts';

/** What the programme of an institution lacks. Of a programme that nobody has written down, and of one that waits to be confirmed, nothing is known. */
export async function holesOfProgramme(tenant: Tenant, place: ProgrammePlace): Promise<ProgrammeHole[]> {
  const covering = await listCovering(tenant, place);
  const institution = covering.length > 0 ? await findInstitution(tenant, place.institution) : null;
  return institution ? holesOf(covering, yearGroupsOf(institution, covering)) : [];
}
