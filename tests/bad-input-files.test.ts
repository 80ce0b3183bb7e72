import { expect, test } from 'vitest';
import { as, edit, testBadInput } from './support/bad-input.ts';
import { waymark } from './support/captured.ts';
import { givenFiles } from './support/case-folder.ts';
import { goodCase, textOf } from './support/given-good-case.ts';

const AWARDS = 'urn,award,status,awarded_on,expires_on,audit_completed_on,action_plan_agreed_on\n';
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

testBadInput([
  {
    what: 'a file that is not there',
    spoil: edit('case.yaml', 'file: awards.csv', 'file: award.csv'),
    place: 'award.csv',
    says: /no file of this name/,
    remedy: /Check the name and the folder/,
  },
  {
    what: 'a file below a file',
    spoil: edit('case.yaml', 'file: awards.csv', 'file: staff.csv/awards.csv'),
    place: 'staff.csv/awards.csv',
    says: /no file of this name/,
    remedy: /Check the name and the folder/,
  },
  {
    what: 'a folder in the place of a file',
    spoil: (files) => ({ ...edit('case.yaml', 'file: awards.csv', 'file: awards')(files), 'awards/awards.csv': AWARDS }),
    place: 'awards',
    says: /This is a folder/,
    remedy: /Name the file in it/,
  },
  { what: 'an empty file', spoil: as('awards.csv', ''), place: 'awards.csv', says: /empty/, remedy: /./ },
  {
    what: 'UTF-16 that breaks off',
    spoil: as('awards.csv', bytes([0xff, 0xfe], [...Buffer.from(`${AWARDS}200101`, 'utf16le')], [0x00, 0xd8, 0x41, 0x00])),
    place: 'awards.csv',
    says: /UTF-16/,
    remedy: /Save it again as "CSV UTF-8"/,
  },
  {
    what: 'UTF-8 and windows-1252 in one file',
    spoil: as('awards.csv', bytes(AWARDS, '200101,Caf\u00e9 Award,held,,,,\n200102,Caf', [0xe9], ' Award,held,,,,\n')),
    place: 'awards.csv, line 3',
    says: /different encodings/,
    remedy: /save it again as "CSV UTF-8"/,
  },
  {
    what: 'bytes of no encoding',
    spoil: as('awards.csv', bytes(AWARDS, '200101,Aw', [0x81], 'rd,held,,,,\n')),
    place: 'awards.csv, line 2',
    says: /neither UTF-8 nor windows-1252/,
    remedy: /Save the file again/,
  },
  {
    what: 'a workbook',
    spoil: as('awards.csv', bytes('PK', [3, 4], 'xl/workbook.xml')),
    place: 'awards.csv',
    says: /a workbook or a ZIP archive/,
    remedy: /save the sheet as "CSV UTF-8"/,
  },
  {
    what: 'a workbook of old',
    spoil: as('awards.csv', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
    place: 'awards.csv',
    says: /old Excel or Word file/,
    remedy: /save the sheet as "CSV UTF-8"/,
  },
  { what: 'a PDF', spoil: as('awards.csv', '%PDF-1.7\n'), place: 'awards.csv', says: /a PDF/, remedy: /figures as CSV/ },
  {
    what: 'a web page',
    spoil: as('awards.csv', '<!doctype html><html>'),
    place: 'awards.csv',
    says: /web page/,
    remedy: /Download the CSV file itself/,
  },
  {
    what: 'a NUL byte',
    spoil: as('awards.csv', bytes(AWARDS, '200101,Aw', [0], 'rd,held,,,,\n')),
    place: 'awards.csv, line 2',
    says: /NUL byte/,
    remedy: /Save it again/,
  },
  {
    what: 'a quotation mark that is never closed',
    spoil: as('awards.csv', `${AWARDS}200101,"Award,held,,,,\n200102,Award,held,,,,\n`),
    place: 'awards.csv, line 2',
    says: /never closed/,
    remedy: /Close it/,
  },
]);

test.each([
  ['with its mark', bytes([0xff, 0xfe])],
  ['without one', Buffer.alloc(0)],
])('UTF-16 %s is no bad input', async (_, mark) => {
  const good = goodCase();
  const files = { ...good, 'awards.csv': Buffer.concat([mark, Buffer.from(textOf(good, 'awards.csv'), 'utf16le')]) };
  expect(await waymark(['rate', givenFiles(files), '--format', 'csv'])).toMatchObject({
    code: 0,
    stdout: (await waymark(['rate', givenFiles(good), '--format', 'csv'])).stdout,
  });
});
