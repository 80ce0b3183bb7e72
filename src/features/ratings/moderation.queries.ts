import type { Tenant } from '../../database/tenant.ts';
import { bumpInputs } from '../partnerships/index.ts';
import type { Moderation } from './moderation.ts';

function moderations({ sql, partnership }: Tenant, cycle: string) {
  return sql
    .selectFrom('moderation as m')
    .leftJoin('person as p', 'p.id', 'm.moderated_by')
    .select(['m.institution_id as institution', 'm.element', 'm.position', 'm.level', 'm.computed', 'm.reason', 'm.until'])
    .select(['m.moderated_by as by', 'p.name as byName', 'm.moderated_at as at'])
    .where('m.partnership_id', '=', partnership)
    .where('m.cycle_id', '=', cycle);
}

type Row = Omit<Moderation, 'computed'> & { computed: string };

function fromRow(row: Row): Moderation {
  return { ...row, computed: row.computed.split(',').filter(Boolean) };
}

/** The last moderation of each rating of the cycle; of one institution where it is named. */
export async function listModerations(tenant: Tenant, cycle: string, institution?: string): Promise<Moderation[]> {
  const rows = await moderations(tenant, cycle)
    .distinctOn(['m.institution_id', 'm.element'])
    .$if(institution !== undefined, (query) => query.where('m.institution_id', '=', institution ?? ''))
    .orderBy('m.institution_id')
    .orderBy('m.element')
    .orderBy('m.position', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** The last moderation of each rating of one institution as it was at a time. */
export async function listModerationsUntil(tenant: Tenant, { cycle, institution }: Omit<RatingPlace, 'element'>, until: Date): Promise<Moderation[]> {
  const rows = await moderations(tenant, cycle)
    .distinctOn('m.element')
    .where('m.institution_id', '=', institution)
    .where('m.moderated_at', '<=', until)
    .orderBy('m.element')
    .orderBy('m.position', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** All moderations of one rating, the last one first. */
export async function listModerationsOf(tenant: Tenant, { cycle, institution, element }: RatingPlace): Promise<Moderation[]> {
  const rows = await moderations(tenant, cycle)
    .where('m.institution_id', '=', institution)
    .where('m.element', '=', element)
    .orderBy('m.position', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** One rating: of an institution, in a cycle; an element's id or "overall". */
export interface RatingPlace {
  cycle: string;
  institution: string;
  element: string;
}

export async function insertModeration(tenant: Tenant, cycle: string, moderation: Omit<Moderation, 'byName'>): Promise<void> {
  const { sql, partnership } = tenant;
  const { institution, element, position, level, computed, reason, until, by, at } = moderation;
  const row = {
    partnership_id: partnership,
    cycle_id: cycle,
    institution_id: institution,
    element,
    position,
    level,
    computed: computed.join(','),
    reason,
    until,
    moderated_by: by,
    moderated_at: at,
  };
  await sql.insertInto('moderation').values(row).execute();
  await bumpInputs(tenant);
}
