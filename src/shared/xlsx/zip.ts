import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One file of an archive; its text may be made while it is written. */
export interface ZipFile {
  /** With `/` between folders: "xl/workbook.xml". */
  name: string;
  text: Iterable<string>;
}

interface Written {
  name: Buffer;
  at: number;
  crc: number;
  size: number;
  packed: number;
}

/** The numbers of an archive without its 64-bit form end here. Nothing of ours comes near; what does is refused rather than broken. */
const LARGEST = 0xffff_ffff;
/** Sizes come behind the content; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, midnight: the first moment that the format knows, so that the same content is the same archive. */
const NO_TIME = 0x0021_0000;

/** Writes an archive piece by piece; no file of it is ever held whole. */
export async function* zip(files: Iterable<ZipFile>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for (const { name, text } of files) {
    const entry: Written = { name: Buffer.from(name), at, crc: 0, size: 0, packed: 0 };
    const head = localHeader(entry);
    yield head;
    for await (const piece of packed(text, entry)) yield piece;
    yield sizesOf(entry);
    at += head.length + entry.packed + 16;
    if (at > LARGEST || entry.size > LARGEST) throw new RangeError('The archive would be larger than 4 GB.');
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield endOf(written.length, directory.length, at);
}

async function* packed(text: Iterable<string>, entry: Written): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  // A fault on the way ends `deflate` with it, and is thrown below.
  pipeline(Readable.from(counted(text, entry)), deflate, () => {});
  for await (const piece of deflate as AsyncIterable<Buffer>) {
    entry.packed += piece.length;
    yield piece;
  }
}

function* counted(text: Iterable<string>, entry: Written): Generator<Buffer> {
  for (const part of text) {
    const bytes = Buffer.from(part);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    yield bytes;
  }
}

function localHeader({ name }: Written): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x0403_4b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DEFLATED, 8);
  head.writeUInt32LE(NO_TIME, 10);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function sizesOf({ crc, size, packed: small }: Written): Buffer {
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(0x0807_4b50, 0);
  sizes.writeUInt32LE(crc, 4);
  sizes.writeUInt32LE(small, 8);
  sizes.writeUInt32LE(size, 12);
  return sizes;
}

function directoryEntry({ name, at, crc, size, packed: small }: Written): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x0201_4b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt32LE(NO_TIME, 12);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(small, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, name]);
}

function endOf(files: number, directory: number, at: number): Buffer {
  if (files > 0xffff) throw new RangeError('The archive would have more than 65,535 files.');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(directory, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
