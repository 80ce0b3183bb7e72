import type { Font } from './woff.ts';

/** Which names of a typeface say its family: as four styles know it, as all of them do, and with its variations left out. */
const FAMILY = [1, 16, 21];
const [HEAD, ENTRY] = [6, 12];
const WINDOWS = 3;

interface Name {
  /** Platform, encoding, language and which name, as they stand in the table. */
  head: Buffer;
  which: number;
  text: Buffer;
}

/**
 * The same typeface under another family name. Files that hold different letters of one family bear one name, and a program that sets
 * type takes the first of them and looks no further.
 */
export function inFamily({ flavour, tables }: Font, family: string): Font {
  return { flavour, tables: tables.map((table) => (table.tag === 'name' ? { tag: 'name', bytes: renamed(table.bytes, family) } : table)) };
}

function renamed(table: Buffer, family: string): Buffer {
  // Windows' encoding is what every program reads, and what fonts for the web have.
  const names = readNames(table).filter(({ head }) => head.readUInt16BE(0) === WINDOWS);
  const other = names.filter(({ which }) => !FAMILY.includes(which));
  const first = names.find(({ which }) => which === 1);
  if (!first) throw new Error('This typeface does not say its family.');
  return writeNames([...other, { ...first, text: Buffer.from(family, 'utf16le').swap16() }].toSorted((a, b) => a.which - b.which));
}

function readNames(table: Buffer): Name[] {
  const texts = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, number) => {
    const at = HEAD + number * ENTRY;
    const [length, offset] = [table.readUInt16BE(at + 8), table.readUInt16BE(at + 10)];
    const text = table.subarray(texts + offset, texts + offset + length);
    return { head: table.subarray(at, at + 8), which: table.readUInt16BE(at + 6), text };
  });
}

function writeNames(names: Name[]): Buffer {
  const list = Buffer.alloc(HEAD + names.length * ENTRY);
  list.writeUInt16BE(names.length, 2);
  list.writeUInt16BE(list.length, 4);
  let offset = 0;
  for (const [number, { head, text }] of names.entries()) {
    const at = HEAD + number * ENTRY;
    head.copy(list, at);
    list.writeUInt16BE(text.length, at + 8);
    list.writeUInt16BE(offset, at + 10);
    offset += text.length;
  }
  return Buffer.concat([list, ...names.map(({ text }) => text)]);
}
