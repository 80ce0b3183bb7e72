import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRunningServer } from '../../src/database/server/embedded-server.ts';
import { ask, givenHome, givenProgram, givenServer, survivors } from './given-server.ts';

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('a first start makes a database that keeps what it acknowledged', async () => {
  const home = givenHome();
  const { admin, version, said } = await givenServer(home);
  expect(version).toMatch(/^18\.\d+$/);
  expect(said).toEqual([`Making the database in ${home}/postgres …`]);
  const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'unix_socket_directories', 'TimeZone'];
  const shown = await ask(admin, 'select name, setting from pg_settings where name = any($1)', [names]);
  expect(Object.fromEntries(shown.map(({ name, setting }) => [name, setting]))).toEqual({
    ...{ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', data_checksums: 'on' },
    ...{ listen_addresses: '127.0.0.1', unix_socket_directories: '', TimeZone: 'UTC' },
  });
});

test('what stands in the folder cannot switch them off', async () => {
  const home = givenHome();
  const first = await givenServer(home);
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) await ask(first.admin, `alter system set ${name} = off`);
  await first.stop();
  const { admin } = await givenServer(home);
  expect(await ask(admin, "select setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')")).toEqual(
    Array(3).fill({ setting: 'on' }),
  );
});

test('texts are UTF-8 and sorted the same on each machine', async () => {
  const { admin } = await givenServer(givenHome());
  const [database] = await ask(
    admin,
    "select pg_encoding_to_char(encoding) as encoding, datlocprovider, datlocale, upper('ŵ ß') as upper from pg_database where datname = 'template1'",
  );
  expect(database).toEqual({ encoding: 'UTF8', datlocprovider: 'b', datlocale: 'C.UTF-8', upper: 'Ŵ ß' });
});

test('only its owner can read the folder and the password', async () => {
  const home = givenHome();
  await givenServer(home);
  const modes = ['.', 'postgres', 'postgres/log', 'postgres/waymark-password', 'waymark.lock'].map((name) => mode(join(home, name)));
  expect(modes).toEqual(['700', '700', '700', '600', '600']);
});

test('a folder that stood open is closed', async () => {
  const home = givenHome();
  await (await givenServer(home)).stop();
  chmodSync(join(home, 'postgres'), 0o777);
  await givenServer(home);
  expect(mode(join(home, 'postgres'))).toBe('700');
});

test('without the password nobody comes in, and from outside this machine not at all', async () => {
  const { admin } = await givenServer(givenHome());
  await expect(ask({ ...admin, password: 'waymark' }, 'select 1')).rejects.toThrow('password authentication failed');
  await expect(ask({ ...admin, password: '' }, 'select 1')).rejects.toThrow();
  const outside = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).filter(({ internal, family }) => !internal && family === 'IPv4'));
  for (const { address } of outside) await expect(reach(address, admin.port)).rejects.toThrow('ECONNREFUSED');
  await expect(reach('127.0.0.1', admin.port)).resolves.toBe('reached');
});

function reach(host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port }, () => {
      socket.destroy();
      resolve('reached');
    });
    socket.on('error', reject);
  });
}

test('what people typed does not reach the log, not even by way of an error', async () => {
  const home = givenHome();
  const { admin, stop } = await givenServer(home);
  await ask(admin, 'create table people (email text primary key)');
  const twice = "insert into people values ('canary@example.org'), ('canary@example.org')";
  await expect(ask(admin, twice)).rejects.toThrow('duplicate key');
  await stop(); // the log is whole then
  const folder = join(home, 'postgres/log');
  const log = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  expect(log).toContain('duplicate key value violates unique constraint');
  expect(log).not.toContain('canary');
});

test.each(['my data', "Aoife's “data” $HOME `id`", 'données/学校 ŵ'])('works in a folder called %s', async (name) => {
  const home = givenHome(name);
  const first = await givenServer(home);
  await ask(first.admin, 'create table kept as select 1 as here');
  await first.stop();
  expect(await ask((await givenServer(home)).admin, 'select * from kept')).toEqual([{ here: 1 }]);
});

test('an empty folder that is there already will do', async () => {
  const home = givenHome();
  mkdirSync(join(home, 'postgres'), { recursive: true });
  expect((await givenServer(home)).said).toHaveLength(1);
});

test('a stop ends every process, may be called again, and gives the folder free', async () => {
  const home = givenHome();
  const server = await givenServer(home);
  const lost: string[] = [];
  server.onLost((why) => lost.push(why));
  await Promise.all([server.stop(), server.stop()]);
  await server.stop();
  expect(survivors(home)).toEqual([]);
  expect(lost).toEqual([]);
  expect(readdirSync(home).sort()).toEqual(['postgres', 'waymark.lock']);
  expect((await givenServer(home)).said).toEqual([]);
});

test('a command beside a running Waymark finds its server, and none when none runs', async () => {
  const home = givenHome();
  expect(await findRunningServer(home)).toBeNull();
  const { admin, child, ended } = await givenProgram(home);
  expect(await findRunningServer(home)).toEqual(admin);
  child.kill('SIGTERM');
  await ended;
  expect(await findRunningServer(home)).toBeNull();
});

test('Ctrl-C in a terminal reaches the whole group; the server ends in order all the same', async () => {
  const home = givenHome();
  const { child, ended, said } = await givenProgram(home);
  process.kill(-(child.pid as number), 'SIGINT');
  expect(await ended).toBe(0);
  expect(said()).not.toContain('unexpectedly');
  expect(survivors(home)).toEqual([]);
  expect(readdirSync(join(home, 'postgres'))).not.toContain('postmaster.pid');
});

test.skipIf(process.platform === 'win32')('the server is not in the group that Ctrl-C reaches', async () => {
  const home = givenHome();
  const { child, ended } = await givenProgram(home);
  const group = -(child.pid as number);
  expect(process.kill(group, 0)).toBe(true);
  child.kill('SIGKILL');
  await ended;
  expect(survivors(home)).not.toEqual([]);
  expect(() => process.kill(group, 0)).toThrow('ESRCH');
});
