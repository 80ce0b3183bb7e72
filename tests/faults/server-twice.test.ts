import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, givenProgram, givenServer, refusal, runProgram, survivors } from './given-server.ts';
import { givenMadeHome } from './made-home.ts';

test('a second start says who runs on the folder, and the first goes on', async () => {
  const home = await givenMadeHome();
  const { admin, child, said } = await givenProgram(home);
  const before = survivors(home);
  expect(await refusal(home)).toBe(
    `CannotStart: Another Waymark (process ${child.pid}) is running on ${home}. Stop it first, or set DATA_DIR to another folder for this one.`,
  );
  const second = await runProgram(home);
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`Another Waymark (process ${child.pid}) is running on ${home}.`);
  expect(survivors(home)).toEqual(before);
  expect(await ask(admin, 'select 1 as here')).toEqual([{ here: 1 }]);
  expect(said()).not.toContain('unexpectedly');
});

test('also twice in one process', async () => {
  const home = await givenMadeHome();
  await givenServer(home);
  expect(await refusal(home)).toContain(`Another Waymark (process ${process.pid}) is running`);
});

test('a refused start leaves the lock with the first, which gives it back when it stops', async () => {
  const home = await givenMadeHome();
  const first = await givenServer(home);
  await refusal(home);
  await refusal(home);
  await first.stop();
  expect((await givenServer(home)).said).toEqual([]);
});

test('what a killed Waymark left does not count, also when its number was given out again', async () => {
  const home = await givenMadeHome();
  const { child, ended } = await givenProgram(home);
  child.kill('SIGKILL');
  await ended;
  writeFileSync(join(home, 'waymark.pid'), `${process.pid}\n`);
  await expect(givenServer(home)).resolves.toHaveProperty('version');
});

/** A container of its own, as far as processes go: it sees none of ours. */
const OTHER_CONTAINER = ['unshare', '--pid', '--ipc', '--fork', '--kill-child', '--mount-proc'];
const separates = spawnSync(OTHER_CONTAINER[0] as string, [...OTHER_CONTAINER.slice(1), 'true']).status === 0;

test.skipIf(!separates)('holds between containers that share the folder but see no process of each other (needs root and unshare)', async () => {
  const home = await givenMadeHome();
  const { admin } = await givenProgram(home);
  const second = await runProgram(home, { by: OTHER_CONTAINER });
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`is running on ${home}`);
  expect(await ask(admin, 'select 1 as here')).toEqual([{ here: 1 }]);
});
