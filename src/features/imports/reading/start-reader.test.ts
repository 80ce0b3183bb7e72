import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { givenUpload } from '../../../../tests/support/given-upload.ts';
import { rightsOf, startReader } from './start-reader.ts';

/** What a program with the rights of the reading process answers. */
async function answerOf(path: string, program: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...rightsOf(path),
    '-e',
    `try { ${program} } catch (error) { console.log(error.code) }`,
  ]);
  return stdout.trim();
}

test('the reading process can read its file, and nothing beside it', async () => {
  const path = givenUpload('hello');
  const beside = join(dirname(path), 'beside');
  writeFileSync(beside, 'secret');
  const read = (file: string) => answerOf(path, `console.log(require('fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`);
  expect(await read(path)).toBe('hello');
  expect(await read(beside)).toBe('ERR_ACCESS_DENIED');
  expect(await read('/etc/hosts')).toBe('ERR_ACCESS_DENIED');
});

test('it can write nothing and start nothing', async () => {
  const path = givenUpload('hello');
  const beside = JSON.stringify(join(dirname(path), 'left-behind'));
  expect(await answerOf(path, `require('fs').writeFileSync(${beside}, 'x')`)).toBe('ERR_ACCESS_DENIED');
  expect(await answerOf(path, `require('fs').writeFileSync(${JSON.stringify(path)}, 'x')`)).toBe('ERR_ACCESS_DENIED');
  expect(await answerOf(path, `require('child_process').execFileSync('true')`)).toBe('ERR_ACCESS_DENIED');
  expect(await answerOf(path, `new (require('worker_threads').Worker)('1', { eval: true })`)).toBe('ERR_ACCESS_DENIED');
  expect(readdirSync(dirname(path))).toEqual(['upload']);
});

test('it ends when whoever started it is gone', async () => {
  const child = startReader(givenUpload('hello'), 512);
  const ended = new Promise((end) => child.once('exit', (code) => end(code)));
  child.disconnect();
  expect(await ended).toBe(0);
});
