import type { Database } from '../../database/database.ts';
import { withDirectory, withTenant } from '../../database/tenant.ts';
import { SERVICE } from './activity.queries.ts';
import { BEGINNING, breakAt } from './chain.ts';

export interface Verified {
  /** The name of the partnership, or of the log of the service. */
  log: string;
  lines: number;
  /** The hash of the last line: who noted it down before can see that no line was cut off at the end. */
  head: string;
  /** Where the chain is broken, and how; null where it is whole. */
  broken: string | null;
  /** Which of the expected hashes this log has. */
  found: string[];
}

const AT_ONCE = 1_000;

/** Goes through every log from its first line on, and looks out for the given hashes. */
export async function verifyLogs(db: Database, expected: string[] = []): Promise<Verified[]> {
  const partnerships = await withDirectory(db, (sql) => sql.selectFrom('partnership').select(['partnership_id', 'name']).orderBy('name').execute());
  const verified: Verified[] = [];
  for (const { partnership_id, name } of partnerships)
    verified.push({ log: name, ...(await follow(partnership_id, expected, (after) => linesOf(db, partnership_id, after))) });
  return [...verified, { log: 'Service log', ...(await follow(SERVICE, expected, (after) => serviceLines(db, after))) }];
}

function linesOf(db: Database, partnership: string, after: number) {
  return withTenant(db, partnership, ({ sql }) =>
    sql
      .selectFrom('activity')
      .selectAll()
      .where('partnership_id', '=', partnership)
      .where('position', '>', after)
      .orderBy('position')
      .limit(AT_ONCE)
      .execute(),
  );
}

async function serviceLines(db: Database, after: number) {
  const rows = await db.selectFrom('service_activity').selectAll().where('position', '>', after).orderBy('position').limit(AT_ONCE).execute();
  return rows.map((row) => ({ ...row, role: null, institution_id: null }));
}

async function follow(
  chain: string,
  expected: string[],
  next: (after: number) => ReturnType<typeof linesOf> | ReturnType<typeof serviceLines>,
): Promise<Omit<Verified, 'log'>> {
  let lines = 0;
  let head = BEGINNING;
  const found: string[] = [];
  for (;;) {
    const some = await next(lines);
    for (const line of some) {
      const broken = breakAt({ ...line, chain }, { position: lines + 1, previous: head });
      if (broken) return { lines, head, broken, found };
      lines++;
      head = line.hash;
      if (expected.includes(head)) found.push(head);
    }
    if (some.length < AT_ONCE) return { lines, head, broken: null, found };
  }
}
