import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { FieldErrors } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { insertInstitution, listInstitutions, lockInstitutions } from './institution.queries.ts';
import type { InstitutionDetails } from './institution.ts';
import { numbersTaken } from './numbers-taken.ts';

/** Another institution of the partnership has one of the numbers. Thrown in the transaction, so that nothing of it stays. */
export class NumbersTaken extends Error {
  readonly errors: FieldErrors;
  constructor(errors: FieldErrors) {
    super('Another institution has one of these numbers.');
    this.errors = errors;
  }
}

/**
 * Adds an institution to the partnership and gives back its id.
 * @throws NumbersTaken
 */
export async function addInstitution(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  details: InstitutionDetails,
): Promise<string> {
  const at = now();
  return withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const id = randomUUID();
      await lockInstitutions(tenant);
      await refuseTakenNumbers(tenant, id, details);
      await insertInstitution(tenant, id, details, at);
      await recordActivity(tenant, {
        at,
        by,
        act: 'added-institution',
        subject: { kind: 'institution', id },
        institution: id,
        after: { ...details },
      });
      return id;
    }),
  );
}

export async function refuseTakenNumbers(tenant: Tenant, id: string, details: InstitutionDetails): Promise<void> {
  const all = await listInstitutions(tenant);
  const errors = numbersTaken(
    all.filter((other) => other.id !== id),
    details,
  );
  if (Object.keys(errors).length > 0) throw new NumbersTaken(errors);
}
