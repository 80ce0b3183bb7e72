import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How long each log file is, by its name. */
export type LogMark = ReadonlyMap<string, number>;

/** Beyond this, only the end of a log is read. */
const LONGEST = 16_384;

/** Remembers where the log ends now. */
export async function markLog(cluster: string): Promise<LogMark> {
  const folder = join(cluster, 'log');
  const names = await readdir(folder).catch(() => []);
  return new Map(await Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).size] as const)));
}

/** What was written since then. */
export async function logSince(cluster: string, mark: LogMark): Promise<string> {
  const now = await markLog(cluster);
  const texts = [...now].map(([name, size]) => readEnd(join(cluster, 'log', name), mark.get(name) ?? 0, size));
  return (await Promise.all(texts)).join('');
}

async function readEnd(path: string, from: number, size: number): Promise<string> {
  const start = Math.max(from, size - LONGEST, 0);
  if (size <= start) return '';
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
