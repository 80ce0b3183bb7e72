import { cyclePath } from '../../evidence/index.ts';
import type { InstitutionInCycle } from '../institution-rating.ts';

export interface Crumbs {
  /** Whether the reader works for the whole partnership, and so has a page of the city. */
  ofWhole: boolean;
}

/** The way down to an institution's ratings: through the city for whoever sees it, else through the institution. */
export function crumbsTo({ cycle, institution }: Pick<InstitutionInCycle, 'cycle' | 'institution'>, { ofWhole }: Crumbs) {
  const above = ofWhole
    ? { text: `City, ${cycle.year}`, href: `${cyclePath(cycle)}/city` }
    : { text: institution.name, href: `/institutions/${institution.id}` };
  return [{ text: 'Home', href: '/' }, above];
}
