import type { Font } from './woff.ts';

/** Bytes of the head of the file, and of one entry of its list of tables. */
const [HEAD, ENTRY] = [12, 16];

/** Writes a typeface as programs that set type read it (OpenType 1.9, "Organization of an OpenType Font"): tables in the order of their tags. */
export function openType({ flavour, tables }: Font): Buffer {
  const sorted = tables.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
  const list = Buffer.alloc(HEAD + sorted.length * ENTRY);
  writeHead(list, flavour, sorted.length);
  const contents: Buffer[] = [];
  let offset = list.length;
  for (const [number, { tag, bytes }] of sorted.entries()) {
    const at = HEAD + number * ENTRY;
    list.write(tag, at, 'latin1');
    list.writeUInt32BE(checksum(bytes), at + 4);
    list.writeUInt32BE(offset, at + 8);
    list.writeUInt32BE(bytes.length, at + 12);
    contents.push(bytes, Buffer.alloc(gap(bytes.length)));
    offset += bytes.length + gap(bytes.length);
  }
  return Buffer.concat([list, ...contents]);
}

/** With what a search by halves needs: the largest power of two that fits. */
function writeHead(list: Buffer, flavour: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  const range = 2 ** power * ENTRY;
  list.writeUInt32BE(flavour, 0);
  for (const [place, value] of [count, range, power, count * ENTRY - range].entries()) list.writeUInt16BE(value, 4 + place * 2);
}

/** The sum of its words of four bytes. */
function checksum(bytes: Buffer): number {
  const whole = Buffer.concat([bytes, Buffer.alloc(gap(bytes.length))]);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

/** Tables begin at every fourth byte. */
function gap(length: number): number {
  return (4 - (length % 4)) % 4;
}
