import { expect, test } from 'vitest';
import { readXml } from './read-xml.ts';

async function said(...pieces: (string | Buffer)[]): Promise<string> {
  let all = '';
  async function* bytes() {
    for (const piece of pieces) yield Buffer.from(piece as string);
  }
  const xml = readXml(bytes(), {
    open: (name, attributes) =>
      (all += `<${name}${Object.entries(attributes)
        .map(([key, value]) => ` ${key}=${value}`)
        .join('')}>`),
    close: (name) => (all += `</${name}>`),
    text: (text) => (all += text),
  });
  for await (const _ of xml);
  return all;
}

test('tags come without their prefix, texts with their entities, however the bytes are cut', async () => {
  const xml = Buffer.from('<x:a xmlns:x="y" r="1"><x:b/>Zoë &amp; &#65;<![CDATA[<c>]]></x:a>');
  const whole = '<a xmlns:x=y r=1><b></b>Zoë & A<c></a>';
  expect(await said(xml)).toBe(whole);
  for (let cut = 1; cut < xml.length; cut++) expect(await said(xml.subarray(0, cut), xml.subarray(cut))).toBe(whole);
});

test('UTF-16 is read by its mark', async () => {
  expect(await said(Buffer.from('\ufeff<a>ü</a>', 'utf16le'))).toBe('<a>ü</a>');
  expect(await said(Buffer.from('\ufeff<a>ü</a>', 'utf16le').swap16())).toBe('<a>ü</a>');
});

test.each([
  ['a document type', '<!DOCTYPE a><a/>', 'document type'],
  ['a document type with entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'document type'],
  ['an unknown entity', '<a>&b;</a>', 'not well-formed'],
  ['a tag that is not closed', '<a>', 'not well-formed'],
  ['tags that cross', '<a><b></a></b>', 'not well-formed'],
  ['two roots', '<a/><b/>', 'not well-formed'],
  ['an attribute twice', '<a b="1" b="2"/>', 'not well-formed'],
  ['nothing', '', 'not well-formed'],
  ['a control character', '<a>\u0001</a>', 'not well-formed'],
  ['the number of a control character', '<a>&#0;</a>', 'not well-formed'],
  ['the number of half a character', '<a>&#xD800;</a>', 'not well-formed'],
  ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><a/>', 'not Unicode'],
  ['bytes of no encoding', Buffer.from([0x3c, 0x61, 0x3e, 0xe9, 0x3c]), 'not Unicode'],
  ['a character cut at the end', Buffer.from([0x3c, 0x61, 0x3e, 0xc3]), 'not Unicode'],
])('%s is refused', async (_, xml, words) => {
  await expect(said(xml)).rejects.toThrow(words);
});

const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);

test('tags nest 64 deep and no deeper', async () => {
  expect(await said(nested(64))).toBe(nested(64));
  await expect(said(nested(65))).rejects.toThrow('built in a way');
});

test('a million characters without a tag is the most', async () => {
  const text = (length: number) => ['<a', '>', 'x'.repeat(length - 3), '</a>'];
  expect(await said(...text(2 ** 20))).toHaveLength(2 ** 20 - 3 + 7);
  await expect(said(...text(2 ** 20 + 3))).rejects.toThrow('built in a way');
  await expect(said('<a b="', 'x'.repeat(2 ** 20), '"/>')).rejects.toThrow('built in a way');
});

test('no message repeats what stands in the file', async () => {
  const bad = [
    '<Zebulon>&Quisenberry;',
    '<Zebulon Quisenberry="1" Quisenberry="2"/>',
    '<!DOCTYPE Zebulon>',
    '<a></Zebulon>',
    '<?xml version="1.0" encoding="Zebulon"?><a/>',
  ];
  for (const xml of bad) {
    const error = await said(xml).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toMatch(/Zebulon|Quisenberry/);
  }
});
