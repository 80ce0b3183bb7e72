import type { Reader, Role } from '../../web/reader.ts';

/** A role and where it is held: in an institution, or (null) in the partnership as a whole. */
export interface RoleIn {
  role: Role;
  institutionId: string | null;
}

/** Which roles somebody sees: those in one institution, or (null) all of the partnership. */
export interface Scope {
  institution: string | null;
}

/** In the order in which a page offers them. */
export const ROLES: readonly Role[] = [
  'partnership-lead',
  'partnership-analyst',
  'viewer',
  'institution-lead',
  'institution-editor',
  'institution-head',
  'institution-safeguarding',
];

export function isInInstitution(role: Role): boolean {
  return role.startsWith('institution-');
}

export function canSeePeople({ as }: Pick<Reader, 'as'>): boolean {
  return as?.role === 'partnership-analyst' || canManagePeople({ as });
}

/** Inviting, giving and ending roles, signing people out, reviewing: what the two kinds of lead do, each in their own field. */
export function canManagePeople({ as }: Pick<Reader, 'as'>): boolean {
  return isLead(as?.role);
}

export function isLead(role: Role | undefined): boolean {
  return role === 'partnership-lead' || role === 'institution-lead';
}

/** A careers lead sees who has a role in their institution, and only that role of theirs: what else they do is not told. */
export function scopeOf({ as }: Pick<Reader, 'as'>): Scope {
  return { institution: as?.institutionId ?? null };
}

export function rolesToGive({ as }: Pick<Reader, 'as'>): readonly Role[] {
  if (as?.role === 'partnership-lead') return ROLES;
  return as?.role === 'institution-lead' ? ROLES.filter(isInInstitution) : [];
}

/** Asked about once more before it is given: whoever has it can do everything, also end the role of whoever gave it. */
export function isAskedAbout(role: Role): boolean {
  return role === 'partnership-lead';
}

/** Whether a reader may give this role there. Whether there is such an institution in the partnership is another question. */
export function canGive(reader: Pick<Reader, 'as'>, { role, institutionId }: RoleIn): boolean {
  if (!rolesToGive(reader).includes(role)) return false;
  if (!isInInstitution(role)) return institutionId === null;
  return institutionId !== null && [null, institutionId].includes(scopeOf(reader).institution);
}
