import type { Tenant } from '../../database/tenant.ts';
import type { FactKind } from '../evidence/index.ts';

/** A rating that its institution disputes. */
export interface Dispute {
  institution: string;
  /** An element's id, or "overall". */
  element: string;
}

/** Ratings of the cycle of which the institution said last that it disputes them, in order of institution and element. */
export async function listDisputes({ sql, partnership }: Tenant, cycle: string): Promise<Dispute[]> {
  const rows = await sql
    .selectFrom('stance')
    .distinctOn(['institution_id', 'element'])
    .select(['institution_id as institution', 'element', 'stance'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .orderBy('institution_id')
    .orderBy('element')
    .orderBy('position', 'desc')
    .execute();
  return rows.filter(({ stance }) => stance === 'dispute').map(({ institution, element }) => ({ institution, element }));
}

/** One piece of evidence that is there, without what it says. */
export interface Held {
  institution: string;
  kind: FactKind;
  /** The cycle that a survey is of. */
  key: string;
  /** Copied from the year before and not confirmed by anybody: it does not count yet. */
  toConfirm: boolean;
}

/** Which evidence of the cycle is in force. */
export async function listHeld({ sql, partnership }: Tenant, cycle: string): Promise<Held[]> {
  const rows = await sql
    .selectFrom('evidence')
    .distinctOn(['institution_id', 'kind', 'key'])
    .select(['institution_id as institution', 'kind', 'key', 'to_confirm as toConfirm'])
    .select(({ eb }) => eb('fact', 'is', null).as('gone'))
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('undone_revision', 'is', null)
    .orderBy('institution_id')
    .orderBy('kind')
    .orderBy('key')
    .orderBy('revision', 'desc')
    .execute();
  return rows.flatMap(({ institution, kind, key, toConfirm, gone }) =>
    institution !== null && !gone ? [{ institution, kind, key, toConfirm }] : [],
  );
}

/** Somebody who leads careers guidance in an institution now, and can be written to. */
export interface CareersLead {
  institution: string;
  person: string;
  name: string;
  email: string;
}

/** All careers leads of the partnership's institutions: not with a disabled account, nor by the word of another service of long ago. */
export function listCareersLeads({ sql, partnership }: Tenant, now: Date): Promise<CareersLead[]> {
  return sql
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.institution_id as institution', 'p.id as person', 'p.name', 'p.email'])
    .where('m.partnership_id', '=', partnership)
    .where('m.role', '=', 'institution-lead')
    .where('m.ended_at', 'is', null)
    .where('m.institution_id', 'is not', null)
    .where('p.disabled_at', 'is', null)
    .where(({ eb, or }) => or([eb('m.confirmed_until', 'is', null), eb('m.confirmed_until', '>', now)]))
    .orderBy('p.name')
    .orderBy('p.id')
    .$narrowType<{ institution: string }>()
    .execute();
}
