import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openType } from './open-type.ts';
import { type FontTable, readWoff } from './woff.ts';

/** A WOFF file of these tables, each packed where that makes it shorter. */
function woffOf(tables: FontTable[], flavour = 0x00010000): Buffer {
  const head = Buffer.alloc(44);
  head.write('wOFF', 0, 'latin1');
  head.writeUInt32BE(flavour, 4);
  head.writeUInt16BE(tables.length, 12);
  const list = Buffer.alloc(20 * tables.length);
  const contents: Buffer[] = [];
  let offset = head.length + list.length;
  for (const [number, { tag, bytes }] of tables.entries()) {
    const packed = deflateSync(bytes);
    const stored = packed.length < bytes.length ? packed : bytes;
    list.write(tag, number * 20, 'latin1');
    for (const [place, value] of [offset, stored.length, bytes.length].entries()) list.writeUInt32BE(value, number * 20 + 4 + place * 4);
    contents.push(stored);
    offset += stored.length;
  }
  return Buffer.concat([head, list, ...contents]);
}

/** The tables of an OpenType file, found by its own list. */
function tablesOf(file: Buffer): FontTable[] {
  return Array.from({ length: file.readUInt16BE(4) }, (_, number) => {
    const at = 12 + number * 16;
    const [offset, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    return { tag: file.toString('latin1', at, at + 4), bytes: file.subarray(offset, offset + length) };
  });
}

const tables = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom(...'abcdGS/ 2'), minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 20 })
  .chain((tags) =>
    fc.tuple(
      ...tags.map((tag) =>
        fc.uint8Array({ maxLength: 300 }).chain((piece) =>
          // Repeated, so that some tables are shorter when packed.
          fc.integer({ min: 0, max: 5 }).map((times) => ({ tag, bytes: Buffer.concat(Array.from({ length: times }, () => piece)) })),
        ),
      ),
    ),
  );

test('every table comes out as it went in, in the order of their tags, at every fourth byte', () => {
  fc.assert(
    fc.property(tables, (all) => {
      const file = openType(readWoff(woffOf(all)));
      expect(tablesOf(file)).toEqual(all.toSorted((a, b) => (a.tag < b.tag ? -1 : 1)));
      expect(file.length % 4).toBe(0);
      expect(file.readUInt32BE(0)).toBe(0x00010000);
    }),
  );
});

test('the head helps a search by halves, and each table has its sum', () => {
  const file = openType(readWoff(woffOf([...'abcde'].map((letter) => ({ tag: `${letter}${letter}  `, bytes: Buffer.from([0, 0, 1, 2, 3]) })))));
  expect([file.readUInt16BE(4), file.readUInt16BE(6), file.readUInt16BE(8), file.readUInt16BE(10)]).toEqual([5, 64, 2, 16]);
  // 0x00000102 + 0x03000000
  expect(file.readUInt32BE(12 + 4)).toBe(0x03000102);
});

const whole = woffOf([{ tag: 'name', bytes: Buffer.alloc(200, 7) }]);

test.each([
  { what: 'nothing', file: Buffer.alloc(0), said: 'no WOFF file' },
  { what: 'a web font of the second format', file: Buffer.from(`wOF2${'\0'.repeat(60)}`), said: 'no WOFF file' },
  { what: 'a list cut short', file: whole.subarray(0, 50), said: 'cut short' },
  { what: 'a table cut short', file: whole.subarray(0, -3), said: 'not all there' },
  { what: 'a table that says it is shorter', file: changed(44 + 12, 199), said: 'maxOutputLength|larger than|not as long' },
  { what: 'a table that says it is longer', file: changed(44 + 12, 201), said: 'not as long as it says' },
  { what: 'a table that says it is very long', file: changed(44 + 12, 2 ** 31), said: 'not all there' },
])('$what is refused', ({ file, said }) => {
  expect(() => readWoff(file)).toThrow(new RegExp(said));
});

function changed(at: number, value: number): Buffer {
  const file = Buffer.from(whole);
  file.writeUInt32BE(value, at);
  return file;
}
