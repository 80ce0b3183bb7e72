import { contentHash } from '../../action-plan/index.ts';
import type { LevelScale } from '../../rating/level.ts';
import { day } from '../../rating/words.ts';
import { verdictWords } from '../../ui/level-mark.tsx';
import type { RatingSummary } from '../ratings/index.ts';
import type { ActionTyped, PlanAction } from './plan.ts';

// Aliases and no interfaces: what is signed is plain content, without anything that could be added to it elsewhere.

type SignedRating = { element: string; title: string; levels: string[]; says: string };
type SignedAction = { id: string } & { [Field in keyof ActionTyped]: ActionTyped[Field] };

/** What both sides sign: each rating as it counts, and each action in its order. How far an action is does not belong to it. */
export type PlanContent = { ratings: SignedRating[]; plan: SignedAction[] };

interface Rated {
  elements: readonly { id: string; title: string }[];
  scale: LevelScale;
  summary: RatingSummary | null;
}

export function contentOf({ elements, scale, summary }: Rated, actions: readonly PlanAction[]): PlanContent {
  const cells = summary ? [...elements.map(({ id, title }) => ({ id, title, cell: summary.elements[id] })), overallOf(summary)] : [];
  return {
    ratings: cells.flatMap(({ id, title, cell }) =>
      cell ? [{ element: id, title, levels: [...cell.levels], says: verdictWords(scale, cell) }] : [],
    ),
    plan: actions.filter(({ removed }) => !removed).map(signedPart),
  };
}

function overallOf({ overall }: RatingSummary) {
  return { id: 'overall', title: 'Overall', cell: overall };
}

function signedPart({ id, title, why, owner, due, term, resources, successMeasure, element, lesson, question }: PlanAction): SignedAction {
  return { id, title, why, owner, due, term, resources, successMeasure, element, lesson, question };
}

/** The hash that is signed. */
export function hashOf(content: PlanContent): string {
  return contentHash(content);
}

/** What is another now than when it was put forward: ratings and plan apart, a sentence each. */
export interface Difference {
  ratings: string[];
  plan: string[];
}

export function differenceOf(then: PlanContent, now: PlanContent): Difference {
  return { ratings: otherRatings(then, now), plan: otherActions(then, now) };
}

export function isSame({ ratings, plan }: Difference): boolean {
  return ratings.length === 0 && plan.length === 0;
}

function otherRatings(then: PlanContent, now: PlanContent): string[] {
  const before = new Map(then.ratings.map((rating) => [rating.element, rating]));
  const moved = now.ratings.flatMap(({ element, title, says }) => {
    const was = before.get(element)?.says ?? 'not rated';
    return was === says ? [] : [`${title}: ${was} then, ${says} now`];
  });
  const gone = then.ratings.filter(({ element }) => !now.ratings.some((rating) => rating.element === element));
  return [...moved, ...gone.map(({ title, says }) => `${title}: ${says} then, not rated now`)];
}

function otherActions(then: PlanContent, now: PlanContent): string[] {
  const [before, after] = [byId(then), byId(now)];
  const added = now.plan.filter(({ id }) => !before.has(id)).map(({ title }) => `Added: ${title}`);
  const gone = then.plan.filter(({ id }) => !after.has(id)).map(({ title }) => `Taken out: ${title}`);
  const changed = now.plan.flatMap((action) => changesOf(before.get(action.id), action));
  const [order, orderBefore] = [now.plan.filter(({ id }) => before.has(id)), then.plan.filter(({ id }) => after.has(id))];
  const moved = order.some(({ id }, place) => orderBefore[place]?.id !== id);
  return [...added, ...gone, ...changed, ...(moved ? ['The actions are in another order'] : [])];
}

function byId({ plan }: PlanContent): Map<string, SignedAction> {
  return new Map(plan.map((action) => [action.id, action]));
}

const FIELDS: Record<keyof ActionTyped, string> = {
  title: 'what is to be done',
  why: 'why',
  owner: 'who sees to it',
  due: 'by when',
  term: 'term',
  resources: 'what it needs',
  successMeasure: 'how success shows',
  element: 'the element',
  lesson: 'the lesson',
  question: 'the question',
};

function changesOf(was: SignedAction | undefined, is: SignedAction): string[] {
  if (!was) return [];
  const fields = (Object.keys(FIELDS) as (keyof ActionTyped)[]).filter((field) => was[field] !== is[field]);
  if (fields.length === 0) return [];
  const said = fields.map((field) => (field === 'due' ? `by when (${day(was.due)} then, ${day(is.due)} now)` : FIELDS[field]));
  return [`Changed: ${was.title}: ${said.join(', ')}`];
}
