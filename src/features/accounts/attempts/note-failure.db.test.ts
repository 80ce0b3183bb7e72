import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { beforeEach, expect, test, vi } from 'vitest';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import { noteFailure } from './note-failure.ts';

const { db, admin } = await freshDatabase();
const START = new Date('2026-03-02T09:00:00Z');
let at = START;
const parts = { db, secret: 'a secret', now: () => at };
const person = randomUUID();

beforeEach(async () => {
  at = START;
  await admin.query('truncate attempt, service_activity');
});

async function lines() {
  const { rows } = await admin.query<{ person_id: string | null; after: unknown }>('select person_id, after from service_activity order by position');
  return rows;
}

async function fail(times: number, who: string | null, what: Parameters<typeof noteFailure>[2] = { step: 'password' }): Promise<void> {
  for (let tries = 1; tries <= times; tries++) await noteFailure(parts, who, what);
}

test('many failures of nobody leave a line each time they are ten times as many', async () => {
  await fail(9, null);
  expect(await lines()).toEqual([{ person_id: null, after: { step: 'password' } }]);
  await fail(1, null);
  expect(await lines()).toHaveLength(2);
  await fail(90, null);
  expect((await lines()).map(({ after }) => after)).toEqual([
    { step: 'password' },
    { step: 'password', tries: 10 },
    { step: 'password', tries: 100 },
  ]);
});

test('a quarter of an hour later the first has its line again', async () => {
  await fail(3, null);
  at = new Date(START.getTime() + 15 * 60_000);
  await fail(3, null);
  expect(await lines()).toHaveLength(2);
});

test('what failed is counted by its kind', async () => {
  await fail(2, null, { step: 'password' });
  await fail(2, null, { step: 'passkey' });
  await fail(2, null, { provider: 'google', reason: 'unknown' });
  expect((await lines()).map(({ after }) => after)).toEqual([{ step: 'password' }, { step: 'passkey' }, { provider: 'google', reason: 'unknown' }]);
});

test('each failure of a person has its line', async () => {
  await fail(12, person);
  expect(await lines()).toEqual(Array.from({ length: 12 }, () => ({ person_id: person, after: { step: 'password' } })));
});

test('of many at the same moment none is counted twice, and the log stays whole', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, number) => noteFailure(parts, number % 3 === 0 ? person : null, { step: 'password' })));
  const found = await lines();
  expect(found.filter(({ person_id }) => person_id === person)).toHaveLength(10);
  expect(found.filter(({ person_id }) => person_id === null).map(({ after }) => after)).toEqual([
    { step: 'password' },
    { step: 'password', tries: 10 },
  ]);
  const { rows } = await admin.query('select position, previous_hash, hash from service_activity order by position');
  for (const [index, line] of rows.entries())
    expect(line).toMatchObject({ position: index + 1, previous_hash: rows[index - 1]?.hash ?? line.previous_hash });
});

test('a person and nobody cost the same, so that time tells neither', async () => {
  await fail(2, null);
  await fail(2, person);
  const query = vi.spyOn(Client.prototype, 'query');
  const costs = async (who: string | null) => {
    query.mockClear();
    await fail(1, who);
    return query.mock.calls.map(([statement]) => String(statement).replace(/^(release|rollback to) /, ''));
  };
  expect(await costs(null)).toEqual(await costs(person));
});
