import { isMember, type Reader } from '../../web/reader.ts';

export function canSeePartnership(reader: Reader): boolean {
  return isMember(reader) && (reader.as.role === 'partnership-lead' || reader.as.role === 'partnership-analyst');
}

export function canChangePartnership(reader: Reader): boolean {
  return isMember(reader) && reader.as.role === 'partnership-lead';
}

/** Which partnerships there are, and adding one: the operator's, who sees nothing in them. */
export function canRunPartnerships(reader: Reader): boolean {
  return reader.operating;
}
