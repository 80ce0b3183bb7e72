import type { Client } from 'pg';

/**
 * Tables that a request may touch though nothing came of it: sessions go on or end, tries are counted, what was typed is kept for who has
 * to sign in; and whoever looks at ratings first after a change has them made anew.
 */
const TOUCHED = ['session', 'attempt', 'held_form', 'rating'];
/** The same in a table that is looked at: when the ratings of a cycle were made, and from what. */
const TOUCHED_COLUMNS = ['rated_from', 'rated_at', 'city'];

/** Every table of the service with its number of rows and a hash of them all. */
export async function snapshot(admin: Client): Promise<Record<string, string>> {
  const { rows } = await admin.query<{ name: string }>(
    "select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> all ($1) order by 1",
    [TOUCHED],
  );
  const taken: Record<string, string> = {};
  for (const { name } of rows) taken[name] = await hashOf(admin, name);
  return taken;
}

async function hashOf(admin: Client, table: string): Promise<string> {
  const { rows } = await admin.query<{ hash: string }>(
    `select count(*) || ' rows, ' || coalesce(md5(string_agg(line, '|' order by line)), '') as hash from (select (to_jsonb(t) - $1::text[])::text as line from "${table}" t) as lines`,
    [TOUCHED_COLUMNS],
  );
  return rows[0]?.hash ?? '';
}
