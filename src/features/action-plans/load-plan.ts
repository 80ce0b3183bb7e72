import type { FastifyRequest } from 'fastify';
import { type Agreement, inForce } from '../../action-plan/index.ts';
import type { Tenant } from '../../database/tenant.ts';
import { LevelScale } from '../../rating/level.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import { atPlace, canTypeStatementsOf, type Place, planPath, refuseLocked } from '../evidence/index.ts';
import { findRating, frameworkOf, freshRatings, type StoredRating } from '../ratings/index.ts';
import { listActs, listContents, type PlanAct } from './agreement.queries.ts';
import { agreementOf } from './agreement-of.ts';
import type { PlanAction, PlanPlace, Progress } from './plan.ts';
import { listActions } from './plan-action.queries.ts';
import { contentOf, hashOf, type PlanContent } from './plan-content.ts';
import { listProgress, listReviews, type PlanReview } from './progress.queries.ts';

/** The plan of an institution in a cycle, as it stands. */
export interface Plan extends Place {
  elements: { id: string; title: string }[];
  scale: LevelScale;
  /** Null where the institution is not in the cycle. */
  rating: StoredRating | null;
  /** In their order, without those that were taken out. */
  actions: PlanAction[];
  removed: PlanAction[];
  acts: PlanAct[];
  agreement: Agreement;
  /** What would be signed now. */
  content: PlanContent;
  hash: string;
}

export async function loadPlan(tenant: Tenant, { cycle, institution }: Pick<Place, 'cycle' | 'institution'>, now: Date): Promise<Plan> {
  const place: PlanPlace = { cycle: cycle.id, institution: institution.id };
  await freshRatings(tenant, cycle, now);
  const rating = await findRating(tenant, place);
  const framework = await frameworkOf(tenant, cycle);
  const all = await listActions(tenant, place);
  const acts = await listActs(tenant, place);
  const elements = framework.elements.map(({ id, title }) => ({ id, title }));
  const scale = new LevelScale(framework.levels);
  const content = contentOf({ elements, scale, summary: rating?.summary ?? null }, all);
  return {
    ...{ cycle, institution, path: planPath(cycle, institution.id), elements, scale, rating, acts, content },
    actions: all.filter(({ removed }) => !removed),
    removed: all.filter(({ removed }) => removed),
    agreement: agreementOf(acts),
    hash: hashOf(content),
  };
}

/** What was put forward and what is in force, as they were then. */
export interface PutForward {
  waiting: PlanContent | null;
  inForce: PlanContent | null;
}

export async function loadPutForward(tenant: Tenant, { agreement, ...place }: Plan): Promise<PutForward> {
  const hashes = [agreement.proposal?.hash, inForce(agreement)?.hash].filter((hash) => hash !== undefined);
  const contents = await listContents(tenant, placeOf(place), hashes);
  const of = (hash: string | undefined) => contents.get(hash ?? '') ?? null;
  return { waiting: of(agreement.proposal?.hash), inForce: of(inForce(agreement)?.hash) };
}

/** How its actions got on. */
export interface GettingOn {
  progress: ReadonlyMap<string, Progress[]>;
  reviews: PlanReview[];
}

export async function loadGettingOn(tenant: Tenant, plan: Pick<Place, 'cycle' | 'institution'>): Promise<GettingOn> {
  const place = placeOf(plan);
  return { progress: await listProgress(tenant, place), reviews: await listReviews(tenant, place) };
}

/** The plan of an address, for whoever may write in it; 403 for others who see it. Its words are not changed any more once the year is published. */
export async function openPlan<T extends object>(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  request: FastifyRequest,
  { published = false, more }: { published?: boolean; more?: (tenant: Tenant, plan: Plan) => Promise<T> } = {},
): Promise<Plan & T> {
  return atPlace(db, request, async (tenant, place, reader) => {
    if (!canTypeStatementsOf(reader, place.institution)) throw new Forbidden();
    if (!published) refuseLocked(place);
    const plan = await loadPlan(tenant, place, now());
    return { ...plan, ...((await more?.(tenant, plan)) as T) };
  });
}

export function placeOf({ cycle, institution }: Pick<Place, 'cycle' | 'institution'>): PlanPlace {
  return { cycle: cycle.id, institution: institution.id };
}
