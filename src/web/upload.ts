import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import multipart, { type MultipartFile, type MultipartValue } from '@fastify/multipart';
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { LIMITS } from './limits.ts';
import { Unavailable, Unreadable } from './problems.ts';
import { sendingOf } from './sending.ts';
import { waitFor } from './slow-senders.ts';
import { isUnkeepable } from './unkeepable.ts';
import { refuseOtherFolder, removeUploadFolder } from './upload-folder.ts';

export interface UploadSettings {
  /** Named by `openUploadFolder`; made with the first file and removed when the application closes. */
  folder: string;
  /** Of all files of one sending together. */
  maxBytes: number;
}

/** A file that somebody sent, on disk. */
export interface ReceivedFile {
  /** As the sender's computer calls it, without folders and fit to be shown. */
  name: string;
  path: string;
  size: number;
  /** Of its bytes, lower-case hexadecimal. */
  sha256: string;
}

export interface Upload {
  fields: Record<string, string>;
  /** In the order in which they came; none where there is a problem. Whoever is given them removes them: see {@link discard}. */
  files: ReceivedFile[];
  problem: 'too-large' | 'too-many-files' | null;
  /** Names this sending by all that it says: the same sent again is done once. */
  form: string;
}

export const MOST_FILES = 20;
const PARTS = { fields: 50, fieldNameSize: 100, fieldSize: 64 * 1024, files: MOST_FILES, parts: MOST_FILES + 50, headerPairs: 20 };
/** What stands around the files: boundaries, names, other fields. */
const AROUND = 1024 * 1024;

/** Of a route that takes files: how long one may take to arrive and be put away. */
export const TAKES_FILES = { handlerTimeout: LIMITS.uploadMs };

/**
 * Adds routes that take files. Everywhere else a form with a file is of a kind that is not taken.
 * @throws Error for a folder of somebody else: see {@link refuseOtherFolder}
 */
export function withFiles(app: FastifyInstance, { folder, maxBytes }: UploadSettings, addRoutes: (scope: FastifyInstance) => void): void {
  refuseOtherFolder(folder);
  const routes: FastifyPluginAsync = async (scope) => {
    // The bound on a file is one byte above ours, so that it is we who find it too large.
    await scope.register(multipart, { limits: { ...PARTS, fileSize: maxBytes + 1 } });
    scope.addHook('onClose', () => removeUploadFolder(folder));
    addRoutes(scope);
  };
  void app.register(routes);
}

export function sendsFiles({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers['content-type']?.toLowerCase().startsWith('multipart/form-data') ?? false;
}

/**
 * Receives a form with files: each goes straight to a file of its own that only the owner can read, and is never held in memory. Whatever goes
 * wrong on the way, nothing of them stays. A form without files, sent as any other, has none.
 */
export async function receiveUpload(request: FastifyRequest, settings: UploadSettings): Promise<Upload> {
  waitFor(request, LIMITS.uploadMs);
  if (!sendsFiles(request)) return { fields: textsOf(request.body), files: [], problem: null, form: sendingOf(request) };
  const upload: Upload = { fields: {}, files: [], problem: null, form: '' };
  if (Number(request.headers['content-length'] ?? 0) > settings.maxBytes + AROUND) return { ...upload, problem: 'too-large', form: randomUUID() };
  try {
    for await (const part of request.parts()) await take(part, upload, settings);
  } catch (error) {
    await discard(upload.files);
    return { ...upload, files: [], problem: problemOf(error), form: randomUUID() };
  }
  const hashes = upload.files.map(({ name, sha256 }) => [name, sha256]);
  return { ...upload, form: sendingOf({ url: request.url, body: { ...upload.fields, files: hashes } }) };
}

/** Removes files that have done their work. */
export async function discard(files: readonly Pick<ReceivedFile, 'path'>[]): Promise<void> {
  for (const { path } of files) await rm(path, { force: true });
}

class TooLarge extends Error {}

function textsOf(body: unknown): Record<string, string> {
  const pairs = Object.entries(Object(body)).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(pairs);
}

async function take(part: MultipartFile | MultipartValue, upload: Upload, settings: UploadSettings): Promise<void> {
  if (part.type === 'file') return takeFile(part, upload, settings);
  if (typeof part.value !== 'string' || part.valueTruncated || isUnkeepable([part.fieldname, part.value])) throw new Unreadable();
  upload.fields[part.fieldname] = part.value;
}

async function takeFile({ file, filename }: MultipartFile, { files }: Upload, { folder, maxBytes }: UploadSettings): Promise<void> {
  // A field in which no file was chosen comes as a file without a name.
  if (!filename) return void file.resume();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const received: ReceivedFile = { name: nameFor(filename), path: join(folder, randomUUID()), size: 0, sha256: '' };
  files.push(received);
  const room = maxBytes - files.reduce((sum, { size }) => sum + size, 0);
  const hash = createHash('sha256');
  const counted = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      received.size += chunk.length;
      if (received.size > room) throw new TooLarge();
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(file, counted, createWriteStream(received.path, { flags: 'wx', mode: 0o600 }));
  received.sha256 = hash.digest('hex');
}

const LONGEST_NAME = 200;

/** Some browsers send folders with it; a name may hold what no page should show. The ending stays: people know a file by it. */
function nameFor(sent: string): string {
  const name = (sent.split(/[/\\]/).at(-1) ?? '')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  const characters = [...name];
  if (characters.length <= LONGEST_NAME) return name || 'file';
  return `${characters.slice(0, LONGEST_NAME - 21).join('')}…${characters.slice(-20).join('')}`;
}

/** What the sender can put right; throws on everything else. */
function problemOf(error: unknown): NonNullable<Upload['problem']> {
  const { code } = Object(error) as { code?: unknown };
  if (error instanceof TooLarge || code === 'FST_REQ_FILE_TOO_LARGE') return 'too-large';
  if (code === 'FST_FILES_LIMIT') return 'too-many-files';
  if (code === 'ENOSPC' || code === 'EDQUOT') throw new Unavailable();
  // The reader of forms with files finds fault without a code.
  if (error instanceof Error && code === undefined && !(error instanceof Unreadable)) throw new Unreadable();
  throw error;
}
