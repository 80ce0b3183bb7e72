import { expect, test } from 'vitest';
import { type GivenWorkbook, givenWorkbook } from '../../../tests/support/given-workbook.ts';
import { openArchive } from '../archive/open-archive.ts';
import { archiveKind } from '../archive-kind.ts';
import { openWorkbook } from './open-workbook.ts';

async function open(workbook: GivenWorkbook) {
  const archive = await openArchive(givenWorkbook(workbook));
  const kind = await archiveKind(archive);
  return 'workbook' in kind ? await openWorkbook(archive, kind.workbook) : kind;
}

const sheets = [
  { name: 'One', rows: [['a']] },
  { name: 'Two & <three>', state: 'hidden' as const },
  { name: '4', state: 'veryHidden' as const },
];
const shown = (found: Awaited<ReturnType<typeof open>>) =>
  Array.isArray(found) ? found.map(({ number, name, hidden }) => [number, name, hidden]) : found;

test('sheets come in their order, with their names, and whether they are hidden', async () => {
  expect(shown(await open({ sheets }))).toEqual([
    [1, 'One', false],
    [2, 'Two & <three>', true],
    [3, '4', true],
  ]);
});

test('a chart on a sheet of its own is no sheet', async () => {
  const found = await openArchive(givenWorkbook({ sheets: [{ name: 'A' }, { name: 'B' }] }));
  const rels = found.members.find(({ name }) => name === 'xl/_rels/workbook.xml.rels');
  let xml = '';
  for await (const chunk of rels?.bytes() ?? []) xml += chunk;
  const parts = { 'xl/_rels/workbook.xml.rels': xml.replace('/worksheet" Target="worksheets/sheet1', '/chartsheet" Target="chartsheets/sheet1') };
  expect(shown(await open({ sheets: [{ name: 'A' }, { name: 'B' }], parts }))).toEqual([[1, 'B', false]]);
});

test.each([
  ['sharedStrings.xml that is referred to', { 'xl/sharedStrings.xml': null }],
  ['styles.xml that is referred to', { 'xl/styles.xml': null }],
  ['a sheet', { 'xl/worksheets/sheet1.xml': null }],
  ['the list of sheets', { 'xl/workbook.xml': null }],
  ['the relationships', { 'xl/_rels/workbook.xml.rels': null }],
  ['the main part', { '_rels/.rels': null }],
  ['the relationship of a sheet', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }],
])('a workbook without %s is damaged', async (_, parts) => {
  await expect(open({ sheets, parts })).rejects.toThrow('damaged');
});

test('a workbook without shared texts or styles is none the worse', async () => {
  const rels = '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>';
  const parts = { 'xl/styles.xml': null, 'xl/sharedStrings.xml': null, 'xl/_rels/workbook.xml.rels': rels };
  expect(shown(await open({ sheets: [{ name: 'A' }], parts }))).toEqual([[1, 'A', false]]);
});

test('what a relationship leads out to is not followed', async () => {
  const rels = '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>';
  await expect(open({ sheets: [{ name: 'A' }], parts: { 'xl/_rels/workbook.xml.rels': rels } })).rejects.toThrow('a part of it is missing');
  const outside = rels.replace('Target=', 'TargetMode="External" Target=');
  await expect(open({ sheets: [{ name: 'A' }], parts: { 'xl/_rels/workbook.xml.rels': outside } })).rejects.toThrow('a part of it is missing');
});

const main = (target: string) => ({
  '_rels/.rels': `<Relationships><Relationship Id="1" Type="x/officeDocument" Target="${target}"/></Relationships>`,
});

test.each([
  ['Word', main('word/document.xml'), 'Word document'],
  ['PowerPoint', main('/ppt/presentation.xml'), 'PowerPoint'],
  ['a binary workbook', main('xl/workbook.bin'), '.xlsb'],
  ['OpenDocument', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }, '.ods'],
  ['Numbers', { 'Index/Document.iwa': 'x' }, 'Numbers'],
])('a document of %s is told what to save it as', async (_, parts, words) => {
  expect(await open({ sheets, parts })).toEqual({ refusal: expect.stringContaining(words) });
});

test('any other ZIP is an archive', async () => {
  const parts = { '[Content_Types].xml': null, '_rels/.rels': null };
  expect(await open({ sheets, parts })).toEqual({ archive: true });
});
