import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { waymark } from '../support/captured.ts';
import { givenFiles } from '../support/case-folder.ts';
import { errorsSaid } from '../support/said.ts';

const DERBY = readFileSync(new URL('../../frameworks/derby-2012.yaml', import.meta.url), 'utf8');

interface Found {
  rule: string;
  severity: string;
  element: string;
  message: string;
  counterexample: { says: string };
  readings: string[];
  institutionYears: number | null;
}

describe('framework lint', () => {
  test('finds what the published text leaves open; readings settle every error', async () => {
    const { code, stdout, stderr } = await waymark(['framework', 'lint', 'derby-2012', '--json']);
    const findings: Found[] = JSON.parse(stdout);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ element, rule }) => `${element}: ${rule}`))).toEqual(
      new Set(['destination-measure: hole', 'y11-progression: hole', 'y11-progression: bound', 'y11-progression: unit', 'overall: hole']),
    );
    for (const { readings, counterexample } of errors) {
      expect(readings.length).toBeGreaterThan(0);
      expect(counterexample.says).not.toBe('');
    }
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['near-ceiling', 'missing-data']));
  });

  test('says the same in words', async () => {
    const { code, stdout } = await waymark(['framework', 'lint', 'derby-2012']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^error {2}y11-progression: hole$/m);
    expect(stdout).toContain('Settled by the reading y11-hole.');
    expect(stdout).toMatch(/every error is settled by a reading\.\n$/);
  });

  test('counts the institution-years of a case that are in a finding', async () => {
    const { stdout } = await waymark([
      'framework',
      'lint',
      'derby-2012',
      '--json',
      '--case',
      'examples/dunmere-2025',
      '--case',
      'examples/dunmere-2024',
    ]);
    const findings: Found[] = JSON.parse(stdout);
    const hole = findings.find(({ element, rule }) => element === 'y11-progression' && rule === 'hole');
    // Easterholm High School in 2024/25 and Castle Wynd Studio School in 2023/24.
    expect(hole?.institutionYears).toBe(2);
  });

  test('an error that no reading settles stands, and exits with 1', async () => {
    const open = DERBY.replace(/ {6}- id: y11-hole\n[\s\S]*?(?= {6}- id: y11-at)/, '');
    const folder = givenFiles({ 'open.yaml': open });
    const { code, stdout, stderr } = await waymark(['framework', 'lint', join(folder, 'open.yaml')]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('No reading settles it.');
  });

  test.each([
    [
      'a level that does not exist',
      DERBY.replace('red: { below: 5, says: More than 5% below', 'rod: { below: 5, says: More than 5% below'),
      'There is no level "rod".',
    ],
    ['a word that is not known', DERBY.replace('standing: published', 'standing: published\nlegal: yes'), '"legal" is not known here.'],
    ['no title', DERBY.replace('title: Derby 2012\n', ''), 'Expected text'],
    ['an id twice', DERBY.replace('id: quality-award', 'id: qualified-staff'), 'The element "qualified-staff" stands twice.'],
    ['no YAML', DERBY.replace('levels:', 'levels: ['), 'not YAML'],
  ])('a file with %s is not linted', async (_, content, says) => {
    const folder = givenFiles({ 'wrong.yaml': content });
    const ran = await waymark(['framework', 'lint', join(folder, 'wrong.yaml')]);
    const [error] = errorsSaid(ran);
    expect(error?.place).toMatch(/wrong\.yaml, line \d+/);
    expect(error?.message).toContain(says);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('The framework was not looked at: ');
  });

  test('a framework or a case that is not there', async () => {
    const ran = await waymark(['framework', 'lint', 'derby-2021', '--case', 'nowhere']);
    expect(errorsSaid(ran).map(({ place }) => place)).toEqual(['derby-2021', 'nowhere/case.yaml']);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('framework list', () => {
  test('names each that ships, and which are proposals', async () => {
    const { code, stdout } = await waymark(['framework', 'list']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^careers-2025 +Careers 2025, version \S+ \(a proposal\)$/m);
    expect(stdout).toMatch(/^derby-2012 +Derby 2012, version 1$/m);
  });
});

describe('framework show', () => {
  test('prints levels, criteria and readings', async () => {
    const { code, stdout } = await waymark(['framework', 'show', 'derby-2012']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Derby 2012$/m);
    expect(stdout).toContain('- `amber-red` (recommended)');
    expect(stdout).toContain('| Red | More than 5% below the city average. |');
  });

  test('of a file', async () => {
    const folder = givenFiles({ 'ours.yaml': DERBY.replace('title: Derby 2012', 'title: Ours') });
    expect(await waymark(['framework', 'show', join(folder, 'ours.yaml')])).toMatchObject({ code: 0, stdout: expect.stringContaining('# Ours') });
    expect(await waymark(['framework', 'show', join(folder, 'theirs.yaml')])).toMatchObject({ code: 1, stdout: '' });
  });
});
