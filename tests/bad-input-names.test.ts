import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { waymark } from './support/captured.ts';
import { givenFiles } from './support/case-folder.ts';
import { activityFile, caseYaml, givenOwnCase, problemsOf, ratedCase } from './support/given-own-case.ts';

const OWN = { 'own.csv': activityFile([['112951', 80, 100]]) };
const ACTIVITY = 'kind: y11-activity, file: own.csv';

test.each(['', ' ~', ' {}'])('"readings:%s" chooses nothing: the recommended ones hold', async (nothing) => {
  const chosen = async (more: Record<string, string>) => (await ratedCase(givenOwnCase([ACTIVITY], OWN, more))).framework.chosen;
  const readings = await chosen({ readings: nothing });
  expect(readings).toEqual(await chosen({}));
  expect(readings).toMatchObject({ 'y11-hole': 'amber-red' });
});

describe('a file name', () => {
  test.each([
    ['a NUL', '"own\\0.csv"'],
    ['a new line', '"own\\n.csv"'],
    ['a new line at its end', '"own.csv\\n"'],
    ['the start of a terminal’s command', '"\\e[2Jown.csv"'],
  ])('with %s is a mistake in case.yaml, on its line', async (_, name) => {
    const folder = givenOwnCase([ACTIVITY, `kind: staff, file: ${name}`], OWN);
    expect(await problemsOf(folder)).toMatchObject([
      { severity: 'error', line: 7, column: 'evidence.1.file', message: expect.stringMatching(/text without control characters/) },
    ]);
  });

  test('with a space and letters of any language is good', async () => {
    const folder = givenOwnCase(['kind: y11-activity, file: "Llŷn ysgol.csv"'], { 'Llŷn ysgol.csv': OWN['own.csv'] });
    expect((await ratedCase(folder)).files).toMatchObject([{ name: 'Llŷn ysgol.csv' }]);
  });
});

// A pipe that nobody writes to would keep a reader waiting for ever.
test('a pipe in the place of a file is an error, at once', { timeout: 10_000 }, async () => {
  const folder = givenOwnCase(['kind: y11-activity, file: pipe.csv'], {});
  execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
  expect(await problemsOf(folder)).toMatchObject([
    { severity: 'error', file: 'pipe.csv', message: expect.stringMatching(/a pipe or a device.*Save what it gives as a file/) },
  ]);
});

describe('an absolute path', () => {
  const givenAbsolute = (content: string) => {
    const place = givenFiles({ 'private folder/own.csv': content });
    const folder = givenFiles({ 'case.yaml': caseYaml([`kind: y11-activity, file: "${join(place, 'private folder/own.csv')}"`]) });
    return { folder, place };
  };

  test.each(['table', 'json', 'csv', 'html'])('shows only the file’s name: %s', async (format) => {
    const { folder, place } = givenAbsolute(`${OWN['own.csv'].replace('custody\n', 'custody,note\n').replace(/,0\n$/, ',0,x\n')}`);
    const ran = await waymark(['rate', folder, '--format', format]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('own.csv');
    for (const shown of [ran.stdout, ran.stderr]) for (const secret of ['private folder', place]) expect(shown).not.toContain(secret);
    if (format === 'json' || format === 'html') expect(ran.stdout).toContain('own.csv');
  });

  test.each([
    ['a mistake', 'urn,leavers,eet,neet,not_known,custody\n112951,100,80,10,0,0\n'],
    ['nothing', ''],
  ])('so also where the file holds %s', async (_, content) => {
    const { folder, place } = givenAbsolute(content);
    const ran = await waymark(['rate', folder]);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/^error {2}own\.csv/m);
    for (const secret of ['private folder', place]) expect(ran.stderr).not.toContain(secret);
  });
});
