import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { UnreadableFile } from '../unreadable-file.ts';
import { HARMLESS, LARGEST_ARCHIVE, LARGEST_MEMBER, MOST_MEMBERS, MOST_TIMES_PACKED } from './limits.ts';

/** A file inside an archive. Its name is a text to show and to look up, never a path on this machine. */
export interface Member {
  name: string;
  /** Bytes, unpacked, as the archive says. */
  size: number;
  /**
   * Unpacks it, from the start each time.
   * @throws UnreadableFile when it is damaged, or not as large as the archive says.
   */
  bytes(): AsyncIterable<Buffer>;
}

export interface Archive {
  /** Without folders. */
  members: Member[];
  close(): void;
}

const DAMAGED = 'The file is damaged: it cannot be unpacked. Download it again, or save it again where it was made, and upload that.';
const BOMB = 'This file unpacks to far more than it should, and is not opened. Upload the files that are in it one by one.';
const LOCKED = 'The files in this archive are protected by a password. Take the password off and upload it again.';
const TOO_MANY = `There are more than ${MOST_MEMBERS} files in this archive. Upload the ones that are meant one by one.`;

/**
 * Opens a ZIP archive, which a workbook is too, from a file or from memory. All sizes are looked at before anything is unpacked.
 * @throws UnreadableFile when it is damaged, protected by a password, or would unpack to too much.
 */
export async function openArchive(source: string | Buffer): Promise<Archive> {
  const zip = await orDamaged(() => (typeof source === 'string' ? openPromise(source, { autoClose: false }) : fromBufferPromise(source)));
  // A listener, for without one an error of the directory would end the process; whoever waits for the entries is told of it as well.
  zip.on('error', () => {});
  const close = () => zip.close();
  try {
    if (zip.entryCount > MOST_MEMBERS) throw new UnreadableFile(TOO_MANY);
    const files = (await orDamaged(() => entriesOf(zip))).filter(({ fileName }) => !fileName.endsWith('/'));
    refuseBombs(files);
    return { members: files.map((entry) => memberOf(zip, entry)), close };
  } catch (error) {
    close();
    throw error;
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

function refuseBombs(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > LARGEST_ARCHIVE || entries.some(isBomb)) throw new UnreadableFile(BOMB);
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > LARGEST_MEMBER || (uncompressedSize > HARMLESS && uncompressedSize > MOST_TIMES_PACKED * compressedSize);
}

function memberOf(zip: ZipFile, entry: Entry): Member {
  return {
    name: entry.fileName,
    size: entry.uncompressedSize,
    async *bytes() {
      if (entry.isEncrypted()) throw new UnreadableFile(LOCKED);
      const stream = await orDamaged(() => zip.openReadStreamPromise(entry));
      const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
      let [size, check] = [0, 0];
      try {
        for (let next = await orDamaged(() => chunks.next()); !next.done; next = await orDamaged(() => chunks.next())) {
          size += next.value.length;
          // What a member says of its own size is not taken on trust.
          if (size > entry.uncompressedSize) throw new UnreadableFile(BOMB);
          check = crc32(next.value, check);
          yield next.value;
        }
      } finally {
        stream.destroy();
      }
      if (size !== entry.uncompressedSize || check !== entry.crc32) throw new UnreadableFile(DAMAGED);
    },
  };
}

/** What the archive's reader says of a broken archive is not for people, and may repeat what is in it. Errors of the disk pass. */
async function orDamaged<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    throw new UnreadableFile(DAMAGED);
  }
}
