import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { sendOnce } from './sent-form.ts';

const { db } = await freshDatabase();
const person = randomUUID();
const now = new Date('2026-09-01T09:00:00Z');
await db.insertInto('person').values({ id: person, name: 'Maya Okafor', email: 'maya@dunmere.example' }).execute();

test('a form that is sent ten times at once acts once, and all ten end on the same page', async () => {
  const form = randomUUID();
  let acted = 0;
  const send = () => db.transaction().execute((sql) => sendOnce(sql, { person, form, now }, async () => `/done/${++acted}`));
  const answers = await Promise.all(Array.from({ length: 10 }, send));
  expect(new Set(answers)).toEqual(new Set(['/done/1']));
  expect(acted).toBe(1);
});

test('an act that failed was not sent: the same form may be sent again', async () => {
  const form = randomUUID();
  const send = (act: () => Promise<string>) => db.transaction().execute((sql) => sendOnce(sql, { person, form, now }, act));
  await expect(send(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await send(async () => '/done')).toBe('/done');
});

test('the same form of two people is two forms', async () => {
  const form = randomUUID();
  const other = randomUUID();
  await db.insertInto('person').values({ id: other, name: 'Sam', email: 'sam@dunmere.example' }).execute();
  const send = (who: string) => db.transaction().execute((sql) => sendOnce(sql, { person: who, form, now }, async () => `/${who}`));
  expect(await send(person)).toBe(`/${person}`);
  expect(await send(other)).toBe(`/${other}`);
});
