import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Database } from '../../database/database.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { readParams, uuid } from '../../web/form.ts';
import { Forbidden, NotFound } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { findInstitution, type Institution } from '../institutions/index.ts';
import { type Cycle, isLocked } from './cycle.ts';
import { cyclePath, cycleYear, foundCycle } from './cycle-params.ts';
import { canSeeEvidenceOf } from './evidence.policy.ts';

export const PlaceParams = z.object({ cycle: cycleYear, institution: uuid });

/** One institution in one cycle: what a page of evidence is about. */
export interface Place {
  cycle: Cycle;
  institution: Institution;
  /** The address that the pages about its evidence begin with. */
  path: string;
}

/** The place of an address, with whatever else the page shows of it, in one transaction. An institution that the reader may not know of is not found. */
export async function atPlace<T>(
  db: Database,
  request: FastifyRequest,
  load: (tenant: Tenant, place: Place, reader: Member) => Promise<T>,
): Promise<T> {
  const reader = memberOf(request);
  const { cycle: year, institution: id } = readParams(PlaceParams, request);
  if (!canSeeEvidenceOf(reader, { id })) throw new NotFound();
  return withTenant(db, reader.as.partnership.id, async (tenant) => {
    const [cycle, institution] = [await foundCycle(tenant, year), await findInstitution(tenant, id)];
    if (!institution) throw new NotFound();
    return load(tenant, { cycle, institution, path: evidencePath(cycle, institution.id) }, reader);
  });
}

export function evidencePath(cycle: Pick<Cycle, 'year'>, institution: string): string {
  return `${cyclePath(cycle)}/institutions/${institution}/evidence`;
}

/** The register of staff of an institution, and its training. */
export function staffPath(cycle: Pick<Cycle, 'year'>, institution: string): string {
  return `${cyclePath(cycle)}/institutions/${institution}/staff`;
}

/** The action plan of an institution. */
export function planPath(cycle: Pick<Cycle, 'year'>, institution: string): string {
  return `${cyclePath(cycle)}/institutions/${institution}/plan`;
}

/** The audit that an institution makes of itself. */
export function auditPath(cycle: Pick<Cycle, 'year'>, institution: string): string {
  return `${cyclePath(cycle)}/institutions/${institution}/audit`;
}

/** The place of somebody in the register of staff, by role: the rating and the evidence lead there. */
export function staffRow(role: string): string {
  return `person-${role
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')}`;
}

/** Nobody changes the evidence of a published cycle. */
export function refuseLocked({ cycle }: Place): void {
  if (isLocked(cycle)) throw new Forbidden();
}
