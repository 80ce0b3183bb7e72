import type { Tenant } from '../../database/tenant.ts';
import type { Assigned } from './audit.ts';
import type { AuditPlace } from './audits.queries.ts';

/** Who can be given a part of the audit of an institution: whoever may answer in it and works there. */
export async function listColleagues({ sql, partnership }: Tenant, institution: string): Promise<Assigned[]> {
  return sql
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .where('m.partnership_id', '=', partnership)
    .where('m.institution_id', '=', institution)
    .where('m.role', 'in', ['institution-lead', 'institution-editor'])
    .where('m.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .select(['p.id as person', 'p.name'])
    .distinct()
    .orderBy('p.name')
    .orderBy('p.id')
    .execute();
}

/** Who looks after which section. */
export async function listAssigned({ sql, partnership }: Tenant, { cycle, institution }: AuditPlace): Promise<(Assigned & { section: string })[]> {
  return sql
    .selectFrom('audit_assignment as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.section_id as section', 'a.person_id as person', 'p.name'])
    .where('a.partnership_id', '=', partnership)
    .where('a.cycle_id', '=', cycle)
    .where('a.institution_id', '=', institution)
    .execute();
}

/** Keeps who looks after each section, in the place of all that was kept before. */
export async function replaceAssigned(
  { sql, partnership }: Tenant,
  { cycle, institution }: AuditPlace,
  assigned: ReadonlyMap<string, string>,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await sql
    .deleteFrom('audit_assignment')
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .execute();
  if (assigned.size === 0) return;
  const rows = [...assigned].map(([section_id, person_id]) => ({
    ...{ partnership_id: partnership, cycle_id: cycle, institution_id: institution, section_id, person_id },
    ...{ assigned_by: by, assigned_at: at },
  }));
  await sql.insertInto('audit_assignment').values(rows).execute();
}
