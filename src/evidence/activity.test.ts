import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenCsv } from '../../tests/support/given-file.ts';
import { readActivity } from './activity.ts';
import { RECOMMENDED_SETTINGS } from './nccis-codes.ts';
import { fileInMemory } from './source-file.ts';

const COUNTS = 'urn,name,leavers,eet,neet,not_known,custody';

function errorsOf(file: Awaited<ReturnType<typeof readActivity>>): string[] {
  return file.problems.filter(({ severity }) => severity === 'error').map(({ line, column }) => `${line} ${column}`);
}

describe('one row an institution', () => {
  test('is read with its source', async () => {
    const file = await readActivity(givenCsv(COUNTS, '137911,"The Bemrose School, Derby",204,194,6,3,1'));
    expect(file.problems).toEqual([]);
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(file.rows).toEqual([
      {
        urn: '137911',
        laestab: null,
        name: 'The Bemrose School, Derby',
        evidence: { leavers: 204, eet: 194, neet: 6, notKnown: 3, custody: 1, source: { file: 'given.csv', sha256: file.sha256, line: 2 } },
      },
    ]);
  });

  test('columns may stand in any order and case, without a name, by LAESTAB', async () => {
    const file = await readActivity(givenCsv('Custody,EET,Not_Known,NEET,leavers, LAESTAB ', '0,9,0,1,10,831/4177'));
    expect(file.rows).toMatchObject([{ urn: null, laestab: '8314177', name: null, evidence: { leavers: 10, eet: 9, neet: 1, custody: 0 } }]);
  });

  test('codes for hidden counts are kept as what they are', async () => {
    const file = await readActivity(givenCsv(COUNTS, '137911,,20,SUPP,c,3,0', '137912,,SUPP,SUPP,SUPP,SUPP,SUPP'));
    expect(file.problems).toEqual([]);
    expect(file.rows.map((row) => row.evidence)).toMatchObject([
      { leavers: 20, eet: 'suppressed', neet: 'suppressed', notKnown: 3, custody: 0 },
      { leavers: 'suppressed', eet: 'suppressed' },
    ]);
  });

  test.each([
    ['add up', '10,7,1,1,1', []],
    ['all are EET', '10,10,0,0,0', []],
    ['nobody left', '0,0,0,0,0', []],
    ['are one too many', '10,8,1,1,1', ['2 leavers']],
    ['are one too few', '10,6,1,1,1', ['2 leavers']],
    ['have a part of all leavers and one more', '10,11,0,0,0', ['2 eet']],
    ['have two parts above the leavers', '10,0,11,12,0', ['2 neet', '2 not_known']],
    ['just fit beside a hidden one', '10,8,2,SUPP,0', []],
    ['no longer fit beside a hidden one', '10,8,3,SUPP,0', ['2 leavers']],
    ['are above hidden leavers', 'SUPP,8,3,2,1', []],
  ])('counts that %s', async (_, counts, errors) => {
    const file = await readActivity(givenCsv(COUNTS, `137911,School,${counts}`));
    expect(errorsOf(file)).toEqual(errors);
    expect(file.rows).toHaveLength(errors.length === 0 ? 1 : 0);
  });

  test('the message of a sum has both figures', async () => {
    const { problems } = await readActivity(givenCsv(COUNTS, '137911,School,204,190,6,3,1'));
    expect(problems).toMatchObject([
      { message: 'eet + neet + not_known + custody is 200, but leavers is 204. The four must add up to the leavers.' },
    ]);
  });

  test.each(['', '-1', '1.5', '93%', '1 204', 'ten', '=2+2', '+4', '@x'])('"%s" is no count', async (cell) => {
    const file = await readActivity(givenCsv(COUNTS, `137911,School,10,${cell},0,0,0`));
    expect(errorsOf(file)).toEqual(['2 eet']);
    expect(file.sha256).toBeNull();
  });

  test('the same institution twice is an error that names both lines, by URN and by LAESTAB', async () => {
    const byUrn = await readActivity(givenCsv(COUNTS, '137911,A,1,1,0,0,0', '137912,B,1,1,0,0,0', '137911,C,1,1,0,0,0'));
    expect(byUrn.problems).toMatchObject([{ line: 4, column: 'urn', message: expect.stringContaining('Lines 2 and 4') }]);
    const byLaestab = await readActivity(givenCsv(COUNTS.replace('urn', 'laestab'), '8314177,A,1,1,0,0,0', '831-4177,A,1,1,0,0,0'));
    expect(byLaestab.problems).toMatchObject([{ line: 3, column: 'laestab', message: expect.stringContaining('Lines 2 and 3') }]);
  });

  test('all problems of a file are listed at once', async () => {
    const file = await readActivity(givenCsv(COUNTS, ',A,1,1,0,0,0', '8314177,B,?,1,0,0,y', '137913,C,5,1,0,0,0', '137914,D,1,1,0,0,0,9'));
    expect(errorsOf(file)).toEqual(['2 urn', '3 urn', '3 leavers', '3 custody', '4 leavers', '5 null']);
    expect(file.rows).toEqual([]);
  });

  test('names that are long or begin like formulas stay as they are', async () => {
    const names = ['x'.repeat(90), '=cmd|calc', '+1', '-1', '@SUM(A1)'];
    const file = await readActivity(givenCsv(COUNTS, ...names.map((name, i) => `13791${i},${name},1,1,0,0,0`)));
    expect(file.rows.map((row) => row.name)).toEqual(names);
  });

  test('rows of nothing but commas, as spreadsheets leave them, are passed over', async () => {
    const file = await readActivity(givenCsv(COUNTS, '137911,A,1,1,0,0,0,,', ',,,,,,', ',,,,,,,,,'));
    expect(file.problems).toEqual([]);
    expect(file.rows).toHaveLength(1);
  });
});

describe('one row a young person', () => {
  test('is counted by institution; the source is the first of its rows', async () => {
    const codes = ['137911,210', '137912,310', '137911,619', '137911,810', '137912,710', '137911,290', '137911,540'];
    const file = await readActivity(givenCsv('urn,activity_code', ...codes));
    expect(file.problems).toEqual([]);
    const source = { file: 'given.csv', sha256: file.sha256 };
    expect(file.rows).toEqual([
      {
        urn: '137911',
        laestab: null,
        name: null,
        evidence: { leavers: 5, eet: 2, neet: 2, notKnown: 1, custody: 0, source: { ...source, line: 2 } },
      },
      {
        urn: '137912',
        laestab: null,
        name: null,
        evidence: { leavers: 2, eet: 1, neet: 0, notKnown: 0, custody: 1, source: { ...source, line: 3 } },
      },
    ]);
  });

  test('the three ways to write a LAESTAB are one institution', async () => {
    const file = await readActivity(givenCsv('laestab,activity_code', '8314177,210', '831/4177,210', '831-4177,619'));
    expect(file.rows).toMatchObject([{ urn: null, laestab: '8314177', evidence: { leavers: 3, eet: 2, neet: 1 } }]);
  });

  test('a URN is joined by its LAESTAB in a later row, and contradicted by another', async () => {
    const joined = await readActivity(givenCsv('urn,laestab,activity_code', '137911,,210', '137911,8314177,210'));
    expect(joined.rows).toMatchObject([{ urn: '137911', laestab: '8314177', evidence: { leavers: 2 } }]);
    const contradicted = await readActivity(givenCsv('urn,laestab,activity_code', '137911,8314177,210', '137911,8314178,210'));
    expect(errorsOf(contradicted)).toEqual(['3 laestab']);
    const shared = await readActivity(givenCsv('urn,laestab,activity_code', '137911,8314177,210', ',8314177,210', '137912,8314177,210'));
    expect(errorsOf(shared)).toEqual(['3 laestab', '4 laestab']);
  });

  test.each([
    ['110', 'compulsory school age'],
    ['', 'missing'],
    ['211', 'not an NCCIS activity code'],
    ['210.0', 'not an NCCIS activity code'],
    ['EET', 'not an NCCIS activity code'],
  ])('the code "%s" is an error', async (code, words) => {
    const file = await readActivity(givenCsv('urn,activity_code', '137911,210', `137911,${code}`));
    expect(file.problems).toMatchObject([{ severity: 'error', line: 3, column: 'activity_code', message: expect.stringContaining(words) }]);
    expect(file.rows).toEqual([]);
  });

  test('code 720 is left out with a warning that has no number, or counted as not known', async () => {
    const given = givenCsv('urn,activity_code', '137911,210', '137911,720');
    const left = await readActivity(given);
    expect(left.rows).toMatchObject([{ evidence: { leavers: 1, eet: 1, notKnown: 0 } }]);
    expect(left.problems).toMatchObject([{ severity: 'warning', line: null, column: 'activity_code' }]);
    const counted = await readActivity(given, { ...RECOMMENDED_SETTINGS, refugees: 'counted' });
    expect(counted.rows).toMatchObject([{ evidence: { leavers: 2, eet: 1, notKnown: 1 } }]);
    expect(counted.problems).toEqual([]);
  });

  test('an institution of which all are left out has no leavers, and is there', async () => {
    const { rows } = await readActivity(givenCsv('urn,activity_code', '137911,720'));
    expect(rows).toMatchObject([{ urn: '137911', evidence: { leavers: 0, eet: 0, neet: 0, notKnown: 0, custody: 0 } }]);
  });

  test('neither the order of rows nor how the file is cut into chunks changes a count', async () => {
    const person = fc.record({ urn: fc.constantFrom('137911', '137912', '137913'), code: fc.constantFrom('210', '540', '710', '810', '720') });
    const people = fc.array(person, { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(people, fc.nat(), fc.integer({ min: 1, max: 40 }), async (rows, seed, size) => {
        const lines = rows.map(({ urn, code }) => `${urn},${code}`);
        const turned = lines.map((line, i) => ({ line, key: (i * 7919 + seed) % 101 })).sort((a, b) => a.key - b.key);
        const straight = await readActivity(givenCsv('urn,activity_code', ...lines));
        const chunked = await readActivity(
          inChunks(`activity_code,urn\r\n${turned.map(({ line }) => line.split(',').reverse().join(',')).join('\r\n')}`, size),
        );
        expect(countsByUrn(chunked)).toEqual(countsByUrn(straight));
        for (const { evidence } of straight.rows) {
          expect(Number(evidence.eet) + Number(evidence.neet) + Number(evidence.notKnown) + Number(evidence.custody)).toBe(evidence.leavers);
        }
      }),
      { numRuns: 50 },
    );
  });
});

function inChunks(text: string, size: number) {
  const whole = fileInMemory('given.csv', text);
  return {
    name: whole.name,
    async *bytes() {
      for await (const bytes of whole.bytes()) for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

function countsByUrn(file: Awaited<ReturnType<typeof readActivity>>) {
  return Object.fromEntries(file.rows.map(({ urn, evidence: { source: _, ...counts } }) => [urn, counts]));
}

describe('which of the two a file is', () => {
  test.each([
    ['urn,leavers,eet,neet,not_known', ['custody']],
    ['urn,eet', ['leavers', 'neet', 'not_known', 'custody']],
    ['leavers,eet,neet,not_known,custody', ['urn']],
    ['activity_code', ['urn']],
    ['urn,activity_code,activity_code', ['activity_code']],
    ['urn,urn,activity_code', ['urn']],
    ['urn,leavers,eet,eet,neet,not_known,custody', ['eet']],
    ['urn,leavers,eet,neet,not_known,custody,activity_code', [null]],
    ['urn,code', [null]],
    ['137911,210', [null]],
  ])('header "%s" is in error', async (header, columns) => {
    const file = await readActivity(givenCsv(header, '137911,1,2,3,4'));
    expect(file.problems.map(({ column }) => column)).toEqual(columns);
    expect(file.problems.every(({ severity, line }) => severity === 'error' && line === 1)).toBe(true);
    expect(file.rows).toEqual([]);
  });

  test('other columns are counted, not named', async () => {
    const { problems } = await readActivity(givenCsv('urn,activity_code,Jo Bloggs,DOB', '137911,210,a,b'));
    expect(problems).toEqual([
      { severity: 'notice', file: 'given.csv', line: 1, column: null, message: '2 other columns were not read. Nothing needs doing.' },
    ]);
    const one = await readActivity(givenCsv(`${COUNTS},comment`, '137911,A,1,1,0,0,0,b'));
    expect(one.problems).toMatchObject([{ severity: 'notice', message: expect.stringContaining('1 other column was') }]);
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffurn,name,leavers,eet,neet,not_known,custody\r\n137911,Café,1,1,0,0,0\r\n')],
    ['UTF-16', Buffer.from('\ufeffurn,name,leavers,eet,neet,not_known,custody\r\n137911,Café,1,1,0,0,0\r\n', 'utf16le')],
    ['windows-1252', Buffer.from('urn,name,leavers,eet,neet,not_known,custody\r\n137911,Café,1,1,0,0,0\r\n', 'latin1')],
  ])('%s is read', async (_, bytes) => {
    const { rows } = await readActivity(fileInMemory('given.csv', bytes));
    expect(rows).toMatchObject([{ urn: '137911', name: 'Café', evidence: { eet: 1 } }]);
  });
});
