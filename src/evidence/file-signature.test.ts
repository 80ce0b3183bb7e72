import { expect, test } from 'vitest';
import { whatCompoundFile } from './compound-file.ts';
import { isCompoundFile, isZip, whyNotText } from './file-signature.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['PK\x03\x04', true],
  ['PK\x05\x06', true],
  ['PK\x07\x08', true],
  ['PK\x01\x02', false],
  ['PK', false],
  ['', false],
])('%j is a ZIP archive: %s', (start, zip) => {
  expect(isZip(bytes(start))).toBe(zip);
});

test.each([
  'PK',
  '\xd0\xcf\x11\xe0',
  '%PDF-1.7',
  '{\\rtf1',
  '\x1f\x8b\x08',
  'Rar!\x1a',
  '7z\xbc\xaf\x27',
  '\x89PNG',
  '\xff\xd8\xff\xe0',
  'GIF89a',
  'PAR1',
  '<html>',
])('a file that begins with %j is no text, and it is said what to do', (start) => {
  expect(whyNotText(bytes(start))).toMatch(/\. .+\.$|CSV\.$/);
});

test.each(['', 'urn,award', '\xef\xbb\xbfURN', 'GIF7', '%PD'])('a file that begins with %j may be text', (start) => {
  expect(whyNotText(bytes(start))).toBeNull();
});

async function* pieces(...parts: Buffer[]) {
  yield* parts;
}

test.each([
  ['EncryptedPackage', 'password'],
  ['Workbook', 'old Excel workbook'],
  ['Book', 'old Excel workbook'],
  ['WordDocument', 'old Word document'],
  ['Something', 'old Office file, or a workbook protected by a password'],
])('a compound file with a stream %s is told as such, wherever it is cut', async (name, words) => {
  const start = bytes('\xd0\xcf\x11\xe0');
  const stream = Buffer.from(name, 'utf16le');
  expect(isCompoundFile(start)).toBe(true);
  for (const cut of [0, 1, 7, stream.length])
    expect(await whatCompoundFile(pieces(start, Buffer.alloc(5000), stream.subarray(0, cut), stream.subarray(cut), Buffer.alloc(100)))).toContain(
      words,
    );
});
