import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { insertPerson } from './person-account.queries.ts';
import { sweep } from './sweep.ts';

const { db, admin } = await freshDatabase();
const NOW = new Date('2026-03-09T09:00:00Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const ago = (ms: number) => new Date(NOW.getTime() - ms);
const person = randomUUID();
await db
  .transaction()
  .execute((sql) => insertPerson(sql, { id: person, name: 'Maya', email: 'maya@dunmere.example', passwordHash: null, emailProven: true, now: NOW }));

/** For each table: what puts a row of that age there, its age when it is swept, and the age at which it is still kept. */
const KEPT_FOR = [
  { what: 'attempt', add: (at: Date) => ['insert into attempt (bucket, since, tries) values ($1, $2, 1)', [randomUUID(), at]], ms: 15 * MINUTE },
  { what: 'used_code', add: (at: Date) => ['insert into used_code values ($1, $2, $3)', [person, randomUUID(), at]], ms: 24 * HOUR },
  { what: 'held_form', add: (at: Date) => [`insert into held_form values ($1, '', $2)`, [randomUUID(), at]], ms: HOUR },
  { what: 'sent_form', add: (at: Date) => [`insert into sent_form values ($1, $2, '', $3)`, [person, randomUUID(), at]], ms: 7 * 24 * HOUR },
  {
    what: 'verification',
    add: (at: Date) => [`insert into verification (id, identifier, value, expires_at) values ($1, 'x', 'x', $2)`, [randomUUID(), at]],
    ms: 0,
  },
  { what: 'session', add: (at: Date) => [SESSION, [randomUUID(), randomUUID(), person, at, ago(0)]], ms: 0 },
  { what: 'session', add: (at: Date) => [SESSION, [randomUUID(), randomUUID(), person, ago(-HOUR), at]], ms: 12 * HOUR },
] as const;
const SESSION = 'insert into session (id, token, person_id, expires_at, created_at) values ($1, $2, $3, $4, $5)';

test.each(KEPT_FOR)('a row of $what is kept until it is $ms milliseconds old', async ({ what, add, ms }) => {
  for (const age of [ms - SECOND, ms + SECOND]) {
    const [statement, values] = add(ago(age));
    await admin.query(statement as string, values as unknown[]);
  }
  await sweep(db, NOW);
  const { rowCount } = await admin.query(`select 1 from ${what}`);
  expect(rowCount).toBe(1);
  await admin.query(`delete from ${what}`);
});
