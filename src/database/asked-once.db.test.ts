import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { askedOnce } from './asked-once.ts';
import { withTenant } from './tenant.ts';

const { db } = await freshDatabase();
const partnership = randomUUID();

test('whoever asks in one transaction gets what was found first; another transaction asks anew', async () => {
  let asked = 0;
  const find = askedOnce(async (tenant) => {
    asked += 1;
    const { rows } = await sql<{ id: string }>`select current_setting('waymark.partnership') as id`.execute(tenant.sql);
    return rows[0]?.id;
  });
  const twice = (id: string) => withTenant(db, id, (tenant) => Promise.all([find(tenant), find(tenant)]));
  expect(await twice(partnership)).toEqual([partnership, partnership]);
  expect(asked).toBe(1);
  const other = randomUUID();
  expect(await twice(other)).toEqual([other, other]);
  expect(await twice(partnership)).toEqual([partnership, partnership]);
  expect(asked).toBe(3);
});
