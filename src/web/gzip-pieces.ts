import { crc32 } from 'node:zlib';
import type { Pieces } from '../ui/rendered-part.tsx';

const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** A stored block says its length in 16 bits. */
const LONGEST_BLOCK = 0xffff;
/** The last block, empty, so that no other has to know whether it is the last. */
const END = Buffer.from([1, 0, 0, 0xff, 0xff]);

/**
 * A page as a gzip file (RFC 1952) made of blocks that are there already: parts that were packed when they were made are copied, and what was
 * rendered for this answer is stored as it is. So a large page costs no packing when it is sent, and what a page says of its reader is not packed at all.
 */
export function gzipOf(pieces: Pieces): Buffer {
  const blocks: Buffer[] = [HEADER];
  let check = 0;
  let length = 0;
  for (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece.bytes;
    const packed = typeof piece === 'string' ? null : piece.packed;
    blocks.push(...(packed ? [packed] : stored(bytes)));
    check = crc32(bytes, check);
    length += bytes.length;
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(check, 0);
  trailer.writeUInt32LE(length % 2 ** 32, 4);
  return Buffer.concat([...blocks, END, trailer]);
}

function stored(bytes: Buffer): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += LONGEST_BLOCK) {
    const block = bytes.subarray(at, at + LONGEST_BLOCK);
    const head = Buffer.alloc(5);
    head.writeUInt16LE(block.length, 1);
    head.writeUInt16LE(block.length ^ LONGEST_BLOCK, 3);
    blocks.push(head, block);
  }
  return blocks;
}

/** Whether a browser says that it takes gzip: by name or as anything, and not with a weight of 0. */
export function takesGzip(accepted: string | undefined): boolean {
  const weights = (accepted ?? '').split(',').map((one): [string, number] => {
    const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return [name, weight === undefined ? 1 : Number(weight)];
  });
  const [, weight = 0] = weights.find(([name]) => name === 'gzip') ?? weights.find(([name]) => name === '*') ?? [];
  return weight > 0;
}
