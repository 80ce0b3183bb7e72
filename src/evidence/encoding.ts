import { isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { whyNotText } from './file-signature.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** What a text file's bytes mean. `ascii` until a byte above 127 comes, which settles it. */
export type Encoding = 'ascii' | 'utf-8' | 'windows-1252';

const LF = 10;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const windows1252 = new TextDecoder('windows-1252');

/** The five bytes that windows-1252 leaves without a character. */
const NOT_WINDOWS_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/**
 * A file's bytes as UTF-8, windows-1252 or ASCII ones: byte-order mark taken off, UTF-16 (by its mark, or by NUL in every
 * second byte) turned into UTF-8.
 * @throws UnreadableFile when the first bytes are those of a workbook, archive, PDF, database or other file that is not text.
 */
export async function* textBytes(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let utf16: TextDecoder | null = null;
  let first = true;
  for await (const chunk of wholeStart(bytes)) {
    if (first) utf16 = utf16Decoder(chunk);
    if (first && !utf16) refuseOther(chunk);
    const body = first && chunk.subarray(0, 3).equals(UTF8_MARK) ? chunk.subarray(3) : chunk;
    first = false;
    yield utf16 ? Buffer.from(decodeUtf16(utf16, body)) : body;
  }
  if (utf16) yield Buffer.from(decodeUtf16(utf16));
}

/** The same bytes with at least four of them in the first chunk, enough to know a file by. */
async function* wholeStart(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let start: Buffer | null = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (!start) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < 4) continue;
    yield start;
    start = null;
  }
  if (start?.length) yield start;
}

function utf16Decoder(start: Buffer): TextDecoder | null {
  const [a, b, c, d] = start;
  if ((a === 0xff && b === 0xfe) || (a && b === 0 && c && d === 0)) return new TextDecoder('utf-16le', { fatal: true });
  if ((a === 0xfe && b === 0xff) || (a === 0 && b && c === 0 && d)) return new TextDecoder('utf-16be', { fatal: true });
  return null;
}

function decodeUtf16(decoder: TextDecoder, bytes?: Buffer): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new UnreadableFile('The file starts as UTF-16 text and then does not hold to it. Save it again as "CSV UTF-8".');
  }
}

function refuseOther(start: Buffer): void {
  const refusal = whyNotText(start);
  if (refusal) throw new UnreadableFile(refusal);
}

/**
 * Which encoding a block of whole lines shows, given what the lines before it showed.
 * @throws UnreadableFile with the line, when the block contradicts them or holds bytes of no text.
 */
export function settleEncoding(known: Encoding, block: Buffer, firstLine: number): Encoding {
  if (block.includes(0))
    throw new UnreadableFile(
      'There is a NUL byte here: this is not a text file. Save it again as "CSV UTF-8".',
      firstLine + linesBefore(block, block.indexOf(0)),
    );
  if (isAscii(block)) return known;
  if (known !== 'windows-1252' && isUtf8(block)) return 'utf-8';
  // The first line beyond ASCII decides, so that the answer does not hang on where a block happens to end.
  if (known === 'utf-8' || (known === 'ascii' && isUtf8(firstLineBeyondAscii(block)))) {
    throw new UnreadableFile(
      'The file is UTF-8 up to here, but this line is not. It was put together from files in different encodings: save it again as "CSV UTF-8".',
      firstLine + firstLineNotUtf8(block),
    );
  }
  const stray = NOT_WINDOWS_1252.map((byte) => block.indexOf(byte)).filter((at) => at >= 0);
  if (stray.length === 0) return 'windows-1252';
  throw new UnreadableFile(
    'This line is neither UTF-8 nor windows-1252 text. Save the file again as "CSV UTF-8".',
    firstLine + linesBefore(block, Math.min(...stray)),
  );
}

function firstLineBeyondAscii(block: Buffer): Buffer {
  for (let start = 0; ; ) {
    const end = block.indexOf(LF, start);
    const line = block.subarray(start, end < 0 ? block.length : end);
    if (end < 0 || !isAscii(line)) return line;
    start = end + 1;
  }
}

function firstLineNotUtf8(block: Buffer): number {
  for (let line = 0, start = 0; ; line++) {
    const end = block.indexOf(LF, start);
    if (end < 0 || !isUtf8(block.subarray(start, end))) return line;
    start = end + 1;
  }
}

function linesBefore(block: Buffer, at: number): number {
  let lines = 0;
  for (let next = block.indexOf(LF); next >= 0 && next < at; next = block.indexOf(LF, next + 1)) lines++;
  return lines;
}

export function decoderFor(encoding: Encoding): (bytes: Buffer) => string {
  if (encoding === 'ascii') return (bytes) => bytes.toString('latin1');
  if (encoding === 'utf-8') return (bytes) => bytes.toString('utf8');
  return (bytes) => windows1252.decode(bytes);
}
