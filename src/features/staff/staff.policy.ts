import { isMember, type Reader } from '../../web/reader.ts';

/** What training the city needs is for those who work with all of its institutions. */
export function canSeeCityTraining(reader: Reader): boolean {
  return isMember(reader) && (reader.as.role === 'partnership-lead' || reader.as.role === 'partnership-analyst');
}
