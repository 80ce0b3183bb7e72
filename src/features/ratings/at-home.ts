import type { Fact, FactsFor } from '../../web/at-home.ts';
import { CYCLE_STATES } from '../evidence/index.ts';
import { ratingPath } from './institution-rating.ts';
import { type InstitutionYear, loadInstitutionYears } from './load-institution-years.ts';

/** Whoever works at an institution is led to its ratings of the latest year. */
export const ratingFacts: FactsFor = async (tenant, reader, now) => {
  const { institutionId } = reader.as;
  if (institutionId === null) return [];
  const [latest] = await loadInstitutionYears(tenant, reader, institutionId, now);
  return latest ? [factOf(institutionId, latest)] : [];
};

export function factOf(institution: string, { year, state }: Pick<InstitutionYear, 'year' | 'state'>): Fact {
  return { figure: year, link: { text: 'Your ratings', href: ratingPath({ year }, institution) }, text: `, ${CYCLE_STATES[state].toLowerCase()}` };
}
