import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenUpload } from '../../../../tests/support/given-upload.ts';
import { givenWorkbook } from '../../../../tests/support/given-workbook.ts';
import { givenZip } from '../../../../tests/support/given-zip.ts';
import { malformedArchives, malformedParts, malformedSheets, malformedText } from '../../../../tests/support/malformed-files.ts';
import { GOOD_TABLES, malformedTables } from '../../../../tests/support/malformed-tables.ts';
import { readInProcess } from '../../../../tests/support/read-upload-in-process.ts';

const CORPUS = [...malformedText(), ...malformedArchives(), ...malformedParts(), ...malformedSheets(), ...malformedTables()];

/** Words of programs, which no message may have. */
const NOT_PLAIN = /undefined|null\b|NaN|TypeError|exception|invalid|unexpected|signature|\bstream\b|stack|\/tmp\//i;

test('the corpus has a few hundred cases, each of its own name', () => {
  expect(CORPUS.length).toBeGreaterThan(350);
  expect(new Set(CORPUS.map(({ what }) => what)).size).toBe(CORPUS.length);
});

test.each(CORPUS)('$what is an error with its place, in plain words', async ({ content, line, column }) => {
  const path = givenUpload(content);
  const files = await readInProcess(path, content);
  const errors = files.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error');
  expect(files.every(({ found }) => found === null)).toBe(true);
  expect(errors.length).toBeGreaterThan(0);
  for (const { file, message } of errors) {
    expect(file).toMatch(/^upload\.bin/);
    expect(message).toMatch(/^[\w"].*\.$/s);
    expect(message).not.toMatch(NOT_PLAIN);
  }
  if (line !== undefined) expect(errors.map((error) => error.line)).toContain(line);
  if (column !== undefined) expect(errors.map((error) => error.column)).toContain(column);
  expect(readdirSync(dirname(path))).toEqual(['upload']);
});

test('the good tables that they are made from have no error', async () => {
  for (const { rows } of Object.values(GOOD_TABLES)) {
    const csv = Buffer.from(`${rows.map((row) => row.join(',')).join('\n')}\n`);
    for (const content of [csv, givenWorkbook({ sheets: [{ rows }] }), givenZip([{ name: 'a.csv', content: csv }])]) {
      const files = await readInProcess(givenUpload(content), content);
      expect(files.map(({ found }) => found !== null)).toEqual([true]);
    }
  }
});

const good = Object.values(GOOD_TABLES).flatMap(({ rows }) => {
  const csv = Buffer.from(`${rows.map((row) => row.join(',')).join('\n')}\n`);
  return [csv, givenWorkbook({ sheets: [{ rows }] }), givenZip([{ name: 'a.csv', content: csv, stored: true }])];
});

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('turn', 'cut out', 'put in', 'double'),
  byte: fc.integer({ min: 0, max: 255 }),
});

function changed(bytes: Buffer, { at, how, byte }: { at: number; how: string; byte: number }): Buffer {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (how === 'turn') return Buffer.concat([before, Buffer.from([byte]), after.subarray(1)]);
  if (how === 'cut out') return Buffer.concat([before, after.subarray(byte)]);
  if (how === 'put in') return Buffer.concat([before, Buffer.from([byte, byte]), after]);
  return Buffer.concat([before, after.subarray(0, byte), after]);
}

test('good files, changed anywhere: an answer, and nothing thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...good), fc.array(change, { minLength: 1, maxLength: 4 }), async (bytes, changes) => {
      const content = changes.reduce(changed, bytes);
      const files = await readInProcess(givenUpload(content), content);
      expect(files.length).toBeGreaterThan(0);
      for (const { found, problems } of files) expect(found === null).toBe(problems.some(({ severity }) => severity === 'error'));
      for (const { message } of files.flatMap(({ problems }) => problems)) expect(message).not.toMatch(NOT_PLAIN);
    }),
    { numRuns: 1000 },
  );
});
