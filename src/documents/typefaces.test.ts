import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { onlyLettersWeHave } from './only-letters-we-have.ts';
import { filesOf, lettersIn, readTypefaces } from './typefaces.ts';

const typefaces = readTypefaces();
const letters = lettersIn(typefaces);
const missing = (text: string) => [...new Set(text)].filter((letter) => letter !== '\n' && !letters.has(letter.codePointAt(0) ?? 0));

test('files of one family that hold different letters have names of their own, so that none hides the other', () => {
  const families = typefaces.map(
    ({ tables }) =>
      tables
        .find(({ tag }) => tag === 'name')
        ?.bytes.toString('latin1')
        .replaceAll('\0', '') ?? '',
  );
  expect(families.map((name) => /Waymark (?:Latin More|Latin|Urdu)/.exec(name)?.[0])).toEqual([
    ...['Waymark Latin', 'Waymark Latin', 'Waymark Latin More', 'Waymark Latin More', 'Waymark Urdu', 'Waymark Urdu'],
  ]);
  // Who made them is still in them.
  for (const name of families) expect(name).toMatch(/Copyright 20\d\d(?:-20\d\d)? The (?:Atkinson Hyperlegible Next|Noto) Project Authors/);
  expect(filesOf(typefaces).map((file) => file.readUInt32BE(0))).toEqual(Array.from({ length: 6 }, () => 0x00010000));
});

test('every letter of what the surveys ask, in each language, is in one of them', () => {
  const folder = fileURLToPath(new URL('../../frameworks/questions/', import.meta.url));
  const files = globSync('*.yaml', { cwd: folder });
  expect(files.length).toBeGreaterThan(5);
  expect(files.flatMap((file) => missing(readFileSync(`${folder}${file}`, 'utf8')))).toEqual([]);
});

test('so are the letters of Polish, Romanian and Urdu', () => {
  expect(missing('ĄĆĘŁŃÓŚŹŻąćęłńóśźż ĂÂÎȘȚăâîșțŞŢşţ آأئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہھءیے۔،؟')).toEqual([]);
  expect(missing('漢')).toEqual(['漢']);
});

test('what no typeface has is a question mark, a picture is left out, and everything else stays', () => {
  const content = { label: '10B 🎉👩🏽🇬🇧', list: ['漢字 and Łódź', { deep: 'a\nb\u0007' }], number: 5, none: null };
  expect(onlyLettersWeHave(content, letters)).toEqual({ label: '10B ', list: ['?? and Łódź', { deep: 'a\nb' }], number: 5, none: null });
});
