import type { Tenant } from '../../database/tenant.ts';
import { typed } from '../../web/form.ts';
import type { Member } from '../../web/reader.ts';
import { rolesToGive } from './people.policy.ts';
import { listInstitutions } from './people.queries.ts';

/** What a form offers to whoever gives roles: which ones, and in which institutions. */
export async function rolesOffered(tenant: Tenant, reader: Member) {
  return { as: reader.as, roles: rolesToGive(reader), institutions: await institutionsToChoose(tenant, reader) };
}

/** None for somebody who works in one. */
export async function institutionsToChoose(tenant: Tenant, { as }: Member): Promise<{ id: string; name: string }[]> {
  return as.institutionId === null ? listInstitutions(tenant) : [];
}

/** Somebody who works in one institution is not asked which. */
export function inOwnInstitution({ as }: Member, body: unknown): unknown {
  const { institution } = typed(body, ['institution']);
  return { ...(body as object), institution: institution || as.institutionId || '' };
}
