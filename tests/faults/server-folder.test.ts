import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listProcesses } from '../../src/database/server/processes.ts';
import { givenFiles, givenFolder } from '../support/case-folder.ts';
import { ask, givenHome, givenProgram, givenServer, ROOT, refusal, spawnProgram, survivors, until } from './given-server.ts';

/** A data folder whose database holds one row and is not running. */
async function givenStopped(): Promise<string> {
  const home = givenHome();
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
  const { symlinkSync } = await import('node:fs');
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

test('nor does one whose initdb was killed as well, at any moment', async () => {
  const home = givenHome();
  for (const moment of ['PG_VERSION', 'base/1', 'base/5']) {
    const { child, ended } = spawnProgram(home);
    await until(() => initdbs(home).some((half) => readdirSync(join(home, half), { recursive: true }).includes(`cluster/${moment}`)));
    child.kill('SIGSTOP'); // it cannot move the folder to its place while we look
    const halves = initdbs(home);
    child.kill('SIGKILL');
    await ended;
    for (const half of halves) cpSync(join(home, half), join(home, `${half}-left`), { recursive: true, errorOnExist: false, force: true });
  }
  await givenServer(home);
  expect(initdbs(home)).toEqual([]);
});

/** Folders of first starts that are not finished. */
function initdbs(home: string): string[] {
  try {
    return readdirSync(home).filter((name) => name.startsWith('postgres.new-'));
  } catch {
    return [];
  }
}

test('a folder brought back without its password file, or with another one', async () => {
  const home = await givenStopped();
  const file = join(home, 'postgres-password');
  rmSync(file);
  const again = await givenServer(home);
  expect(again.said).toEqual(['The password of the database does not fit, as when a folder is brought back from a backup; setting it anew …']);
  await again.stop();
  for (const text of ['', 'cut off', 'Q'.repeat(32)]) {
    writeFileSync(file, text);
    const { admin, stop } = await givenServer(home);
    expect(await ask(admin, 'select * from kept')).toEqual([{ here: 1 }]);
    await stop();
  }
  expect((await givenServer(home)).said).toEqual([]);
});

test('a copy of the folder, made while it runs, does not harm the one that it was copied from', async () => {
  const home = givenHome();
  const { admin } = await givenProgram(home);
  const before = survivors(home);
  const copy = join(dirname(home), 'copy');
  cpSync(home, copy, { recursive: true, preserveTimestamps: true });
  const started = await givenServer(copy).catch((error: Error) => error);
  expect(survivors(home)).toEqual(before);
  expect(await ask(admin, 'select 1 as here')).toEqual([{ here: 1 }]);
  expect(started).toBeDefined();
});

test('a PostgreSQL that somebody else started on the folder is not ended', async () => {
  const home = await givenStopped();
  const { startProgram } = await import('../../src/database/server/run-program.ts');
  const { placePrograms } = await import('../../src/database/server/programs.ts');
  const { serverUser } = await import('../../src/database/server/server-user.ts');
  const cluster = join(home, 'postgres');
  const as = serverUser({ home, cluster });
  const { postgres } = await placePrograms({ as, home, say: () => {} });
  const words = ['-D', as && process.platform === 'linux' ? '/proc/self/cwd' : cluster, '-c', 'listen_addresses=', '-c', 'unix_socket_directories='];
  const by = startProgram(postgres, words, as, { cwd: cluster, stdio: 'ignore' });
  onTestFinished(() => void by.kill('SIGQUIT'));
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
