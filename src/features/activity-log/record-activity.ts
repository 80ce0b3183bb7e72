import type { Sql } from '../../database/database.ts';
import type { Tenant } from '../../database/tenant.ts';
import { insertActivity, insertServiceActivity } from './activity.queries.ts';
import type { Act, ServiceAct } from './acts.ts';

/** Who did something: a person, and in which role. Null for the service itself. */
export interface Actor {
  person: string | null;
  role: string | null;
}

type SubjectKind =
  | 'partnership'
  | 'institution'
  | 'membership'
  | 'invitation'
  | 'person'
  | 'cycle'
  | 'import'
  | 'rating'
  | 'survey'
  | 'questionnaire';

export interface Recorded {
  at: Date;
  by: Actor;
  act: Act;
  subject: { kind: SubjectKind; id: string | null };
  institution?: string | null;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Writes the line of an act, in the transaction of the act: either both are there or neither. */
export function recordActivity(tenant: Tenant, { at, by, act, subject, institution, before, after }: Recorded): Promise<void> {
  return insertActivity(tenant, {
    at,
    person_id: by.person,
    role: by.role,
    act,
    subject_kind: subject.kind,
    subject_id: subject.id,
    institution_id: institution ?? null,
    before: before ?? null,
    after: after ?? null,
  });
}

export interface ServiceRecorded {
  at: Date;
  person: string | null;
  act: ServiceAct;
  subject?: { kind: 'person' | 'partnership'; id: string | null };
  after?: Record<string, unknown>;
}

/** The same for what happens to accounts and to the service. No name and no e-mail stands in it: only who, by id. */
export function recordServiceActivity(transaction: Sql, { at, person, act, subject, after }: ServiceRecorded): Promise<void> {
  return insertServiceActivity(transaction, {
    at,
    person_id: person,
    role: null,
    act,
    subject_kind: subject?.kind ?? 'person',
    subject_id: subject?.id ?? person,
    institution_id: null,
    before: null,
    after: after ?? null,
  });
}
