import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { withTenant } from '../../database/tenant.ts';
import { BEGINNING } from './chain.ts';
import { recordActivity, recordServiceActivity } from './record-activity.ts';
import { verifyLogs } from './verify.queries.ts';

const { db, admin } = await freshDatabase();
const at = new Date('2026-09-01T09:00:00Z');
const by = { person: null, role: null };
const here = await givenPartnership('Dunmere');
const other = await givenPartnership('Elsewhere');

async function givenPartnership(name: string): Promise<string> {
  const id = randomUUID();
  await withTenant(db, id, ({ sql }) => sql.insertInto('partnership').values({ partnership_id: id, name, area: name, created_at: at }).execute());
  return id;
}

function write(partnership: string, name: string) {
  const subject = { kind: 'institution', id: null } as const;
  return withTenant(db, partnership, (tenant) =>
    recordActivity(tenant, { at, by, act: 'added-institution', subject, after: { name, phases: ['ks4'] } }),
  );
}

const brokenLogs = async () => (await verifyLogs(db)).flatMap(({ log, broken }) => (broken ? [`${log}: ${broken}`] : []));

/** Takes the walls down that keep the application from changing a line, changes it, and looks. */
async function afterTampering(statement: string, back: string): Promise<string[]> {
  await admin.query(statement);
  const broken = await brokenLogs();
  await admin.query(back);
  return broken;
}

test('twenty writers at once make one chain without a gap', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, number) => write(here, `School ${number}`)));
  await write(other, 'College');
  await db.transaction().execute((sql) => recordServiceActivity(sql, { at, person: null, act: 'made-set-up-link' }));
  const verified = await verifyLogs(db);
  expect(verified.map(({ log, lines, broken }) => ({ log, lines, broken }))).toEqual([
    { log: 'Dunmere', lines: 20, broken: null },
    { log: 'Elsewhere', lines: 1, broken: null },
    { log: 'Service log', lines: 1, broken: null },
  ]);
  expect(verified.every(({ head }) => head !== BEGINNING)).toBe(true);
});

test('an act that is undone leaves no line', async () => {
  const undone = withTenant(db, here, async (tenant) => {
    await recordActivity(tenant, { at, by, act: 'added-institution', subject: { kind: 'institution', id: null } });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect((await verifyLogs(db))[0]?.lines).toBe(20);
});

test('a line that was changed shows', async () => {
  const changed = await afterTampering(
    `update activity set after = '{"name":"Forged","phases":["ks4"]}' where partnership_id = '${here}' and position = 7 returning 1`,
    'select 1',
  );
  expect(changed).toEqual(['Dunmere: line 7 was changed after it was written']);
  await admin.query(`delete from activity where partnership_id = '${here}' and position >= 7`);
  expect(await brokenLogs()).toEqual([]);
});

test('a line that was taken out shows', async () => {
  const taken = await afterTampering(
    `create table kept as select * from activity where partnership_id = '${here}' and position = 3; delete from activity where partnership_id = '${here}' and position = 3`,
    'insert into activity select * from kept; drop table kept',
  );
  expect(taken).toEqual(['Dunmere: line 3 is missing: line 4 follows line 2']);
  expect(await brokenLogs()).toEqual([]);
});

test('a line of another partnership does not fit in', async () => {
  const moved = await afterTampering(
    `update activity set partnership_id = '${other}', position = 2 where partnership_id = '${here}' and position = 6`,
    `update activity set partnership_id = '${here}', position = 6 where partnership_id = '${other}' and position = 2`,
  );
  expect(moved).toEqual(['Elsewhere: line 2 does not follow from line 1']);
});

test('lines cut off at the end show by the hash that was noted down', async () => {
  const before = (await verifyLogs(db))[0];
  await admin.query(`delete from activity where partnership_id = '${here}' and position > 4`);
  const after = (await verifyLogs(db))[0];
  expect(after?.broken).toBeNull();
  expect(after?.head).not.toBe(before?.head);
});
