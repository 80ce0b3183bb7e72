import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { faultsOf, LEVEL_OF, type Requirement, readRequirements, withStates } from '../tools/asvs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => (existsSync(`${root}${path}`) ? readFileSync(`${root}${path}`, 'utf8') : null);
const rows = readRequirements(read('docs/asvs.csv') ?? '');

test('the levels are as many of each as the standard has', () => {
  const count = (level: string) => [...LEVEL_OF.values()].filter((one) => one === level).length;
  expect([count('1'), count('2'), count('3')]).toEqual([70, 183, 92]);
});

test('docs/asvs.csv has each requirement of Levels 1 and 2 once, and points to what is there', () => {
  expect(faultsOf(rows, read)).toEqual([]);
  expect(rows).toHaveLength(253);
});

test('docs/security-standard.md has the tables that the list makes: when this fails, run "npm run docs"', () => {
  const document = read('docs/security-standard.md') ?? '';
  expect(document).toContain('| not yet |');
  expect(document).toBe(withStates(document, rows));
});

describe('a fault in the list is found', () => {
  const first = (state: string) => rows.find((row) => row.state === state)?.number;
  const planted = (number: string | undefined, change: Partial<Requirement>) =>
    faultsOf(
      rows.map((row) => (row.number === number ? { ...row, ...change } : row)),
      read,
    );

  test.each<{ what: string; state: string; change: Partial<Requirement>; found: string }>([
    { what: 'another level', state: 'met', change: { level: '3' }, found: 'has another level' },
    { what: 'a state that there is not', state: 'met', change: { state: 'nearly' }, found: 'has a state that there is not: “nearly”' },
    { what: 'not a word of what is asked', state: 'met', change: { asks: '' }, found: 'does not say what is asked' },
    { what: 'met without a test', state: 'met', change: { test: '' }, found: 'is met without a word of how, or without a test' },
    { what: 'met without a file', state: 'met', change: { how: 'By good will.' }, found: 'names no file' },
    { what: 'a file that is gone', state: 'met', change: { how: 'src/web/gone.ts' }, found: 'names src/web/gone.ts, which there is not' },
    { what: 'a test that is gone', state: 'met', change: { test: 'src/web/gone.test.ts' }, found: 'names src/web/gone.test.ts, which is no test' },
    { what: 'a file that is no test', state: 'met', change: { test: 'src/web/headers.ts' }, found: 'names src/web/headers.ts, which is no test' },
    {
      what: 'a name that is in no test',
      state: 'met',
      change: { test: 'src/web/rate.test.ts: how slow one may ask' },
      found: 'names “how slow one may ask”, which is not in src/web/rate.test.ts',
    },
    { what: 'partly, and nothing missing', state: 'partly', change: { how: 'src/app.ts' }, found: 'says what is missing where nothing is' },
    { what: 'met, and something missing', state: 'partly', change: { state: 'met' }, found: 'says what is missing where nothing is' },
    { what: 'not applicable without a reason', state: 'not applicable', change: { applies: 'no' }, found: 'does not say whether it applies' },
  ])('$what', ({ state, change, found }) => {
    const number = first(state);
    expect(planted(number, change)).toContainEqual(expect.stringContaining(`${number} ${found}`));
  });

  test('a requirement that is left out, is there twice, or is of Level 3', () => {
    const [one, ...others] = rows;
    if (!one) throw new Error('The list is empty.');
    expect(faultsOf(others, read)).toEqual(['1.1.1 is not there']);
    expect(faultsOf([one, ...rows], read)).toEqual(['1.1.1 is there twice']);
    expect(faultsOf([...rows, { ...one, number: '1.2.10', level: '3' }], read)).toEqual(['1.2.10 is no requirement of Level 1 or 2']);
  });
});
