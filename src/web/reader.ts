import type { Schema } from '../database/schema.ts';

/** A role in a partnership or in one of its institutions. */
export type Role = Schema['membership']['role'];
export type SecondFactor = NonNullable<Schema['session']['second_factor']>;

/** A role that a person holds, and where. */
export interface Membership {
  id: string;
  role: Role;
  partnershipId: string;
  institutionId: string | null;
}

/** The role that a person works in now, with the names of where. */
export interface RoleInUse extends Membership {
  partnership: { id: string; name: string; area: string };
  institution: { id: string; name: string } | null;
}

/** Who asks for a page: the person who signed in, and the role they work in now. */
export interface Reader {
  person: { id: string; name: string; email: string };
  session: { id: string; token: string; startedAt: Date; secondFactor: SecondFactor | null };
  /** Null for an operator at work, and for a person without any role in a partnership. */
  as: RoleInUse | null;
  /** Whether the person works as the operator of the service now. */
  operating: boolean;
  memberships: Membership[];
  operator: boolean;
}

/** A reader who works in a partnership. */
export type Member = Reader & { as: RoleInUse };

export function isMember(reader: Reader | null): reader is Member {
  return reader?.as != null;
}

/** Roles that see more than one institution; whoever holds one signs in with a second factor. */
const WIDE: Role[] = ['partnership-lead', 'partnership-analyst', 'viewer'];

export function needsSecondFactor({ memberships, operator }: Pick<Reader, 'memberships' | 'operator'>): boolean {
  return operator || memberships.some(({ role }) => WIDE.includes(role)) || institutionsOf(memberships) > 1;
}

function institutionsOf(memberships: Membership[]): number {
  return new Set(memberships.map(({ institutionId }) => institutionId)).size;
}

/** Whoever looks after safeguarding reads what people wrote in a survey in their own words, and nothing of the work on careers guidance. */
export function isForSafeguarding({ as }: Pick<Reader, 'as'>): boolean {
  return as?.role === 'institution-safeguarding';
}

const ROLE_TITLES: Record<Role | 'operator', string> = {
  'partnership-lead': 'Partnership lead',
  'partnership-analyst': 'Partnership analyst',
  'institution-lead': 'Careers lead',
  'institution-editor': 'Careers team',
  'institution-head': 'Head or governor',
  'institution-safeguarding': 'Safeguarding lead',
  viewer: 'Viewer',
  operator: 'Operator of the service',
};

export function roleTitle(role: Role | 'operator'): string {
  return ROLE_TITLES[role];
}
