import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { openDatabase } from './database.ts';
import { startingWith } from './one-trip.ts';
import { OWNER } from './prepare.ts';
import { withDirectory, withPerson, withPersonIn, withTenant } from './tenant.ts';
import { weaknessesOf } from './walls.ts';

const { db, admin, connection } = await freshDatabase();
const NOW = new Date('2026-09-01T09:00:00Z');
const here = randomUUID();
const elsewhere = randomUUID();
const person = randomUUID();

await db.insertInto('person').values({ id: person, name: 'Maya Okafor', email: 'maya@dunmere.example' }).execute();
for (const id of [here, elsewhere])
  await withTenant(db, id, async (tenant) => {
    await tenant.sql
      .insertInto('partnership')
      .values({ partnership_id: id, name: `Partnership ${id}`, area: 'Dunmere', created_at: NOW })
      .execute();
    const institution = {
      partnership_id: id,
      institution_id: randomUUID(),
      name: 'Ashgrove School',
      kind: 'mainstream',
      phases: ['ks4'],
      created_at: NOW,
    } as const;
    await tenant.sql
      .insertInto('institution')
      .values({ ...institution, phases: [...institution.phases] })
      .execute();
    await tenant.sql
      .insertInto('membership')
      .values({ partnership_id: id, membership_id: randomUUID(), person_id: person, role: 'viewer', since: NOW })
      .execute();
  });

/** Without the `where` that every query of ours has: what the database itself lets through. */
const TABLES = ['partnership', 'institution', 'membership'] as const;

test.each(TABLES)('a query of %s that forgets its partnership sees no other one', async (table) => {
  const rows = await withTenant(db, here, ({ sql: transaction }) => transaction.selectFrom(table).select('partnership_id').execute());
  expect(rows).toEqual([{ partnership_id: here }]);
});

test.each(TABLES)('outside of a partnership, %s is empty', async (table) => {
  expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
});

test('the tenant ends with its transaction, also when it failed', async () => {
  await expect(withTenant(db, here, () => Promise.reject(new Error('undone')))).rejects.toThrow('undone');
  const connections = Array.from({ length: 12 }, () => db.selectFrom('institution').selectAll().execute());
  expect((await Promise.all(connections)).flat()).toEqual([]);
});

test('a row of another partnership can be neither written nor changed nor removed', async () => {
  await withTenant(db, here, async ({ sql: transaction }) => {
    const changed = await transaction.updateTable('institution').set({ name: 'Changed' }).where('partnership_id', '=', elsewhere).executeTakeFirst();
    expect(changed.numUpdatedRows).toBe(0n);
  });
  const foreign = {
    partnership_id: elsewhere,
    institution_id: randomUUID(),
    name: 'Planted',
    kind: 'college',
    phases: ['post16'],
    created_at: NOW,
  } as const;
  const planted = withTenant(db, here, ({ sql: transaction }) =>
    transaction
      .insertInto('institution')
      .values({ ...foreign, phases: [...foreign.phases] })
      .execute(),
  );
  await expect(planted).rejects.toThrow('row-level security');
});

test('a person’s own roles show wherever they are, and nobody else’s', async () => {
  const own = await withPerson(db, person, (transaction) => transaction.selectFrom('membership').select('partnership_id').execute());
  expect(own.map(({ partnership_id }) => partnership_id).toSorted()).toEqual([here, elsewhere].toSorted());
  expect(await withPerson(db, randomUUID(), (transaction) => transaction.selectFrom('membership').selectAll().execute())).toEqual([]);
  expect(await withPerson(db, person, (transaction) => transaction.selectFrom('institution').selectAll().execute())).toEqual([]);
});

test('who signs in to a partnership sees what is in it, and of its roles only their own', async () => {
  const other = randomUUID();
  await db
    .insertInto('person')
    .values({ id: other, name: 'Ed Lang', email: `${other}@dunmere.example` })
    .execute();
  const role = { partnership_id: here, membership_id: randomUUID(), person_id: other, role: 'partnership-lead', since: NOW } as const;
  await withTenant(db, here, ({ sql: transaction }) => transaction.insertInto('membership').values(role).execute());
  await withPersonIn(db, person, here, async ({ sql: transaction }) => {
    const roles = await transaction.selectFrom('membership').select(['person_id', 'partnership_id']).execute();
    expect(roles).toHaveLength(2);
    expect(new Set(roles.map(({ person_id }) => person_id))).toEqual(new Set([person]));
    for (const table of ['partnership', 'institution'] as const)
      expect(await transaction.selectFrom(table).select('partnership_id').execute()).toEqual([{ partnership_id: here }]);
  });
  const named = await withTenant(db, here, ({ sql: transaction }) => transaction.selectFrom('membership').select('person_id').execute());
  expect(named).toHaveLength(2);
  await admin.query('delete from membership where person_id = $1', [other]);
});

test('a transaction that is begun inside another one has none of its settings', async () => {
  const inside = await withTenant(db, here, () =>
    db.transaction().execute((transaction) => transaction.selectFrom('institution').selectAll().execute()),
  );
  expect(inside).toEqual([]);
});

test('a transaction whose settings fail is undone, and its connection as good as before', async () => {
  const { db: one, close } = openDatabase({ ...connection, max: 1 });
  const failed = startingWith('set local waymark.partnership = a b', () => one.transaction().execute(async () => null));
  await expect(failed).rejects.toThrow('syntax error');
  expect(await one.selectFrom('institution').selectAll().execute()).toEqual([]);
  expect(await withTenant(one, here, ({ sql: transaction }) => transaction.selectFrom('institution').select('name').execute())).toHaveLength(1);
  await close();
});

test('the directory shows which partnerships there are, and nothing in them', async () => {
  const names = await withDirectory(db, (transaction) => transaction.selectFrom('partnership').select('partnership_id').execute());
  expect(names).toHaveLength(2);
  expect(await withDirectory(db, (transaction) => transaction.selectFrom('institution').selectAll().execute())).toEqual([]);
  const changed = await withDirectory(db, (transaction) => transaction.updateTable('partnership').set({ name: 'Changed' }).executeTakeFirst());
  expect(changed.numUpdatedRows).toBe(0n);
});

test.each(['not-a-uuid', `${here}'; drop table institution; --`, here.toUpperCase(), ''])('%j is no partnership', async (id) => {
  expect(() => withTenant(db, id, async () => null)).toThrow('not a UUID');
});

test.each(['activity', 'service_activity'])('the application can add to %s, and neither change nor remove a line', async (table) => {
  for (const statement of [`update ${table} set act = 'x'`, `delete from ${table}`, `truncate ${table}`])
    await expect(sql.raw(statement).execute(db)).rejects.toThrow('permission denied');
});

test.each(['partnership', 'membership', 'invitation', 'cycle', 'evidence'])('the application removes no row of %s', async (table) => {
  await expect(sql.raw(`delete from ${table}`).execute(db)).rejects.toThrow('permission denied');
});

test('what refers to an institution keeps it from being removed, published ratings too', async () => {
  const { rows } = await admin.query<{ from: string }>(
    "select distinct conrelid::regclass::text as from from pg_constraint where confrelid = 'institution'::regclass and contype = 'f' and confdeltype = 'a' and conrelid <> confrelid order by 1",
  );
  const named = await admin.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'institution_id' and table_name not in ('institution', 'activity') order by 1",
  );
  expect(rows.map(({ from }) => from)).toEqual(named.rows.map(({ name }) => name));
});

test('with every wall up there is nothing to say', async () => {
  expect(await weaknessesOf(db)).toEqual([]);
});

test.each([
  {
    down: 'alter table institution no force row level security',
    up: 'alter table institution force row level security',
    says: /not forced on the table “institution”/,
  },
  {
    down: 'alter table membership disable row level security',
    up: 'alter table membership enable row level security',
    says: /not forced on the table “membership”/,
  },
  { down: 'alter policy tenant_wall on institution using (true)', up: WALL_UP('institution'), says: /“institution” has no wall/ },
  { down: 'alter policy tenant_wall on invitation with check (true)', up: WALL_UP('invitation'), says: /“invitation” has no wall/ },
  { down: 'create policy open_door on activity using (true)', up: 'drop policy open_door on activity', says: /“activity” has a policy “open_door”/ },
  {
    down: 'alter policy own_roles_only on membership using (true)',
    up: "alter policy own_roles_only on membership using (coalesce(person_id = nullif(current_setting('waymark.person', true), '')::uuid, true))",
    says: /the roles of others/,
  },
  { down: 'create table note (partnership_id uuid not null, id uuid primary key)', up: 'drop table note', says: /“note”/ },
  { down: 'create view every_institution as select * from institution', up: 'drop view every_institution', says: /view “every_institution”/ },
  { down: 'create materialized view copied as select * from institution', up: 'drop materialized view copied', says: /stored view “copied”/ },
  { down: 'create function peep() returns int language sql security definer as $$ select 1 $$', up: 'drop function peep()', says: /function “peep”/ },
])('a wall that is down is named: $down', async ({ down, up, says }) => {
  await admin.query(`set role ${OWNER}; ${down}; reset role`);
  expect((await weaknessesOf(db)).join('\n')).toMatch(says);
  await admin.query(`set role ${OWNER}; ${up}; reset role`);
  expect(await weaknessesOf(db)).toEqual([]);
});

function WALL_UP(table: string): string {
  const wall = "(partnership_id = nullif(current_setting('waymark.partnership', true), '')::uuid)";
  return `alter policy tenant_wall on ${table} using ${wall} with check ${wall}`;
}

test.each([
  { login: 'superuser', says: /superuser/ },
  { login: 'bypassrls', says: /may bypass/ },
  { login: '', grant: `grant ${OWNER} to`, says: /may act as the role that owns/ },
])('a login that could see past the walls is refused: $login$grant', async ({ login, grant, says }) => {
  const user = `weak_${randomUUID().slice(0, 8)}`;
  await admin.query(`create role ${user} login ${login} password 'x'`);
  if (grant) await admin.query(`${grant} ${user}`);
  await admin.query(`grant connect on database "${connection.database}" to ${user}`);
  await admin.query(`grant usage on schema public to ${user}`);
  const weak = openDatabase({ ...connection, user, password: 'x' });
  expect((await weaknessesOf(weak.db)).join('\n')).toMatch(says);
  await weak.close();
  await admin.query(`reassign owned by ${user} to current_user; drop owned by ${user}; drop role ${user}`);
});

test('a database that may forget what it acknowledged is refused', async () => {
  const forgetful = openDatabase({ ...connection, options: '-c synchronous_commit=off' });
  expect(await weaknessesOf(forgetful.db)).toEqual([expect.stringContaining('synchronous_commit off')]);
  await forgetful.close();
});
