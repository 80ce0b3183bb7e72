import type { Service } from './given-service.ts';

/** Everything that the acts of a cycle write. */
const TABLES = ['partnership', 'cycle', 'import', 'evidence', 'rating', 'publication', 'published_rating', 'activity', 'sent_form'];

/** Every row of these tables, as a number of rows and a hash of all: two of them are alike where not a byte was changed. */
export async function whatStands(service: Service): Promise<Record<string, string>> {
  const one = (table: string) =>
    `select '${table}' as name, count(*) || ' rows, ' || md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as rows from ${table} t`;
  const found = await service.rows<{ name: string; rows: string }>(TABLES.map(one).join(' union all '));
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}

/** Lines of the activity log of an act, about one thing. */
export async function linesOf(service: Service, act: string, subject: string): Promise<number> {
  return (await service.rows('select from activity where act = $1 and subject_id = $2', [act, subject])).length;
}
