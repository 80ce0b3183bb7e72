import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { insertPerson } from '../features/accounts/index.ts';
import type { Letter } from '../mail/letter.ts';
import { MailNotSent } from '../mail/mail-not-sent.ts';
import { sendLetterOnce } from './send-letter-once.ts';

const { db, admin } = await freshDatabase();
let at = new Date('2026-06-15T06:00:00Z');
const person = randomUUID();
await db
  .transaction()
  .execute((sql) => insertPerson(sql, { id: person, name: 'Maya', email: 'maya@dunmere.example', passwordHash: null, emailProven: true, now: at }));
const KEY = { person, kind: 'digest', about: '2026-06-15' };
const LETTER: Letter = { to: 'maya@dunmere.example', subject: 'Due', text: 'This is due.', because: 'you wished' };
const sent: Letter[] = [];
const send = (how: (letter: Letter) => Promise<void>, key = KEY) =>
  sendLetterOnce({ db, mail: { reachesPeople: true, send: how }, now: () => at }, key, LETTER);
const take = async (letter: Letter) => void sent.push(letter);
const noted = async () => (await admin.query('select state from job_letter')).rows.map(({ state }) => state);

beforeEach(async () => {
  sent.length = 0;
  await admin.query('delete from job_letter');
});

test('goes out once for each day, and one of another day goes out too', async () => {
  expect([await send(take), await send(take), await send(take, { ...KEY, about: '2026-06-16' })]).toEqual(['sent', 'dealt-with', 'sent']);
  expect(sent.map(({ same }) => same)).toEqual([`digest 2026-06-15 ${person}`, `digest 2026-06-16 ${person}`]);
});

test('several who send it at once send it once', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => send(take)));
  expect([all.filter((one) => one === 'sent').length, sent.length]).toEqual([1, 1]);
});

test('one whose sender was killed on the way is not sent while he may be alive, and then again as the same letter', async () => {
  let taken: (() => void) | undefined;
  const begun = new Promise<void>((begins) => {
    taken = begins;
  });
  // The mail server has it, and the program is killed before it can note that.
  void send(async (letter) => {
    await take(letter);
    taken?.();
    await new Promise<never>(() => {});
  });
  await begun;
  expect([await send(take), await noted()]).toEqual(['dealt-with', ['sending']]);
  at = new Date(at.getTime() + 60_000);
  expect([await send(take), await send(take), await noted()]).toEqual(['sent', 'dealt-with', ['sent']]);
  expect(new Set(sent.map(({ same }) => same)).size).toBe(1);
});

test('is not tried again where the mail server will not have its address', async () => {
  expect(await send(() => Promise.reject(new MailNotSent('recipient-refused')))).toBe('refused');
  expect([await send(take), await noted()]).toEqual(['dealt-with', ['refused']]);
});

test('is tried again at once where no mail server answered', async () => {
  await expect(send(() => Promise.reject(new MailNotSent('no-answer')))).rejects.toThrow(MailNotSent);
  expect(await send(take)).toBe('sent');
});

test('goes with its person', async () => {
  await send(take);
  await admin.query('delete from person where id = $1', [person]);
  expect(await noted()).toEqual([]);
});
