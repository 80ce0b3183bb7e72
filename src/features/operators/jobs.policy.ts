import type { Reader } from '../../web/reader.ts';

/** What Waymark does by itself is the operator's to look after; it tells numbers, and nothing of what is in a partnership. */
export function canRunJobs(reader: Reader): boolean {
  return reader.operating;
}
