import { type Reader, type RoleInUse, roleTitle } from '../../../web/reader.ts';
import type { AccountParts } from '../parts.ts';
import { findOwnMembership, findRoleInUse } from '../person.queries.ts';
import { findSessionRole } from './session.queries.ts';

/** Stands for the operator's role, which is no membership. */
export const OPERATOR = 'operator';

export interface RoleToChoose {
  /** Of the membership, or {@link OPERATOR}. */
  id: string;
  title: string;
  where: string;
}

/** The roles that the reader holds now, which of them is in use, and what to say where the one in use has ended. */
export async function loadRoles(
  parts: AccountParts,
  reader: Reader,
): Promise<{ roles: RoleToChoose[]; inUse: string | undefined; ended: string | undefined }> {
  const held = await Promise.all(reader.memberships.map((membership) => findRoleInUse(parts.db, membership)));
  const roles = held.filter((role) => role !== null).map(toChoose);
  const inUse = reader.operating ? OPERATOR : reader.as?.id;
  return { roles: [...roles, ...(reader.operator ? [AS_OPERATOR] : [])], inUse, ended: inUse ? undefined : await endedWords(parts, reader) };
}

const AS_OPERATOR: RoleToChoose = { id: OPERATOR, title: roleTitle(OPERATOR), where: 'Runs Waymark. Sees no partnership’s figures.' };

function toChoose({ id, role, partnership, institution }: RoleInUse): RoleToChoose {
  return { id, title: roleTitle(role), where: institution ? `${institution.name}, ${partnership.name}` : partnership.name };
}

/** "Your role as Careers lead (Ash Tree School, Dunmere 14-19 Partnership) has ended." */
async function endedWords({ db }: AccountParts, { person, session }: Reader): Promise<string | undefined> {
  const chosen = await findSessionRole(db, session.id);
  if (chosen?.as_operator) return 'You are no longer operator of the service.';
  const membership = chosen?.membership_id ? await findOwnMembership(db, person.id, chosen.membership_id) : undefined;
  const role = membership && (await findRoleInUse(db, membership));
  if (!role) return undefined;
  const { title, where } = toChoose(role);
  return `Your role as ${title} (${where}) has ended.`;
}
