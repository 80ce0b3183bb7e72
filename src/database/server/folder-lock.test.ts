import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { givenFiles, givenFolder } from '../../../tests/support/case-folder.ts';
import { lockFolder } from './folder-lock.ts';

test('one holds a folder at a time, and says who', async () => {
  const folder = givenFolder();
  const lock = await lockFolder(folder, null);
  await expect(lockFolder(folder, null)).rejects.toThrow(`Another Waymark (process ${process.pid}) is running on ${folder}.`);
  writeFileSync(join(folder, 'waymark.pid'), 'something else');
  await expect(lockFolder(folder, null)).rejects.toThrow(`Another Waymark is running on ${folder}.`);
  await lock.release();
  await lock.release();
  await (await lockFolder(folder, null)).release();
  expect(existsSync(join(folder, 'waymark.pid'))).toBe(false);
});

test('the file of the lock stays empty', async () => {
  const folder = givenFolder();
  const lock = await lockFolder(folder, null);
  await lock.release();
  expect(readFileSync(join(folder, 'waymark.lock'))).toHaveLength(0);
});

test('it is not lost when nobody keeps what lockFolder gave back', async () => {
  const folder = givenFolder();
  await lockFolder(folder, null);
  setFlagsFromString('--expose-gc');
  for (let times = 0; times < 5; times++) {
    runInNewContext('gc')();
    await new Promise(setImmediate);
  }
  await expect(lockFolder(folder, null)).rejects.toThrow('Another Waymark');
});

test('a file of that name that is something else', async () => {
  const folder = givenFiles({ 'waymark.lock': 'a text, and a long one, that no database begins with. '.repeat(20) });
  await expect(lockFolder(folder, null)).rejects.toThrow(
    `The file ${folder}/waymark.lock, which keeps two Waymarks from using the same folder, cannot be locked`,
  );
});
