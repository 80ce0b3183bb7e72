import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { givenFiles, givenFolder } from '../support/case-folder.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The built command, started as a person starts it. */
function run(words: string[], cwd = ROOT) {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'bin/waymark'), words, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { code: status, stdout, stderr };
}

test('rates the example as JSON, and says the rest on standard error', () => {
  const ran = run(['rate', 'examples/dunmere-2025', '--format', 'json']);
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.stdout)).toMatchObject({ cycle: '2024/25', city: { proposal: 'improving' } });
  expect(ran.stderr).toContain('notice  999_ks4-pupdest.csv');
});

test('works from any folder, also one with a space in its name', () => {
  const folder = givenFolder();
  expect(run(['case', 'new', 'my case'], folder).code).toBe(0);
  expect(run(['rate', join(ROOT, 'examples/dunmere-2024'), '--output', 'my table.txt'], folder).code).toBe(0);
  expect(readFileSync(join(folder, 'my table.txt'), 'utf8')).toContain('Fenmarket Community School');
});

test('without a terminal there is no colour', () => {
  const { stdout, stderr } = run(['rate', 'examples/dunmere-2025']);
  expect(`${stdout}${stderr}`).not.toContain('\u001b');
});

test('exit codes reach the caller: 0, 1 and 2', () => {
  expect(run(['framework', 'lint', 'derby-2012'])).toMatchObject({ code: 0, stderr: '' });
  expect(run(['rate', givenFiles({ 'case.yaml': 'cycle: soon\n' })])).toMatchObject({ code: 1, stdout: '' });
  expect(run(['rate'])).toMatchObject({ code: 2, stdout: '', stderr: 'The case folder is missing.\nSee: waymark rate --help\n' });
});

test('a reader that stops early is no fault', () => {
  const { status, stderr } = spawnSync('sh', ['-c', 'bin/waymark rate examples/dunmere-2025 --format json 2>/dev/null | head -c 100'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
