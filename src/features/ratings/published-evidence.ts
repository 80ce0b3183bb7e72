import type { Tenant } from '../../database/tenant.ts';
import { previousYear } from '../../evidence/academic-year.ts';
import { type AssembledCycle, assembleCycle, type Cycle, listInForce } from '../evidence/index.ts';
import type { Institution } from '../institutions/index.ts';
import type { Publication, PublicationSnapshot } from './publication.ts';

/** The numbers by which an institution is known. */
export type Numbers = Pick<Institution, 'urn' | 'laestab'>;

/**
 * What a version was rated from: the evidence that counted then, of the institutions as they were then, whatever was changed since. `today`: the
 * numbers that an institution has now, by which later years know it; those that it had then where nothing is said.
 */
export async function publishedEvidence(
  tenant: Tenant,
  { snapshot, revision }: Pick<Publication, 'snapshot' | 'revision'>,
  today: (institution: string) => Numbers | null = () => null,
): Promise<AssembledCycle> {
  const { cycle, before, institutions } = snapshot;
  const own = await listInForce(tenant, { cycle: cycle.id, revision });
  const earlier = before ? await surveysBefore(tenant, before, previousYear(cycle.year)) : [];
  const more = earlier.filter(
    ({ institution, key }) => !own.some((fact) => fact.kind === 'survey' && fact.institution === institution && fact.key === key),
  );
  const known = institutions.map((one) => asInstitution({ ...one, ...numbersOf(today(one.id)) }));
  return assembleCycle(asCycle(snapshot), known, [...own, ...more]);
}

function numbersOf(numbers: Numbers | null): Partial<Numbers> {
  return numbers ? { urn: numbers.urn, laestab: numbers.laestab } : {};
}

async function surveysBefore(tenant: Tenant, before: NonNullable<PublicationSnapshot['before']>, year: string) {
  return (await listInForce(tenant, { ...before, kind: 'survey' })).filter(({ key }) => key === year);
}

/** As far as putting evidence together asks: who belonged was settled when it was published. */
function asCycle({ cycle, framework }: PublicationSnapshot): Cycle {
  return { ...cycle, framework, state: 'published', correcting: null, revision: 0, version: 0 };
}

function asInstitution(institution: PublicationSnapshot['institutions'][number]): Institution {
  return { ...institution, ukprn: null, earlierUrns: [], roll: null, status: 'open', until: null, successor: null, version: 0 };
}
