import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nameFor } from '../../src/database/server/cluster.ts';
import { freePort } from '../../src/database/server/free-port.ts';
import { listProcesses } from '../../src/database/server/processes.ts';
import { placePrograms } from '../../src/database/server/programs.ts';
import { startProgram } from '../../src/database/server/run-program.ts';
import { serverUser } from '../../src/database/server/server-user.ts';
import { givenFiles, givenFolder } from '../support/case-folder.ts';
import { ask, givenHome, givenProgram, givenServer, ROOT, refusal, spawnProgram, survivors, until } from './given-server.ts';
import { givenMadeHome } from './made-home.ts';

/** A data folder whose database holds one row and is not running. */
async function givenStopped(): Promise<string> {
  const home = await givenMadeHome();
  const server = await givenServer(home);
  await ask(server.admin, 'create table kept as select 1 as here');
  await server.stop();
  return home;
}

async function expectKept(home: string): Promise<void> {
  expect(await ask((await givenServer(home)).admin, 'select * from kept')).toEqual([{ here: 1 }]);
}

test('a database of another major version', async () => {
  const home = await givenStopped();
  const file = join(home, 'postgres/PG_VERSION');
  writeFileSync(file, '17\n');
  const names = readdirSync(join(home, 'postgres'));
  expect(await refusal(home)).toMatch(
    /^CannotStart: The database in .*\/postgres is of PostgreSQL 17; this Waymark brings PostgreSQL 18, .* Nothing was changed\. .*pg_upgrade/,
  );
  expect(readdirSync(join(home, 'postgres'))).toEqual(names);
  writeFileSync(file, '18\n');
  await expectKept(home);
});

test('files that are no database are not touched', async () => {
  const home = givenFiles({ 'postgres/notes.txt': 'mine' });
  expect(await refusal(home)).toBe(
    `CannotStart: ${home}/postgres holds files, but no PostgreSQL database, and was not touched. Move them away, or set DATA_DIR to another folder.`,
  );
  expect(readFileSync(join(home, 'postgres/notes.txt'), 'utf8')).toBe('mine');
});

test('a file where the folder should be', async () => {
  const home = givenFiles({ postgres: 'mine' });
  expect(await refusal(home)).toContain(`${home}/postgres should be the folder of the database, but is a file.`);
  expect(await refusal(join(home, 'postgres'))).toMatch(/The database cannot be kept in .*: a file of this name is there already\. .*DATA_DIR/);
});

test('a link that leads nowhere', async () => {
  const home = givenFolder();
  symlinkSync(join(home, 'nowhere'), join(home, 'postgres'));
  expect(await refusal(home)).toContain(`CannotStart: The database cannot be kept in ${home}`);
});

test('a database that lost a part says what PostgreSQL says, and where its log is', async () => {
  const home = await givenStopped();
  rmSync(join(home, 'postgres/global/pg_control'));
  expect(await refusal(home)).toMatch(
    /CannotStart: PostgreSQL did not start on .*: .*pg_control.*Its log is in .*\/postgres\/log\. Nothing was deleted\./,
  );
  expect(readdirSync(join(home, 'postgres'))).toContain('PG_VERSION');
});

test.skipIf(ROOT)('a folder that cannot be written (as root: see server-root.test.ts)', async () => {
  const folder = givenFolder();
  chmodSync(folder, 0o500);
  onTestFinished(() => chmodSync(folder, 0o700));
  expect(await refusal(join(folder, 'data'))).toMatch(/The database cannot be kept in .*\/data: you may not write there\. .*DATA_DIR/);
  expect(await refusal(folder)).toMatch(/The database cannot be kept in .*: you may not write there\./);
});

test('a first start that is killed leaves nothing that stops the next', async () => {
  const home = givenHome();
  const { child, ended } = spawnProgram(home);
  await until(() => initdbs(home).length > 0);
  child.kill('SIGKILL');
  await ended;
  expect(readdirSync(home)).not.toContain('postgres');
  await givenServer(home);
  expect(initdbs(home)).toEqual([]);
});

test.skipIf(process.platform !== 'linux')('nor does one whose initdb was killed as well', async () => {
  const home = givenHome();
  for (const moment of ['PG_VERSION', 'global', 'global/pg_control']) {
    const { child, ended } = spawnProgram(home);
    await until(() => initdbs(home).some((half) => existsSync(join(home, half, 'cluster', moment))));
    for (const pid of [child.pid as number, ...workingIn(home)]) process.kill(pid, 'SIGKILL');
    await ended;
    expect(initdbs(home)).toHaveLength(1);
  }
  await givenServer(home);
  expect(initdbs(home)).toEqual([]);
});

/** Processes whose working folder lies in this folder. */
function workingIn(folder: string): number[] {
  const where = (pid: number) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`);
    } catch {
      return '';
    }
  };
  return listProcesses()
    .map(({ pid }) => pid)
    .filter((pid) => where(pid).startsWith(`${folder}/`));
}

/** Folders of first starts that are not finished. */
function initdbs(home: string): string[] {
  try {
    return readdirSync(home).filter((name) => name.startsWith('postgres.new-'));
  } catch {
    return [];
  }
}

test.each([
  { of: 'no password', text: null, says: 'is missing' },
  { of: 'a password that was cut off', text: '', says: 'is missing' },
  { of: 'another password', text: 'Q'.repeat(32), says: 'does not fit' },
])('a folder brought back with $of', async ({ text, says }) => {
  const home = await givenStopped();
  const file = join(home, 'postgres/waymark-password');
  const password = readFileSync(file);
  if (text === null) rmSync(file);
  else writeFileSync(file, text);
  expect(await refusal(home)).toBe(`CannotStart: The password in ${file} ${says}. Bring that file back from the backup that the database is from.`);
  expect(survivors(home)).toEqual([]);
  writeFileSync(file, password);
  await expectKept(home);
});

test.skipIf(process.platform === 'win32')('a copy of the folder, made while it runs, does not harm the one that it was copied from', async () => {
  const home = givenHome();
  const { admin } = await givenProgram(home);
  const before = survivors(home);
  const copy = join(dirname(home), 'copy');
  expect(spawnSync('cp', ['-a', home, copy]).status).toBe(0);
  const started = await givenServer(copy).catch((error: Error) => error);
  expect(survivors(home)).toEqual(before);
  expect(await ask(admin, 'select 1 as here')).toEqual([{ here: 1 }]);
  expect(started).toBeDefined();
});

test('a PostgreSQL that somebody else started on the folder is not ended', async () => {
  const home = await givenStopped();
  const cluster = join(home, 'postgres');
  const as = serverUser({ home, cluster });
  const { postgres } = await placePrograms({ as, home, say: () => {} });
  const words = ['-D', nameFor({ folder: cluster, as }), '-p', String(await freePort()), '-c', 'unix_socket_directories='];
  const by = startProgram(postgres, words, as, { cwd: cluster, stdio: 'ignore' });
  const ended = once(by, 'exit');
  onTestFinished(async () => {
    by.kill('SIGQUIT');
    await ended;
  });
  const file = join(cluster, 'postmaster.pid');
  await until(() => readdirSync(cluster).includes('postmaster.pid') && readFileSync(file, 'utf8').includes('ready'));
  expect(await refusal(home)).toBe(
    `CannotStart: A PostgreSQL that this Waymark did not start (process ${by.pid}) seems to run on ${cluster}. End it, with: kill -INT ${by.pid}; then start again.`,
  );
  expect(listProcesses().map(({ pid }) => pid)).toContain(by.pid);
  expect(readFileSync(file, 'utf8')).toContain(`${by.pid}\n`);
});

test('the folder is taken away while it runs: a stop comes back all the same', async () => {
  const home = givenHome();
  mkdirSync(home);
  const server = await givenServer(home);
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  await server.stop();
});
