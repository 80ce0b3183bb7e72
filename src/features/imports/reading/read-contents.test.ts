import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { givenUpload } from '../../../../tests/support/given-upload.ts';
import { type GivenCell, type GivenSheet, givenWorkbook } from '../../../../tests/support/given-workbook.ts';
import { givenZip } from '../../../../tests/support/given-zip.ts';
import { readInProcess } from '../../../../tests/support/read-upload-in-process.ts';
import type { ReadFile } from './read-file.ts';
import type { ReadOptions } from './read-options.ts';

async function read(content: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<ReadFile[]> {
  const files = await readInProcess(givenUpload(content), Buffer.from(content as string), options);
  // What passes between processes and into the database is the same that was found.
  expect(JSON.parse(JSON.stringify(files))).toEqual(files);
  return files;
}

const shaOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const table = (csv: string): GivenCell[][] =>
  csv
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));

const AWARDS =
  'urn,award,status,awarded_on,expires_on,audit_completed_on,action_plan_agreed_on\n137911,Quality in Careers Standard,held,2024-05-01,2027-04-30,,\n';
const STAFF = 'urn,person,gives_guidance,qualification_level,working_towards_level,cpd,hours\n137911,adviser,yes,6,,yes,100\n';
const SURVEY = 'urn,cycle,question,positive,responses\n137911,2024/25,q1,80,100\n137911,2023/24,q1,70,100\n';
const GATSBY = 'urn,benchmarks_met,evaluated_on\n137911,8,2025-07-31\n';
const COUNTS = 'urn,leavers,eet,neet,not_known,custody\n137911,100,90,5,5,0\n';
const PEOPLE = 'urn,activity_code\n137911,210\n137911,619\n';
const REGISTER = 'URN,LA (code),EstablishmentNumber,EstablishmentName\n137911,831,4177,A School\n200000,330,4000,Elsewhere\n';
const LINKS = 'URN,LinkURN,LinkType,LinkEstablishedDate\n139051,148538,Successor,01-09-2021\n';

const KINDS: [what: string, csv: string, found: object][] = [
  ['awards', AWARDS, { kind: 'quality-award', format: 'template', rows: [{ urn: '137911', evidence: { status: 'held', awardedOn: '2024-05-01' } }] }],
  ['staff', STAFF, { kind: 'staff', format: 'template', rows: [{ evidence: { person: 'adviser', qualificationLevel: 6 } }] }],
  ['a survey', SURVEY, { kind: 'survey', cycles: ['2023/24', '2024/25'], rows: [{ evidence: { positive: 80 } }, {}] }],
  ['Gatsby Benchmarks', GATSBY, { kind: 'gatsby', rows: [{ evidence: { benchmarksMet: 8, evaluatedOn: '2025-07-31' } }] }],
  ['activity by institution', COUNTS, { kind: 'y11-activity', format: 'per-institution', rows: [{ evidence: { leavers: 100, eet: 90 } }] }],
  ['activity by person', PEOPLE, { kind: 'y11-activity', format: 'per-person', rows: [{ evidence: { leavers: 2, eet: 1, neet: 1 } }] }],
  ['the register', REGISTER, { kind: 'institutions', format: 'register', institutions: [{ urn: '137911', laestab: '8314177' }], absent: [] }],
  ['links of the register', LINKS, { kind: 'institutions', format: 'register-links', links: [{ urn: '139051', on: '2021-09-01' }] }],
];

describe.each(KINDS)('%s', (_, csv, found) => {
  test('are read from CSV', async () => {
    expect(await read(csv)).toMatchObject([
      { part: null, name: 'upload.bin', size: csv.length, sha256: shaOf(csv), kind: (found as ReadFile).kind, found },
    ]);
  });

  test('are read from a workbook, to the same', async () => {
    const workbook = givenWorkbook({ sheets: [{ name: 'Data', rows: table(csv) }] });
    const [file] = await read(workbook);
    const [plain] = await read(csv);
    expect(file).toMatchObject({ part: null, name: 'upload.bin', size: workbook.length, sha256: shaOf(workbook) });
    const withoutHash = (each: ReadFile | undefined) => JSON.stringify(each?.found).replaceAll(each?.sha256 ?? '', '');
    expect(withoutHash(file)).toBe(withoutHash(plain));
    expect(file?.problems).toEqual(plain?.problems);
  });

  test('are read from a ZIP, each with its own hash', async () => {
    expect(await read(givenZip([{ name: 'a/b.csv', content: csv }]))).toMatchObject([
      { part: 'a/b.csv', name: 'upload.bin, a/b.csv', size: csv.length, sha256: shaOf(csv), found },
    ]);
  });
});

test('activity codes are counted as the options say', async () => {
  const csv = 'urn,activity_code\n137911,530\n137911,210\n';
  expect(await read(csv, { activityCodes: { reEngagement: 'neet' } })).toMatchObject([{ found: { rows: [{ evidence: { eet: 1, neet: 1 } }] } }]);
  expect(await read(csv)).toMatchObject([{ found: { rows: [{ evidence: { eet: 2, neet: 0 } }] } }]);
});

test('with an error there is nothing found, but the kind is known', async () => {
  expect(await read(GATSBY.replace(',8,', ',9,'))).toMatchObject([
    { kind: 'gatsby', found: null, problems: [{ severity: 'error', file: 'upload.bin', line: 2, column: 'benchmarks_met' }] },
  ]);
});

test('of all local authorities, all institutions', async () => {
  expect(await read(REGISTER, { las: 'all' })).toMatchObject([{ found: { institutions: [{ la: '831' }, { la: '330' }] } }]);
});

describe('a workbook with several sheets', () => {
  const notes: GivenSheet = { name: 'Zebulon', rows: [['Notes']] };
  const awards: GivenSheet = { name: 'Awards', rows: [['Awards of the city'], [], ...table(AWARDS)] };

  test('is read at the first sheet that is known; the others are listed by number', async () => {
    const [file, ...more] = await read(givenWorkbook({ sheets: [notes, awards, { ...notes, state: 'hidden' }] }));
    expect(more).toEqual([]);
    expect(file).toMatchObject({ part: 'sheet Awards', name: 'upload.bin, sheet Awards', kind: 'quality-award', found: { rows: [{}] } });
    expect(file?.problems).toMatchObject([
      { severity: 'notice', file: 'upload.bin, sheet Awards', line: 3 },
      { severity: 'notice', message: expect.stringContaining('Not read: sheet 1, sheet 3 (hidden).') },
    ]);
    expect(JSON.stringify(file)).not.toContain('Zebulon');
  });

  test('gives rows of the sheet as lines', async () => {
    const [file] = await read(givenWorkbook({ sheets: [awards] }));
    expect(file?.found).toMatchObject({ rows: [{ evidence: { source: { file: 'upload.bin', line: 4 } } }] });
  });

  test('never gives the name of a sheet about people', async () => {
    for (const csv of [PEOPLE, STAFF, COUNTS]) {
      const files = await read(givenWorkbook({ sheets: [{ ...notes }, { name: 'Quisenberry', rows: table(csv) }] }));
      expect(files).toMatchObject([{ part: 'sheet 2', name: 'upload.bin, sheet 2' }]);
      expect(JSON.stringify(files)).not.toMatch(/Zebulon|Quisenberry/);
    }
  });

  test('none of which is known is answered for the first', async () => {
    const files = await read(givenWorkbook({ sheets: [notes, { name: 'x', rows: [['Respondent ID', 'Collector ID']] }] }));
    expect(files).toMatchObject([{ part: null, name: 'upload.bin', kind: null, found: null }]);
    expect(files[0]?.problems.map(({ severity }) => severity)).toEqual(['error', 'notice']);
  });

  test('all hidden is told to be shown', async () => {
    expect(await read(givenWorkbook({ sheets: [{ ...awards, state: 'veryHidden' }] }))).toMatchObject([
      { found: null, problems: [{ message: expect.stringContaining('not hidden') }] },
    ]);
  });

  test('one of them broken does not harm the one before', async () => {
    expect(await read(givenWorkbook({ sheets: [awards, { xml: '<broken' }] }))).toMatchObject([{ kind: 'quality-award', found: { rows: [{}] } }]);
    expect(await read(givenWorkbook({ sheets: [{ xml: '<broken' }, awards] }))).toMatchObject([{ kind: 'quality-award' }]);
  });
});

describe('a ZIP', () => {
  test('is read file by file; what is none of ours is listed, what a computer put there is not', async () => {
    const files = await read(
      givenZip([
        { name: '2022-2023/', content: '', stored: true },
        { name: '2022-2023/awards.csv', content: AWARDS },
        { name: '2022-2023/england_ks4revised.csv', content: 'RECTYPE,LEA,URN,ATT8SCR\n1,831,137911,50\n' },
        { name: 'notes.pdf', content: '%PDF-1.7' },
        { name: '__MACOSX/._awards.csv', content: 'x' },
        { name: '.DS_Store', content: 'x' },
        { name: 'survey.xlsx', content: givenWorkbook({ sheets: [{ rows: table(SURVEY) }] }), stored: true },
      ]),
    );
    expect(files.map(({ part, kind }) => [part, kind])).toEqual([
      ['2022-2023/awards.csv', 'quality-award'],
      ['survey.xlsx', 'survey'],
    ]);
    const message = files[0]?.problems.find(({ severity }) => severity === 'notice')?.message;
    expect(message).toContain('"2022-2023/england_ks4revised.csv", "notes.pdf".');
  });

  test('a workbook in it has the hash of the workbook, and its sheet is named', async () => {
    const workbook = givenWorkbook({
      sheets: [
        { name: 'a', rows: [['x']] },
        { name: 'Gatsby', rows: table(GATSBY) },
      ],
    });
    expect(await read(givenZip([{ name: 'g.xlsx', content: workbook }]))).toMatchObject([
      { part: 'g.xlsx, sheet Gatsby', name: 'upload.bin, g.xlsx, sheet Gatsby', size: workbook.length, sha256: shaOf(workbook) },
    ]);
  });

  test('a file with errors is one of ours', async () => {
    expect(await read(givenZip([{ name: 'g.csv', content: GATSBY.replace(',8,', ',9,') }]))).toMatchObject([
      { part: 'g.csv', kind: 'gatsby', found: null, problems: [{ file: 'upload.bin, g.csv', line: 2 }] },
    ]);
  });

  test('with nothing of ours is an error that lists what there is', async () => {
    const inner = givenZip([{ name: 'g.csv', content: GATSBY }]);
    expect(
      await read(
        givenZip([
          { name: 'inner.zip', content: inner },
          { name: 'a.txt', content: 'a' },
        ]),
      ),
    ).toMatchObject([{ part: null, found: null, problems: [{ severity: 'error', message: expect.stringContaining('"inner.zip", "a.txt"') }] }]);
  });

  test.each([[[]], [[{ name: '.DS_Store', content: 'x' }]], [[{ name: 'folder/', content: '', stored: true }]]])(
    'with no file is said to be empty',
    async (members) => {
      expect(await read(givenZip(members))).toMatchObject([{ found: null, problems: [{ message: expect.stringContaining('no file in this ZIP') }] }]);
    },
  );

  test('under a password is said once, not file by file', async () => {
    const locked = { content: GATSBY, says: { flags: 0x801 } };
    const files = await read(
      givenZip([
        { name: 'a.csv', ...locked },
        { name: 'b.csv', ...locked },
      ]),
    );
    expect(files).toMatchObject([{ part: null, problems: [{ message: expect.stringContaining('password') }] }]);
  });

  test('with one damaged file gives the others, and says which', async () => {
    const files = await read(
      givenZip([
        { name: 'a.csv', content: GATSBY },
        { name: 'b.csv', content: AWARDS, says: { crc: 1 } },
      ]),
    );
    expect(files).toMatchObject([
      { part: 'a.csv', found: { kind: 'gatsby' } },
      { part: 'b.csv', found: null, problems: [{ file: 'upload.bin, b.csv', message: expect.stringContaining('damaged') }] },
    ]);
  });

  test('holds up to 200 files, and names that say nothing', async () => {
    const members = Array.from({ length: 200 }, (_, at) => ({ name: `${at}.txt`, content: 'x' }));
    expect((await read(givenZip(members)))[0]?.problems[0]?.message).toContain('and 190 more');
    expect((await read(givenZip([...members, { name: 'more', content: 'x' }])))[0]?.problems[0]?.message).toContain('more than 200 files');
    const [odd] = await read(givenZip([{ name: `${'x'.repeat(300)}\u0007\u202e.csv`, content: GATSBY }]));
    expect(odd?.part).toHaveLength(101);
    expect(odd?.part).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });
});

test.each([
  ['an old workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]), 'old Excel workbook'],
  ['a workbook under a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'password'],
  ['a PDF', '%PDF-1.7', 'PDF'],
  ['a web page', '<!DOCTYPE html><table>', 'web page'],
  ['nothing', '', 'empty'],
])('%s is told what to do', async (_, content, words) => {
  expect(await read(content)).toMatchObject([
    { kind: null, found: null, problems: [{ severity: 'error', message: expect.stringContaining(words) }] },
  ]);
});
