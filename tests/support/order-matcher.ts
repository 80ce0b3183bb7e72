import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';

/** Rows of one table, or lines of one log, with all that can be seen of each, by column. */
export interface Seen {
  where: string;
  rows: Record<string, unknown>[];
}

/** The sheets in an order that somebody read out of what can be seen: by the name of the column, the rank of each sheet that it has one for. */
export type Orders = Map<string, Map<string, number>>;

/** All tables of the database, each row with where it lies and which transaction wrote it, and what the database knows about itself. */
export async function allThatIsThere(admin: Pick<ClientBase, 'query'>): Promise<Seen[]> {
  await admin.query('analyze');
  const { rows } = await admin.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1");
  const seen: Seen[] = [];
  for (const { name } of rows) {
    const hidden = 'ctid::text as "(ctid)", xmin::text as "(xmin)", xmax::text as "(xmax)", cmin::text as "(cmin)"';
    seen.push({ where: name, rows: (await admin.query(`select ${hidden}, whole.* from "${name}" whole`)).rows });
  }
  for (const name of ['pg_stat_activity', 'pg_stat_all_tables', 'pg_stat_all_indexes', 'pg_stats', 'pg_locks', 'pg_stat_database']) {
    seen.push({ where: name, rows: (await admin.query(`select * from ${name}`)).rows });
  }
  return seen;
}

/** What a log says, line by line. */
export function asSeen(where: string, lines: readonly string[]): Seen {
  return { where, rows: lines.map((line) => ({ line })) };
}

/**
 * Every order of the sheets that can be read out of what is seen. A sheet is found as it is, inside a list or a text, or by a hash of it;
 * then every column of its row, the place of the row and the place in the list may say when it came.
 */
export function ordersIn(seen: readonly Seen[], sheets: readonly string[]): Orders {
  const keys = new Map<string, Map<string, (string | number)[]>>();
  const names = new Map(sheets.flatMap((sheet) => namesOf(sheet).map((name) => [name, sheet] as const)));
  for (const { where, rows } of seen) {
    for (const [at, row] of rows.entries()) {
      const cells = { '(row)': at, ...row };
      for (const [column, value] of Object.entries(row)) {
        for (const { sheet, place } of placesIn(value, names)) {
          for (const [by, key] of Object.entries(cells)) note(keys, `${where}.${column} by ${by}`, sheet, [...sortable(key), place]);
        }
      }
    }
  }
  return new Map([...keys].map(([name, bySheet]) => [name, ranksOf(bySheet)]));
}

/** A sheet as it is, and by the hashes that anybody would think of. */
function namesOf(sheet: string): string[] {
  return [sheet, ...['md5', 'sha1', 'sha256'].flatMap((kind) => [createHash(kind).update(sheet).digest('hex')])];
}

function placesIn(value: unknown, names: ReadonlyMap<string, string>): { sheet: string; place: number }[] {
  if (value === null || value === undefined) return [];
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [...names].flatMap(([name, sheet]) => {
    const place = text.indexOf(name);
    return place < 0 ? [] : [{ sheet, place }];
  });
}

/** Numbers by size also where they are texts: a place `(0,10)` comes after `(0,9)`. */
function sortable(key: unknown): (string | number)[] {
  if (typeof key === 'number') return [key];
  if (key instanceof Date) return [key.getTime()];
  const text = typeof key === 'string' ? key : JSON.stringify(key);
  const parts = (text ?? '').slice(0, 200).match(/\d+|\D+/g) ?? [];
  return parts.map((part) => (/^\d/.test(part) ? Number(part) : part));
}

function note(keys: Map<string, Map<string, (string | number)[]>>, name: string, sheet: string, key: (string | number)[]): void {
  const bySheet = keys.get(name) ?? new Map<string, (string | number)[]>();
  keys.set(name, bySheet);
  if (!bySheet.has(sheet)) bySheet.set(sheet, key);
}

function ranksOf(bySheet: ReadonlyMap<string, (string | number)[]>): Map<string, number> {
  const sorted = [...bySheet].sort(([, a], [, b]) => compare(a, b));
  return new Map(sorted.map(([sheet], rank) => [sheet, rank]));
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [one, other] = [a[at] ?? '', b[at] ?? ''];
    if (one === other) continue;
    if (typeof one === 'number' && typeof other === 'number') return one - other;
    return String(one) < String(other) ? -1 : 1;
  }
  return 0;
}

/** How well an order agrees with that in which the sheets came: 1 for the same, -1 for the opposite, about 0 for chance (Kendall's tau). */
export function agreement(ranks: ReadonlyMap<string, number>, inOrder: readonly string[]): number {
  const found = inOrder.flatMap((sheet) => ranks.get(sheet) ?? []);
  let sum = 0;
  for (const [at, rank] of found.entries()) for (const later of found.slice(at + 1)) sum += Math.sign(later - rank);
  return sum / ((inOrder.length * (inOrder.length - 1)) / 2);
}

/** How many sheets stand in the place in which they came, in this order or in the opposite one: whose sheet it is would be known. */
export function linked(ranks: ReadonlyMap<string, number>, inOrder: readonly string[]): number {
  const last = ranks.size - 1;
  const places = inOrder.map((sheet, at) => [ranks.get(sheet) === at, ranks.get(sheet) === last - at]);
  return Math.max(places.filter(([forward]) => forward).length, places.filter(([, backward]) => backward).length);
}
