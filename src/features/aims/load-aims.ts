import type { FastifyRequest } from 'fastify';
import type { Tenant } from '../../database/tenant.ts';
import type { GatsbyEvidence, SurveyEvidence } from '../../rating/evidence.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import { atPlace, type Cycle, canTypeStatementsOf, cyclePath, listInForce, type Place, refuseLocked } from '../evidence/index.ts';
import { findRating, frameworkOf, freshRatings } from '../ratings/index.ts';
import { type Actual, type NoActual, ownActual } from './actual.ts';
import { type AimsPlace, type Budget, findGuidanceBudget, findVision, listWords } from './aims.queries.ts';
import { type Known, readActual } from './read-actual.ts';
import type { Target } from './target.ts';
import { listTargets } from './targets.queries.ts';
import type { Vision } from './vision.ts';
import type { Word } from './vocabulary.ts';

/** What an institution aims at in a year. */
export interface Aims extends Place {
  vision: Vision | null;
  words: Word[];
  budget: Budget | null;
  targets: Target[];
}

export interface TargetShown {
  target: Target;
  actual: Actual | NoActual;
}

export function aimsPath(cycle: Pick<Cycle, 'year'>, institution: string): string {
  return `${cyclePath(cycle)}/institutions/${institution}/aims`;
}

export function placeOf({ cycle, institution }: Pick<Place, 'cycle' | 'institution'>): AimsPlace {
  return { cycle: cycle.id, institution: institution.id };
}

export async function loadAims(tenant: Tenant, { cycle, institution }: Pick<Place, 'cycle' | 'institution'>): Promise<Aims> {
  const place = { cycle: cycle.id, institution: institution.id };
  return {
    ...{ cycle, institution, path: aimsPath(cycle, institution.id) },
    vision: await findVision(tenant, place),
    words: await listWords(tenant, place),
    budget: await findGuidanceBudget(tenant, place),
    targets: await listTargets(tenant, place),
  };
}

/** The targets with what each measure comes to in this year. What no target asks for is not looked up. */
export async function loadActuals(tenant: Tenant, { cycle, institution, targets }: Aims, now: Date): Promise<TargetShown[]> {
  const known = targets.some(({ measure }) => measure !== 'own') ? await loadKnown(tenant, { cycle, institution }, now) : null;
  return targets.map((target) => ({
    target,
    actual: target.measure === 'own' || !known ? ownActual(target) : readActual(target.measure, known),
  }));
}

async function loadKnown(tenant: Tenant, { cycle, institution }: Pick<Place, 'cycle' | 'institution'>, now: Date): Promise<Known> {
  await freshRatings(tenant, cycle, now);
  const place = { cycle: cycle.id, institution: institution.id };
  const facts = (await listInForce(tenant, place)).filter(({ toConfirm }) => !toConfirm);
  const surveys = facts.filter(({ kind, key }) => kind === 'survey' && key === cycle.year).flatMap(({ fact }) => fact as SurveyEvidence[]);
  return {
    framework: await frameworkOf(tenant, cycle),
    rating: (await findRating(tenant, place))?.detail.rating ?? null,
    survey: surveys,
    gatsby: (facts.find(({ kind }) => kind === 'gatsby')?.fact ?? null) as GatsbyEvidence | null,
    path: `${cyclePath(cycle)}/institutions/${institution.id}`,
  };
}

/** The aims of an address, for whoever may write them; 403 for others who see them, and for a published cycle. */
export async function openAims({ db }: Pick<Parts, 'db'>, request: FastifyRequest): Promise<Aims> {
  return atPlace(db, request, async (tenant, place, reader) => {
    if (!canTypeStatementsOf(reader, place.institution)) throw new Forbidden();
    refuseLocked(place);
    return loadAims(tenant, place);
  });
}
