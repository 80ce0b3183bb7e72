import { askedOnce } from '../../database/asked-once.ts';
import { count, several } from '../../rating/words.ts';
import type { Fact, FactsFor, StepsFor } from '../../web/at-home.ts';
import { canChangeInstitutions } from './institution.policy.ts';
import { countInstitutions, findInstitution } from './institution.queries.ts';
import { type Institution, phaseWords } from './institution.ts';

/** Of the whole partnership; steps and facts of a home all ask for it. */
export const institutionCounts = askedOnce(countInstitutions);

/** Whoever works at an institution is told of that one, everybody else how many there are. */
export const institutionFacts: FactsFor = async (tenant, { as }) => {
  if (as.institutionId === null) return [factOfAll((await institutionCounts(tenant)).all)];
  const own = await findInstitution(tenant, as.institutionId);
  return own ? [factOfOwn(own)] : [];
};

export function factOfAll(institutions: number): Fact {
  const link = { text: institutions === 1 ? 'institution' : 'institutions', href: '/institutions' };
  return { figure: count(institutions), link, text: institutions === 0 ? '– nobody has added one yet' : '' };
}

export function factOfOwn({ phases }: Pick<Institution, 'phases'>): Fact {
  if (phases.length === 0) return { figure: 'No leavers', text: 'of Year 11 or post-16, so that no destinations are rated' };
  return { figure: phaseWords(phases), text: 'leavers: where they go afterwards is part of the rating' };
}

/** An institution without any number is found in no national file. */
export const institutionSteps: StepsFor = async (tenant, reader) => {
  if (!canChangeInstitutions(reader)) return [];
  const { withoutNumber: without } = await institutionCounts(tenant);
  if (without === 0) return [];
  const why = without === 1 ? 'without one, Waymark cannot find it in national files' : 'without one, Waymark finds none of them in national files';
  return [{ text: `Add the numbers of ${several(without, 'institution')}`, href: '/institutions', why }];
};
