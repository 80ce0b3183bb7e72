import { isMember, type Reader } from '../../web/reader.ts';
import { canSeeInstitution } from '../institutions/index.ts';
import type { SharingAct } from './sharing.ts';

/** Who works with whom across the city is for those who work with all of its institutions. */
export function canSeeCityPartners(reader: Reader): boolean {
  return isMember(reader) && (reader.as.role === 'partnership-lead' || reader.as.role === 'partnership-analyst');
}

const OFFERS = ['institution-lead', 'institution-editor'];

/** Offering is the institution's own side: the partnership may write for it, and cannot agree with itself. */
export function canOfferPartners(reader: Reader): boolean {
  return isMember(reader) && OFFERS.includes(reader.as.role);
}

/** Who may do this about the partner of an institution. */
export function canDoAboutSharing(reader: Reader, act: SharingAct, institution: { id: string }): boolean {
  if (act === 'accept' || act === 'decline') return canSeeCityPartners(reader);
  return canOfferPartners(reader) && canSeeInstitution(reader, institution);
}
