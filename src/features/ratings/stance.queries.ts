import type { Tenant } from '../../database/tenant.ts';
import { waitsForAnswer } from './dispute.queries.ts';
import type { RatingPlace } from './moderation.queries.ts';
import type { LastStance, Stance } from './stance.ts';

function stances({ sql, partnership }: Tenant, cycle: string) {
  return sql
    .selectFrom('stance as s')
    .leftJoin('person as p', 'p.id', 's.taken_by')
    .select(['s.institution_id as institution', 's.element', 's.position', 's.stance', 's.because', 's.about'])
    .select(['s.taken_by as by', 'p.name as byName', 's.role', 's.taken_at as at'])
    .where('s.partnership_id', '=', partnership)
    .where('s.cycle_id', '=', cycle);
}

function fromRow<Row extends { about: string }>(row: Row) {
  return { ...row, about: row.about.split(',').filter(Boolean) };
}

/** What each institution says last of each of its ratings in the cycle; of one institution where it is named. */
export async function listStances(tenant: Tenant, { cycle, institution }: { cycle: string; institution?: string }): Promise<LastStance[]> {
  const rows = await stances(tenant, cycle)
    .select(waitsForAnswer(tenant.partnership).as('unanswered'))
    .distinctOn(['s.institution_id', 's.element'])
    .$if(institution !== undefined, (query) => query.where('s.institution_id', '=', institution ?? ''))
    .orderBy('s.institution_id')
    .orderBy('s.element')
    .orderBy('s.position', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** All that was said of one rating, the last first. */
export async function listStancesOf(tenant: Tenant, { cycle, institution, element }: RatingPlace): Promise<Stance[]> {
  const rows = await stances(tenant, cycle)
    .where('s.institution_id', '=', institution)
    .where('s.element', '=', element)
    .orderBy('s.position', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** Adds what an institution says now. The cycle must be locked by this transaction. */
export async function insertStance({ sql, partnership }: Tenant, cycle: string, stance: Omit<Stance, 'byName'>): Promise<void> {
  const row = {
    partnership_id: partnership,
    cycle_id: cycle,
    institution_id: stance.institution,
    element: stance.element,
    position: stance.position,
    stance: stance.stance,
    because: stance.because,
    about: stance.about.join(','),
    taken_by: stance.by,
    role: stance.role,
    taken_at: stance.at,
  };
  await sql.insertInto('stance').values(row).execute();
}
