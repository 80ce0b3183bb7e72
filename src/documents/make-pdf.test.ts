import { expect, test } from 'vitest';
import { pagesOf, pdfText } from '../../tests/support/pdf-parts.ts';
import { pdfWords } from '../../tests/support/pdf-words.ts';
import { makePdf as makePdfWithin, TooBusyToPrint, type Wanted } from './make-pdf.ts';

const LAYOUT = 'features/surveys/printing/poster.typ';

/** With time enough for a machine that does much else. */
const makePdf = (wanted: Wanted, { seconds = 50 } = {}) => makePdfWithin(wanted, { seconds });

/** A poster with these words where a person's own stand. */
function poster(words: string, more: object = {}) {
  return {
    layout: LAYOUT,
    content: {
      title: words,
      institution: words,
      heading: 'Tell us',
      how: 'How',
      'code-says': 'The address as a square code',
      'or-type': 'or type',
      'needs-code': null,
      until: 'Until',
      safe: 'Safe',
      posters: [{ label: words, address: words, code: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1h-1z"/></svg>' }],
      ...more,
    },
  };
}

/** The title that the document says of itself, as a program that reads aloud says it. */
function titleOf(pdf: Buffer): string {
  const [, title = ''] = /<dc:title><rdf:Alt><rdf:li xml:lang="[^"]+">(.*?)<\/rdf:li>/s.exec(pdfText(pdf)) ?? [];
  const read = Buffer.from(title, 'latin1').toString('utf8');
  return read.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

test('a document is tagged, says its language and its title, and promises what PDF/UA-1 asks', async () => {
  const text = pdfText(await makePdf(poster('Alder Vale School')));
  expect(text.slice(0, 8)).toBe('%PDF-1.7');
  for (const said of ['/StructTreeRoot', '/Marked true', '/Lang (en-GB)', '/DisplayDocTitle true', '<pdfuaid:part>1</pdfuaid:part>', '/S /H1'])
    expect(text).toContain(said);
  expect(text).toMatch(/\/S \/Figure[^>]*\/Alt \(The address as a square code\)|\/Alt \(The address as a square code\)[^>]*\/S \/Figure/s);
  expect(text).not.toContain('/JavaScript');
});

test('the same content gives the same bytes, and no time is in them', async () => {
  const [one, other] = [await makePdf(poster('Alder Vale School')), await makePdf(poster('Alder Vale School'))];
  expect(one.equals(other)).toBe(true);
  expect(pdfText(one)).not.toMatch(/CreationDate|ModDate|xmp:CreateDate|xmp:ModifyDate/);
});

const HOSTILE = [
  '#panic("x") #sys.inputs',
  '#read("/app.ts")',
  '$x^2$ $',
  '*bold* _it_ `code` ```',
  '@reference <label> @',
  '\\ \\u{41} \\#',
  '[a] ] [ } { (',
  '= Heading /* no */ // end',
  '- list + more 1. one',
  '"quoted" \' "',
  '<b>&amp;</b>',
  'https://e.org/?a=1&b=2',
  '-- --- ~ ...',
  'Łódź Școala ęąśćżź țîâă',
];

test('what a person typed is shown as it is, and never read as markup', async () => {
  const all = HOSTILE.join(' · ');
  const posters = HOSTILE.map((words) => ({ ...poster(words).content.posters[0], address: 'example.org/s/k7qf-92xd' }));
  const pdf = await makePdf(poster(all, { institution: 'Alder Vale School', posters }));
  expect(titleOf(pdf)).toBe(all);
  expect(pagesOf(pdf)).toBe(HOSTILE.length);
  const read = pdfWords(pdf);
  if (read !== null) expect(HOSTILE.filter((words) => !read.includes(words))).toEqual([]);
});

test('words from right to left stand in the document, and in its title in the order of reading', async () => {
  const pdf = await makePdf(poster('اردو اسکول'));
  expect(titleOf(pdf)).toBe('اردو اسکول');
  expect(pdfText(pdf)).toContain('NotoNastaliqUrdu');
});

test.each([
  { what: 'a name of ninety letters', words: 'W'.repeat(90) },
  { what: 'two hundred letters without a place to break', words: 'ŻÓŁĆ'.repeat(50) },
  { what: 'two hundred letters of words', words: 'Saint Bartholomew '.repeat(11) },
])('$what stays on its page, as the name of an institution, of a class and as an address', async ({ words }) => {
  const pdf = await makePdf(poster(words, { posters: [{ ...poster(words).content.posters[0], label: words.slice(0, 60) }] }));
  expect(pagesOf(pdf)).toBe(1);
});

test.each([
  { what: 'a picture', words: '10B 🎉', read: '10B' },
  { what: 'letters that we do not have', words: '漢字 10B', read: '?? 10B' },
  { what: 'half a letter', words: '10B \ud800', read: '10B \ufffd' },
  { what: 'what is not seen', words: '10B\u0007', read: '10B' },
])('$what does not keep a document from being made', async ({ words, read }) => {
  const pdf = await makePdf(poster(words));
  expect(titleOf(pdf).trim()).toBe(read);
});

test('what takes too long is ended, and so is what waits too long', async () => {
  await expect(makePdf(poster('x'), { seconds: 0.01 })).rejects.toBeInstanceOf(TooBusyToPrint);
  await expect(makePdf(poster('x'), { seconds: 0 })).rejects.toBeInstanceOf(TooBusyToPrint);
  // And there is room for the next.
  expect(pagesOf(await makePdf(poster('x')))).toBe(1);
});

test('who comes behind too many others is told at once', async () => {
  const all = await Promise.allSettled(Array.from({ length: 30 }, () => makePdf(poster('x'), { seconds: 0.01 })));
  const told = all.filter((each) => each.status === 'rejected' && each.reason instanceof TooBusyToPrint);
  expect(told).toHaveLength(30);
});

test('a fault of a layout is an error that says where, and repeats nothing of what stands in the document', async () => {
  const fault = makePdf({ layout: LAYOUT, content: { title: 'Canary Wharf Academy' } });
  await expect(fault).rejects.toThrow(/poster\.typ/);
  await expect(fault).rejects.not.toThrow(/Canary/);
  await expect(makePdf({ layout: 'no/such.typ', content: {} })).rejects.toThrow(/no\/such\.typ/);
});
