import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { listProcesses } from '../../src/database/server/processes.ts';
import { serverUser } from '../../src/database/server/server-user.ts';
import { EXHAUSTIVE } from '../support/exhaustive.ts';
import { ask, endAllOn, givenClient, givenHome, givenProgram, givenServer, type Program, survivors, until } from './given-server.ts';
import { givenMadeHome } from './made-home.ts';

const KILLS = Number(process.env.KILLS ?? (EXHAUSTIVE ? 12 : 3));

const postmasterFile = (home: string) => join(home, 'postgres/postmaster.pid');
const postmasterOf = (home: string) => Number(readFileSync(postmasterFile(home), 'utf8').split('\n')[0]);

test('the server outlives a killed Waymark; the next start ends it and has every row', async () => {
  const home = await givenMadeHome();
  const { admin, child, ended } = await givenProgram(home);
  await ask(admin, 'create table kept as select 1 as here');
  child.kill('SIGKILL');
  await ended;
  const before = survivors(home);
  expect(before).toContain(postmasterOf(home));
  const next = await givenServer(home);
  expect(next.said).toEqual(['The database of a Waymark that was killed is still running; ending it …']);
  expect(await ask(next.admin, 'select * from kept')).toEqual([{ here: 1 }]);
  expect(before.filter((pid) => survivors(home).includes(pid))).toEqual([]);
});

test('a connection that still works in the old server does not hold up the next start', async () => {
  const home = await givenMadeHome();
  const { admin, child, ended } = await givenProgram(home);
  const client = await givenClient(admin);
  for (const sql of ['create table kept (here int)', 'begin', 'insert into kept values (1)']) await client.query(sql);
  child.kill('SIGKILL');
  await ended;
  const next = await givenServer(home);
  await expect(client.query('commit')).rejects.toThrow();
  expect(await ask(next.admin, 'select * from kept')).toEqual([]);
});

/** Who is killed, and after how many acknowledged rows of this round. */
const kills = fc.sample(fc.record({ who: fc.constantFrom('waymark', 'server', 'both'), after: fc.integer({ min: 0, max: 300 }) }), KILLS);

test(`${KILLS} kills under writes: every acknowledged row is there once`, async () => {
  const home = await givenMadeHome();
  const acknowledged = new Set<number>();
  const sent = { last: 0 };
  for (const { who, after } of kills) {
    const program = await givenProgram(home);
    await ask(program.admin, 'create table if not exists ledger (row int primary key)');
    await writeUntilKilled(program, { after, acknowledged, sent, kill: () => killing(who, program, home) });
  }
  const { admin } = await givenServer(home);
  const stored = (await ask(admin, 'select row from ledger')).map(({ row }) => Number(row));
  expect(acknowledged.size).toBeGreaterThan(KILLS);
  expect([...acknowledged].filter((row) => !stored.includes(row))).toEqual([]);
  expect(stored.filter((row) => row > sent.last)).toEqual([]);
});

function killing(who: string, { child }: Program, home: string): void {
  const postmaster = postmasterOf(home);
  if (who !== 'server') child.kill('SIGKILL');
  if (who !== 'waymark') process.kill(postmaster, 'SIGKILL');
}

interface Writing {
  after: number;
  acknowledged: Set<number>;
  sent: { last: number };
  kill(): void;
}

/** Four connections write rows until each has lost its server; the server of a killed Waymark is cut off from them by hand. */
async function writeUntilKilled({ admin, child, ended }: Program, { after, acknowledged, sent, kill }: Writing): Promise<void> {
  const enough = acknowledged.size + after;
  let killed = false;
  const writers = [1, 2, 3, 4].map(async () => {
    const client = await givenClient(admin).catch(() => null);
    while (client && !(killed && acknowledged.size > enough + 50)) {
      const row = ++sent.last;
      if (!(await client.query('insert into ledger values ($1)', [row]).catch(() => null))) break;
      acknowledged.add(row);
      if (killed || acknowledged.size < enough) continue;
      killed = true;
      kill();
    }
    await client?.end().catch(() => {});
  });
  await Promise.all(writers);
  child.kill('SIGKILL');
  await ended;
}

test('a process of a killed server that computes on, and notices nothing, is ended', async () => {
  const home = await givenMadeHome();
  const { admin, child, ended } = await givenProgram(home);
  const client = await givenClient(admin);
  const [backend] = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
  const computing = client.query('do $$ begin loop end loop; end $$').catch((error: Error) => error);
  await until(async () => (await ask(admin, "select from pg_stat_activity where pid = $1 and state = 'active'", [backend?.pid])).length === 1);
  const postmaster = postmasterOf(home);
  for (const pid of [child.pid as number, postmaster]) process.kill(pid, 'SIGKILL');
  await ended;
  await until(async () => !survivors(home).includes(postmaster));
  expect(survivors(home)).toContain(backend?.pid);
  const next = await givenServer(home);
  expect(survivors(home)).not.toContain(backend?.pid);
  expect(await computing).toBeInstanceOf(Error);
  expect(await ask(next.admin, 'select 1 as here')).toEqual([{ here: 1 }]);
});

test('who uses the server is told when it is lost, and can start it again', async () => {
  const home = await givenMadeHome();
  const server = await givenServer(home);
  const lost = new Promise<string>((resolve) => server.onLost(resolve));
  const pid = postmasterOf(home);
  process.kill(pid, 'SIGKILL');
  expect(await lost).toBe(
    `The database server (process ${pid}) ended unexpectedly, ended by the signal SIGKILL. Its log is in ${home}/postgres/log.`,
  );
  expect(await new Promise((resolve) => server.onLost(resolve))).toContain(`process ${pid}`);
  await server.stop();
  expect(await ask((await givenServer(home)).admin, 'select 1 as here')).toEqual([{ here: 1 }]);
});

test('a server process that dies takes no other with it for good: the server comes back by itself', async () => {
  const home = await givenMadeHome();
  const server = await givenServer(home);
  const client = await givenClient(server.admin);
  const [backend] = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
  process.kill(backend?.pid as number, 'SIGKILL');
  await until(async () => ask(server.admin, 'select 1').then(Boolean, () => false));
  expect(survivors(home)).toContain(postmasterOf(home));
});

/** A data folder that was killed, its file naming this process. */
async function givenStaleFile(pid: number): Promise<string> {
  const home = await givenMadeHome();
  const { admin, child, ended } = await givenProgram(home);
  await ask(admin, 'create table kept as select 1 as here');
  child.kill('SIGKILL');
  await ended;
  const file = readFileSync(postmasterFile(home), 'utf8');
  await endAllOn(home);
  expect(existsSync(postmasterFile(home))).toBe(true);
  writeFileSync(postmasterFile(home), file.replace(/^\d+/, String(pid)));
  return home;
}

test('a stale file that names a living stranger of the same user does not stop the start, and the stranger lives on', async () => {
  const as = serverUser({ home: '/', cluster: '/' });
  const stranger = spawn('sleep', ['600'], { ...as, cwd: '/' });
  onTestFinished(() => void stranger.kill());
  await once(stranger, 'spawn');
  const home = await givenStaleFile(stranger.pid as number);
  expect(await ask((await givenServer(home)).admin, 'select * from kept')).toEqual([{ here: 1 }]);
  expect(listProcesses().map(({ pid }) => pid)).toContain(stranger.pid);
});

test('nor does one that names the database of another Waymark of the same user', async () => {
  const other = givenHome('other');
  const neighbour = await givenServer(other);
  const home = await givenStaleFile(postmasterOf(other));
  expect(await ask((await givenServer(home)).admin, 'select * from kept')).toEqual([{ here: 1 }]);
  expect(await ask(neighbour.admin, 'select 1 as here')).toEqual([{ here: 1 }]);
});

test('nor one whose number is nobody’s, or that is cut off', async () => {
  const home = await givenStaleFile(2 ** 22 - 1);
  await (await givenServer(home)).stop();
  writeFileSync(postmasterFile(home), '');
  expect(await ask((await givenServer(home)).admin, 'select * from kept')).toEqual([{ here: 1 }]);
});
