import { createHash } from 'node:crypto';

/** A name in the form of a UUID for what a value says: the same for the same, and for nothing else. */
export function uuidOf(said: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
