import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { waymark } from '../support/captured.ts';
import { givenFiles } from '../support/case-folder.ts';
import { activityFile, caseYaml } from '../support/given-own-case.ts';

const ENTRIES = ['kind: y11-activity, file: own.csv'];

/** A case with a year before, a framework of its own, and a link to its case.yaml. */
function givenYears(): string {
  const framework = readFileSync(new URL('../../frameworks/derby-2012.yaml', import.meta.url));
  const folder = givenFiles({
    'case/case.yaml': caseYaml(ENTRIES, { previous: '../before', framework: 'our.yaml' }),
    'case/own.csv': activityFile([['112951', 80, 100]]),
    'case/our.yaml': framework,
    'before/case.yaml': caseYaml(ENTRIES, { cycle: '2023/24', date: '2024-07-31' }),
    'before/own.csv': activityFile([['112951', 70, 100]]),
  });
  symlinkSync(join(folder, 'case', 'case.yaml'), join(folder, 'link.yaml'));
  symlinkSync(join(folder, 'case'), join(folder, 'linked'));
  mkdirSync(join(folder, 'elsewhere'));
  return folder;
}

test.each([
  'case/case.yaml',
  'case/own.csv',
  'case/our.yaml',
  'before/case.yaml',
  'before/own.csv',
  'case/../case/own.csv',
  'case/./case.yaml',
  'link.yaml',
  'linked/own.csv',
])('%s, which the case is rated from, is refused and untouched', async (place) => {
  const folder = givenYears();
  const path = `${folder}/${place}`;
  const before = readFileSync(path);
  const ran = await waymark(['rate', join(folder, 'case'), '--format', 'json', '--output', path]);
  expect(ran).toMatchObject({ code: 1, stdout: '' });
  expect(ran.stderr).toContain(`${path} is a file that this case is rated from, and was not touched. Choose another place with --output.`);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('so is a framework that the caller names', async () => {
  const folder = givenYears();
  const path = join(folder, 'theirs.yaml');
  writeFileSync(path, readFileSync(join(folder, 'case', 'our.yaml')));
  const ran = await waymark(['rate', join(folder, 'case'), '--framework', path, '--output', path]);
  expect(ran.code).toBe(1);
  expect(readFileSync(path).equals(readFileSync(join(folder, 'case', 'our.yaml')))).toBe(true);
});

test.each(['case/result.json', 'elsewhere/case.yaml', 'before/result.json'])('%s is written, and written over', async (place) => {
  const folder = givenYears();
  const path = join(folder, place);
  for (const format of ['csv', 'json']) {
    expect(await waymark(['rate', join(folder, 'case'), '--format', format, '--output', path])).toMatchObject({ code: 0, stdout: '' });
  }
  expect(JSON.parse(readFileSync(path, 'utf8')), basename(path)).toMatchObject({ cycle: '2024/25' });
});
