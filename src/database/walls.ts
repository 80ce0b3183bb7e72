import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * What is wrong with the walls between partnerships, each a sentence; none if the application may serve. Asked at every start: a
 * login that could see past row-level security, or a table without its wall, is not served from.
 */
export async function weaknessesOf(db: Database): Promise<string[]> {
  const asked = [weaknessesOfLogin, weaknessesOfTables, weaknessOfRoles, waysAround, unsafeSettings];
  const found: string[] = [];
  for (const weaknessesIn of asked) found.push(...(await weaknessesIn(db)));
  return found;
}

async function weaknessesOfLogin(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string; rolsuper: boolean; rolbypassrls: boolean; owns: number; may_own: boolean }>`
    select rolname as name, rolsuper, rolbypassrls,
      (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relowner = r.oid and n.nspname = 'public') as owns,
      exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and c.relowner <> r.oid and pg_has_role(r.oid, c.relowner, 'member')) as may_own
    from pg_roles r where rolname = current_user`.execute(db);
  return rows.flatMap(({ name, rolsuper, rolbypassrls, owns, may_own }) => [
    ...(rolsuper ? [`The database login “${name}” is a superuser.`] : []),
    ...(rolbypassrls ? [`The database login “${name}” may bypass row-level security.`] : []),
    ...(owns > 0 ? [`The database login “${name}” owns tables of Waymark.`] : []),
    ...(may_own && !rolsuper ? [`The database login “${name}” may act as the role that owns Waymark’s tables.`] : []),
  ]);
}

/** As PostgreSQL prints the one condition that every table of a partnership must have, for reading and for writing. */
const WALL = "(partnership_id = (NULLIF(current_setting('waymark.partnership'::text, true), ''::text))::uuid)";

async function weaknessesOfTables(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string; walled: boolean; forced: boolean; leads: boolean; extra: string[] | null }>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
        and pg_get_expr(p.polqual, p.polrelid) = ${WALL} and pg_get_expr(p.polwithcheck, p.polrelid) = ${WALL}) as walled,
      exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary and i.indkey[0] = a.attnum) as leads,
      (select array_agg(p.polname::text) from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polname not in ('tenant_wall', 'own_roles', 'directory')) as extra
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'partnership_id' and a.attnotnull
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by c.relname`.execute(db);
  if (rows.length === 0) return ['The database has no tables of Waymark in it.'];
  return rows.flatMap(({ name, walled, forced, leads, extra }) => [
    ...(forced ? [] : [`Row-level security is not forced on the table “${name}”.`]),
    ...(walled ? [] : [`The table “${name}” has no wall between partnerships.`]),
    ...(leads ? [] : [`The primary key of the table “${name}” does not lead with partnership_id.`]),
    ...(extra ?? []).map((policy) => `The table “${name}” has a policy “${policy}” that Waymark does not know.`),
  ]);
}

/** As PostgreSQL prints what narrows the roles that show where a person is named, to theirs. */
const OWN_ROLES_ONLY = "COALESCE((person_id = (NULLIF(current_setting('waymark.person'::text, true), ''::text))::uuid), true)";

async function weaknessOfRoles(db: Database): Promise<string[]> {
  const { rows } = await sql`
    select from pg_policy p where p.polrelid = 'public.membership'::regclass and not p.polpermissive and p.polcmd in ('r', '*') and p.polroles = '{0}'
      and pg_get_expr(p.polqual, p.polrelid) = ${OWN_ROLES_ONLY}`.execute(db);
  return rows.length > 0 ? [] : ['Where a person signs in, the table “membership” would show them the roles of others.'];
}

/** Views that read with their owner's rights, stored copies of rows, and functions that run with their owner's rights see past the walls. */
async function waysAround(db: Database): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select 'The view “' || c.relname || '” reads with the rights of its owner, past the walls.' as what
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'v' and not coalesce(c.reloptions::text like '%security_invoker=true%', false)
    union all select 'The stored view “' || c.relname || '” holds rows outside the walls.'
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'm'
    union all select 'The function “' || p.proname || '” runs with the rights of its owner, past the walls.'
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and p.prosecdef`.execute(db);
  return rows.map(({ what }) => what);
}

const SAFE: Record<string, string> = { fsync: 'on', full_page_writes: 'on' };

async function unsafeSettings(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`.execute(db);
  return rows
    .filter(({ name, setting }) => (name in SAFE ? setting !== SAFE[name] : setting === 'off'))
    .map(({ name, setting }) => `The database runs with ${name} ${setting}: what was saved could be lost. Set ${name} to on.`);
}
