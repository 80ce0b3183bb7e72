import type { Cycle } from '../../evidence/index.ts';
import type { CityPartners } from '../city-partners.ts';
import type { PartnerFilters } from '../city-partners-filters.ts';

export interface CityPartnersPageProps {
  cycle: Cycle;
  city: CityPartners;
  filters: PartnerFilters;
  date: string;
}
