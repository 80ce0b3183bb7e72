import { inflateSync } from 'node:zlib';

/** Bytes of the head of a WOFF file, and of one entry of its list of tables. */
const [HEAD, ENTRY] = [44, 20];
/** No table of a typeface comes near this. */
const LARGEST_TABLE = 16 * 2 ** 20;

/** One table of a typeface: "glyf", "name" … */
export interface FontTable {
  tag: string;
  bytes: Buffer;
}

export interface Font {
  /** What its letters are drawn with: the first four bytes of the file. */
  flavour: number;
  tables: FontTable[];
}

/**
 * Reads a web font of the first format (WOFF 1.0, W3C 2012): the tables of a typeface, each packed by itself.
 * @throws Error where it is none, or a table is not as long as it says
 */
export function readWoff(file: Buffer): Font {
  if (file.length < HEAD || file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF file.');
  const count = file.readUInt16BE(12);
  if (file.length < HEAD + count * ENTRY) throw new Error('The list of tables of this WOFF file is cut short.');
  const tables = Array.from({ length: count }, (_, number) => readTable(file, HEAD + number * ENTRY));
  return { flavour: file.readUInt32BE(4), tables };
}

function readTable(file: Buffer, at: number): FontTable {
  const tag = file.toString('latin1', at, at + 4);
  const [offset, packed, length] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
  if (length > LARGEST_TABLE || packed > length || offset + packed > file.length)
    throw new Error(`The table “${tag}” of this WOFF file is not all there.`);
  const stored = file.subarray(offset, offset + packed);
  const bytes = packed < length ? inflateSync(stored, { maxOutputLength: length }) : stored;
  if (bytes.length !== length) throw new Error(`The table “${tag}” of this WOFF file is not as long as it says.`);
  return { tag, bytes };
}
