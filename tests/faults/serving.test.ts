import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { builtAssets } from '../../src/web/assets.ts';
import { endAllOn, survivors, until } from './given-server.ts';
import { givenImpatient, givenServing, type Serving } from './given-serving.ts';

const status = async ({ app }: Serving, url: string) => (await app.inject({ url, headers: { host: 'localhost:3000' } })).statusCode;

/** What a person sees while there is no database: on each page, and when they send something. */
async function expectAClearPage(serving: Serving): Promise<void> {
  for (const answer of [
    await serving.lead.get('/'),
    await serving.lead.get('/institutions'),
    await serving.lead.post('/institutions/new', { name: 'Ashgrove School', kind: 'mainstream', phases: 'ks4' }),
  ]) {
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('10');
    expect(answer.body).toContain('<h1>Waymark is not available just now</h1>');
    expect(answer.body).toMatch(/class="request-id">[A-Z2-9]{4}-[A-Z2-9]{4}</);
    expect(answer.body).not.toMatch(/ECONN|postgres|Connection|pool|127\.0\.0\.1/);
  }
  expect(serving.log.join('')).toContain('"msg":"not available"');
  expect(serving.log.join('')).not.toContain('"msg":"unexpected"');
}

async function asAdmin(serving: Serving, act: (admin: Client) => Promise<unknown>): Promise<Client> {
  const admin = new Client(serving.admin);
  await admin.connect();
  await act(admin);
  return admin;
}

/** Keeps everybody else from a table until it is let go. */
async function hold(serving: Serving, table: string): Promise<() => Promise<void>> {
  const admin = await asAdmin(serving, (admin) => admin.query(`begin; lock table ${table} in access exclusive mode`));
  return () => admin.end();
}

async function expectAllIsWell(serving: Serving): Promise<void> {
  expect((await serving.lead.get('/')).body).toContain('Dunmere 14-19 Partnership');
  expect(await status(serving, '/ready')).toBe(200);
}

test('the database is killed again and again: a clear page, then all is as before, with nobody signed out', async () => {
  const serving = await givenServing();
  for (let round = 1; round <= 3; round++) {
    serving.log.length = 0;
    // A database takes a good part of a second to start again, and a page that says so a few milliseconds.
    const restarts = serving.said.length;
    await endAllOn(serving.home);
    await expectAClearPage(serving);
    expect(await status(serving, '/health')).toBe(200);
    await until(() => serving.said.slice(restarts).includes('The database is there again.'));
    await until(async () => (await status(serving, '/ready')) === 200);
    await expectAllIsWell(serving);
  }
});

test('the database does not answer any more: a clear page in bounded time, readiness says so, and it goes on where it was', async () => {
  const serving = await givenImpatient({ handlingMs: 300 });
  await expectAllIsWell(serving);
  const stopped = survivors(serving.home);
  const send = (signal: 'SIGSTOP' | 'SIGCONT') => {
    for (const pid of stopped) process.kill(pid, signal);
  };
  onTestFinished(() => send('SIGCONT'));
  send('SIGSTOP');
  await expectAClearPage(serving);
  expect(await status(serving, '/ready')).toBe(503);
  for (const url of ['/health', builtAssets().stylesheet]) expect(await status(serving, url)).toBe(200);
  send('SIGCONT');
  await until(async () => (await status(serving, '/ready')) === 200);
  await expectAllIsWell(serving);
});

test('every connection is cut: whoever asks next is served', async () => {
  const serving = await givenServing();
  for (let round = 0; round < 3; round++) {
    const admin = await asAdmin(serving, (admin) =>
      admin.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'waymark'"),
    );
    await admin.end();
    await until(async () => (await status(serving, '/ready')) === 200);
    await expectAllIsWell(serving);
  }
});

/** With few connections and little patience, so that they are used up, and waited for in vain, soon. */
const FEW = { max: 2, connectionTimeoutMillis: 500, statement_timeout: 500 };

test('no connection is left: a clear page in bounded time instead of waiting, and all is well when there is one', async () => {
  const serving = await givenImpatient({}, FEW);
  const free = await hold(serving, 'session');
  const many = await Promise.all(Array.from({ length: 12 }, () => serving.lead.get('/')));
  expect(many.map(({ status }) => status)).toEqual(many.map(() => 503));
  expect(new Set(many.map(({ headers }) => headers['retry-after']))).toEqual(new Set(['10']));
  expect(serving.log.join('')).not.toContain('"msg":"unexpected"');
  await free();
  await until(async () => (await serving.lead.get('/')).status === 200);
});

test('a statement takes too long: a clear page, and all is well when it does not', async () => {
  const serving = await givenImpatient({}, FEW);
  const free = await hold(serving, 'institution');
  await until(async () => (await serving.lead.get('/institutions')).status === 503 && serving.log.join('').includes('"code":"57014"'));
  await until(async () => (await status(serving, '/ready')) === 200);
  expect(serving.log.join('')).not.toContain('"msg":"unexpected"');
  await free();
  await until(async () => (await serving.lead.get('/institutions')).status === 200);
});
