import { existsSync, globSync, readFileSync } from 'node:fs';
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

test('what does not apply still does not: when this fails, look at those rows again', () => {
  const { dependencies } = JSON.parse(read('package.json') ?? '{}') as { dependencies: Record<string, string> };
  // The pages that show every part of a page show a field for files too, which is sent nowhere.
  const sources = globSync('src/{web,features}/**/*.{ts,tsx}', { cwd: root }).filter((file) => !/\.test\.tsx?$|^src\/features\/design\//.test(file));
  const state = (number: string) => rows.find((row) => row.number === number)?.state;
  const arrived = WOULD_APPLY.filter(({ library, source, numbers }) => {
    const isThere = Object.keys(dependencies).some((name) => library.test(name)) || sources.some((file) => source?.test(read(file) ?? ''));
    return isThere && numbers.some((number) => state(number) === 'not applicable');
  });
  expect(arrived.map(({ what, numbers }) => `${what}: ${numbers.join(', ')}`)).toEqual([]);
  expect(sources.length).toBeGreaterThan(200);
});

/** What would bring requirements with it that do not apply without it, and by what it is known. */
const WOULD_APPLY: { what: string; library: RegExp; source?: RegExp; numbers: string[] }[] = [
  {
    what: 'files that people send',
    library: /multipart|busboy/,
    source: /<FileUpload |type="file"|multipart\/form-data/,
    numbers: ['5.1.1', '5.2.1', '5.2.2', '5.2.3', '5.3.1'],
  },
  { what: 'files that people sent, given to others', library: /^$/, source: /createReadStream\(\w+\.path/, numbers: ['5.4.3'] },
  { what: 'files to download', library: /^$/, source: /content-disposition/i, numbers: ['5.4.1', '5.4.2'] },
  { what: 'XML', library: /xml|saxes|^sax$/, numbers: ['1.5.1'] },
  { what: 'XPath', library: /xpath/, numbers: ['1.2.7'] },
  { what: 'markup that people write', library: /markdown|marked|remark|sanitize/, numbers: ['1.3.1', '1.3.5'] },
  { what: 'GraphQL', library: /graphql/, numbers: ['4.3.1', '4.3.2'] },
  { what: 'WebSockets', library: /websocket|^ws$|socket\.io/, numbers: ['4.4.1', '4.4.2', '4.4.3', '4.4.4'] },
  { what: 'LDAP', library: /ldap/, numbers: ['1.2.6'] },
  { what: 'SAML', library: /saml/, numbers: ['6.8.3'] },
];

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
