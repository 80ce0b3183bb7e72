import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { givenApp } from '../support/given-app.ts';
import { givenCycle } from '../support/given-cycle.ts';
import { firstPartnership, givenAccount } from '../support/given-people.ts';
import { CHECKOUT, until } from './given-server.ts';

const KILLS = Number(process.env.KILLS ?? 5);
/** A start takes a second or two, and on a machine that has much else to do ten times that. Nothing waits for it; it only ends what hangs. */
const PATIENCE_MS = 120_000 + KILLS * 40_000;
/** Half an hour before letters are due on a Monday. */
const BEFORE = new Date('2026-06-15T04:30:00Z');
const MINUTE = 60_000;
const MOST_IN_A_ROUND = 3;
/** How many letters of a round arrive before the kill, and whether the last of them is acknowledged before it. */
const kills = fc.sample(fc.record({ after: fc.integer({ min: 1, max: MOST_IN_A_ROUND }), acknowledged: fc.boolean() }), KILLS);

/** What arrived, kept outside of what is killed. */
interface Arrived {
  to: string;
  message: string;
  round: number;
}

/** What is wrong with what arrived: `noted` says of each address before which round its letter was noted as sent. */
function wrongWith(arrived: readonly Arrived[], people: readonly string[], noted: ReadonlyMap<string, number>, rounds: number): string[] {
  const byPerson = Map.groupBy(arrived, ({ to }) => to);
  return [
    ...people.filter((to) => !byPerson.has(to)).map((to) => `${to} got none`),
    ...arrived
      .filter(({ to, round }) => round >= (noted.get(to) ?? Number.POSITIVE_INFINITY))
      .map(({ to }) => `${to} got another after one was noted as sent`),
    ...[...byPerson].filter(([, own]) => new Set(own.map(({ message }) => message)).size > 1).map(([to]) => `${to} got two that are not the same`),
    ...(arrived.length - byPerson.size > rounds ? ['more letters came twice than there were kills'] : []),
  ];
}

test('what is looked at would show each kind of fault', () => {
  const one = { to: 'a', message: 'm', round: 0 };
  const wrong = (arrived: Arrived[], noted: [string, number][] = []) => wrongWith(arrived, ['a'], new Map(noted), 1);
  expect(wrong([one, { ...one, round: 1 }], [['a', 2]])).toEqual([]);
  expect(wrong([])).toEqual(['a got none']);
  expect(wrong([one, { ...one, round: 1 }], [['a', 1]])).toEqual(['a got another after one was noted as sent']);
  expect(wrong([one, { ...one, message: 'n' }])).toEqual(['a got two that are not the same']);
  expect(wrong([one, one, one])).toEqual(['more letters came twice than there were kills']);
});

/** A mail server that tells of each letter before it acknowledges it. */
async function givenMailServer(arrives: (to: string, message: string, acknowledge: () => void) => void): Promise<string> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 1,
    onData(stream, { envelope }, done) {
      stream.toArray().then((chunks) => {
        const message = /^Message-ID: (\S+)/im.exec(Buffer.concat(chunks).toString())?.[1] ?? '';
        arrives(envelope.rcptTo[0]?.address ?? '', message, () => done());
      }, done);
    },
  });
  server.on('error', () => undefined);
  server.listen(0, 'localhost');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise((closed) => server.close(() => closed())));
  return `smtp://localhost:${(server.server.address() as AddressInfo).port}?tls=optional`;
}

test(`${KILLS} kills of who sends letters: all get one, and none gets another that was noted as sent`, { timeout: PATIENCE_MS }, async () => {
  const given = await givenApp({ now: () => BEFORE });
  await firstPartnership(given);
  await givenCycle(given);
  const people: string[] = [];
  for (let number = 0; number < KILLS * MOST_IN_A_ROUND + 2; number++) people.push((await givenAccount(given, { role: 'institution-lead' })).email);

  const arrived: Arrived[] = [];
  let [round, inRound] = [0, 0];
  let child: ChildProcess | null = null;
  const smtpUrl = await givenMailServer((to, message, acknowledge) => {
    arrived.push({ to, message, round });
    const kill = kills[round];
    if (++inRound !== kill?.after) return acknowledge();
    if (kill.acknowledged) acknowledge();
    setImmediate(() => child?.kill('SIGKILL'));
  });
  const work = (at: Date) =>
    spawn(process.execPath, [join(CHECKOUT, 'tests/faults/programs/work.ts'), JSON.stringify(given.connection), smtpUrl, at.toISOString()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const ended = async (one: ChildProcess) => (await once(one, 'close')) as [number | null, string | null];
  /** What it had sent to the database is done or undone. */
  const gone = () =>
    until(async () => (await given.admin.query("select from pg_stat_activity where application_name = 'waymark-work'")).rowCount === 0);

  expect(await ended(work(BEFORE))).toEqual([0, null]);
  expect(arrived).toEqual([]);
  const noted = new Map<string, number>();
  for (; round <= KILLS; round++) {
    inRound = 0;
    // Past what a killed one holds.
    child = work(new Date(BEFORE.getTime() + (31 + 2 * round) * MINUTE));
    expect(await ended(child)).toEqual(round < KILLS ? [null, 'SIGKILL'] : [0, null]);
    await gone();
    const { rows } = await given.admin.query<{ email: string }>("select email from job_letter join person on id = person_id where state = 'sent'");
    for (const { email } of rows) if (!noted.has(email)) noted.set(email, round + 1);
  }
  expect(wrongWith(arrived, people, noted, KILLS)).toEqual([]);
  expect(new Set(noted.keys())).toEqual(new Set(people));
  const { rows } = await given.admin.query("select outcome, count(*)::int from job_run where job = 'digest' group by 1 order by 1");
  expect(rows).toEqual([
    { outcome: 'done', count: 1 },
    { outcome: 'interrupted', count: KILLS },
  ]);
  const doubled = arrived.length - people.length;
  console.log(`Jobs: ${KILLS} kills, ${people.length} letters, ${doubled} of them taken by the mail server twice before they were noted, none after`);
});
