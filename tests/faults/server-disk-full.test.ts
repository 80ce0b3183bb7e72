import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { givenFolder } from '../support/case-folder.ts';
import { ask, endAllOn, givenServer, ROOT, refusal, survivors } from './given-server.ts';

/** A small disk of its own; null where this process may not have one. */
function givenDisk(size: string): string | null {
  const disk = join(givenFolder(), 'small disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status !== 0) return null;
  onTestFinished(async () => {
    await endAllOn(join(disk, 'data'));
    spawnSync('umount', ['--lazy', disk]);
  });
  return disk;
}

const full = test.skipIf(!ROOT || process.platform !== 'linux');

full.for(['64k', '8m', '30m'])(
  'a first start on a disk of %s says that it is full, leaves nothing half made, and works when there is room',
  async (size, { skip }) => {
    const disk = givenDisk(size) ?? skip('no disk can be mounted here');
    const home = join(disk, 'data');
    expect(await refusal(home)).toBe(
      `CannotStart: The disk that holds ${home} is full. Nothing was lost. Free at least 200 MB there, and start again.`,
    );
    expect(readdirSync(home)).toEqual(['waymark.lock']);
    expect(spawnSync('mount', ['-o', 'remount,size=300m', disk]).status).toBe(0);
    expect((await givenServer(home)).version).toMatch(/^18/);
  },
);

full('a later start on a full disk says so, and everything is there when there is room', async ({ skip }) => {
  const disk = givenDisk('120m') ?? skip('no disk can be mounted here');
  const home = join(disk, 'data');
  const server = await givenServer(home);
  await ask(server.admin, 'create table kept as select 1 as here');
  await server.stop();
  const filler = join(disk, 'filler');
  expect(() => writeFileSync(filler, Buffer.alloc(200 << 20))).toThrow('ENOSPC');
  expect(await refusal(home)).toBe(
    `CannotStart: The disk that holds ${home}/postgres is full. Nothing was lost. Free at least 200 MB there, and start again.`,
  );
  expect(survivors(home)).toEqual([]);
  expect(existsSync(join(home, 'postgres/PG_VERSION'))).toBe(true);
  rmSync(filler);
  expect(await ask((await givenServer(home)).admin, 'select * from kept')).toEqual([{ here: 1 }]);
});
