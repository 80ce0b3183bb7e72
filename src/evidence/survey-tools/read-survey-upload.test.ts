import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ANSWERS, CANARIES, csvText, LAYOUT_NAMES, laidOut, STATEMENTS } from '../../../tests/support/given-survey-export.ts';
import { givenWorkbook } from '../../../tests/support/given-workbook.ts';
import { givenZip } from '../../../tests/support/given-zip.ts';
import { malformedArchives, malformedParts, malformedSheets, malformedText } from '../../../tests/support/malformed-files.ts';
import { readSurveyUpload } from './read-survey-upload.ts';
import type { SurveyExport } from './survey-export.ts';

const errors = ({ problems }: SurveyExport) => problems.filter(({ severity }) => severity === 'error');
const google = laidOut('Google Forms');
const sheet = (rows = google, name = 'Form1') => givenWorkbook({ sheets: [{ name, rows }] });
const zip = (...files: [string, string | Buffer][]) => givenZip(files.map(([name, content]) => ({ name, content })));

test.each(LAYOUT_NAMES)('%s: a workbook, and a ZIP of either, is read as the CSV file is', async (layout) => {
  const csv = Buffer.from(csvText(laidOut(layout)));
  const book = sheet(laidOut(layout));
  const plain = await readSurveyUpload(csv, 'answers.csv');
  expect(errors(plain)).toEqual([]);
  for (const upload of [book, zip(['Survey.csv', csv]), zip(['Excel/Survey.xlsx', book], ['__MACOSX/._x', 'x'], ['Read me.txt', 'x'])]) {
    const read = await readSurveyUpload(upload, 'answers.csv');
    expect(read).toMatchObject({ tool: plain.tool, layout: plain.layout, respondents: plain.respondents, problems: plain.problems });
    expect(read.columns).toEqual(plain.columns);
  }
});

test('a file on disk is read as one in memory, and both have the hash of what was uploaded', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-survey-'));
  for (const content of [Buffer.from(csvText(google)), sheet(), zip(['a.csv', csvText(google)])]) {
    const path = join(folder, 'upload');
    writeFileSync(path, content);
    const read = await readSurveyUpload(path, 'answers');
    expect(read).toEqual(await readSurveyUpload(content, 'answers'));
    expect(read.sha256).toMatch(/^[\da-f]{64}$/);
  }
});

test('headings that are merged over their columns, and numbers, days and formulas as a spreadsheet has them', async () => {
  const rows = [
    ['Respondent ID', 'Collector ID', 'Start Date', 'How far do you agree?', null],
    [null, null, null, 'I plan', 'I ask'],
    [11840032291, 398, { xml: '<c s="1"><v>45869.4</v></c>' }, 5, { xml: '<c t="str"><f>A1</f><v>4</v></c>' }],
    [11840032292, 398, { xml: '<c s="1"><v>45869.5</v></c>' }, 1, null],
  ];
  const after = '<mergeCells><mergeCell ref="D1:E1"/></mergeCells>';
  const read = await readSurveyUpload(givenWorkbook({ sheets: [{ rows, after }], formats: ['dd/mm/yyyy hh:mm'] }), 'answers.xlsx');
  expect(errors(read)).toEqual([]);
  expect(read.columns.map(({ heading, answers }) => [heading, ...answers.map(({ text }) => text)])).toEqual([
    ['How far do you agree? [I plan]', '1', '5'],
    ['How far do you agree? [I ask]', '4'],
  ]);
  expect(read.problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
});

test('a formula without its result is told with its place', async () => {
  const rows = [...google, ['x', { xml: '<c><f>1+1</f></c>' }, 'Agree', 'Agree']];
  const { problems } = await readSurveyUpload(givenWorkbook({ sheets: [{ rows }] }), 'answers.xlsx');
  expect(problems).toContainEqual(expect.objectContaining({ severity: 'warning', line: google.length + 1, column: 'B' }));
});

test('of several sheets the one with answers is read, never a hidden one', async () => {
  const other = { name: 'Summary', rows: [['a', 'b']] };
  const read = await readSurveyUpload(givenWorkbook({ sheets: [other, { name: 'Zebulon', rows: google }] }), 'answers.xlsx');
  expect(read.respondents).toHaveLength(ANSWERS.people.length);
  expect(JSON.stringify(read)).not.toContain('Zebulon');
  const hidden = await readSurveyUpload(givenWorkbook({ sheets: [other, { state: 'hidden', rows: google }] }), 'answers.xlsx');
  expect(errors(hidden)[0]?.message).toContain('not an export of');
});

describe('refused', () => {
  test.each<[string, Buffer, string]>([
    ['a ZIP of two exports', zip(['a.csv', csvText(google)], ['b.xlsx', sheet()]), 'several exports'],
    ['a ZIP of none', zip(['a.csv', 'a,b\n1,2\n'], ['b.xlsx', sheet([['a']])], ['c.png', Buffer.from([0x89, 0x50])]), 'Nothing in this ZIP'],
    ['a ZIP in a ZIP', zip(['a.zip', zip(['a.csv', csvText(google)])]), 'Nothing in this ZIP'],
    ['a ZIP of 51 files', zip(...Array.from({ length: 51 }, (_, at): [string, string] => [`${at}.txt`, 'x'])), 'more than 50 files'],
    ['a workbook whose sheets are all hidden', givenWorkbook({ sheets: [{ state: 'hidden', rows: google }] }), 'no sheet that is not hidden'],
    ['an old workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]), 'old Excel workbook'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'a PDF'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('%s', async (_, upload, message) => {
    const read = await readSurveyUpload(upload, 'answers');
    expect(errors(read)).toMatchObject([{ message: expect.stringContaining(message) }]);
    expect(read).toMatchObject({ sha256: null, columns: [], respondents: [] });
  });

  test('not a ZIP of 50 files of which one is an export', async () => {
    const others = Array.from({ length: 49 }, (_, at): [string, string] => [`${at}.txt`, 'x']);
    expect((await readSurveyUpload(zip(...others, ['a.csv', csvText(google)]), 'answers')).tool).toBe('google-forms');
  });
});

/** Words of programs, which no message may have. */
const NOT_PLAIN = /undefined|null\b|NaN|TypeError|exception|invalid|unexpected|signature|\bstream\b|stack|\/tmp\//i;

test.each([...malformedText(), ...malformedArchives(), ...malformedParts(), ...malformedSheets()])(
  '$what is an error in plain words',
  async ({ content }) => {
    const read = await readSurveyUpload(content, 'upload.bin');
    expect(read).toMatchObject({ sha256: null, columns: [], respondents: [] });
    expect(errors(read).length).toBeGreaterThan(0);
    for (const { message } of read.problems) {
      expect(message).toMatch(/^[\w"].*\.$/s);
      expect(message).not.toMatch(NOT_PLAIN);
    }
  },
);

const good = LAYOUT_NAMES.flatMap((layout) => [
  Buffer.from(csvText(laidOut(layout))),
  sheet(laidOut(layout)),
  zip(['a.csv', csvText(laidOut(layout))]),
]);
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('turn', 'cut out', 'put in'),
  byte: fc.integer({ min: 0, max: 255 }),
});

function changed(bytes: Buffer, { at, how, byte }: { at: number; how: string; byte: number }): Buffer {
  const place = Math.floor(at * bytes.length);
  const [before, behind] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (how === 'turn') return Buffer.concat([before, Buffer.from([byte]), behind.subarray(1)]);
  return how === 'cut out' ? Buffer.concat([before, behind.subarray(byte)]) : Buffer.concat([before, Buffer.from([byte, byte]), behind]);
}

test('good files, changed anywhere: an answer, and nothing thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...good), fc.array(change, { minLength: 1, maxLength: 3 }), async (bytes, changes) => {
      const read = await readSurveyUpload(changes.reduce(changed, bytes), 'upload.bin');
      expect(read.sha256 === null).toBe(errors(read).length > 0);
      for (const { message } of read.problems) expect(message).not.toMatch(NOT_PLAIN);
    }),
    { numRuns: 500 },
  );
});

test('who answered leaves no trace of a workbook or a ZIP, and nothing is written anywhere', async () => {
  const said: string[] = [];
  const write = process.stderr.write;
  process.stderr.write = (text) => said.push(String(text)) > 0;
  onTestFinished(() => {
    process.stderr.write = write;
  });
  for (const layout of LAYOUT_NAMES) {
    const rows = laidOut(layout, { questions: STATEMENTS, people: ANSWERS.people });
    for (const upload of [sheet(rows, CANARIES[1]), zip([`${CANARIES[1]}.csv`, csvText(rows)])])
      said.push(JSON.stringify(await readSurveyUpload(upload, 'answers', { comments: true })));
  }
  expect(CANARIES.filter((canary) => said.join('').includes(canary))).toEqual([]);
});
