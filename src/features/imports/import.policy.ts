import { isMember, type Reader } from '../../web/reader.ts';

/** Files are about all institutions of a partnership: they are for whoever works with the figures of all of them. */
export function canImport(reader: Reader): boolean {
  return isMember(reader) && (reader.as.role === 'partnership-lead' || reader.as.role === 'partnership-analyst');
}
