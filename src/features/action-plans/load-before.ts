import type { ActionStatus } from '../../action-plan/index.ts';
import type { Tenant } from '../../database/tenant.ts';
import { previousYear } from '../../evidence/academic-year.ts';
import { haveSameLevels, LevelScale, type Verdict } from '../../rating/level.ts';
import { type Cycle, findCycleOfYear, planPath } from '../evidence/index.ts';
import { findRating, frameworkOf } from '../ratings/index.ts';
import { type Plan, placeOf } from './load-plan.ts';
import { isFinished, type PlanAction, type Progress, statusNow } from './plan.ts';
import { listActions } from './plan-action.queries.ts';
import { listProgress } from './progress.queries.ts';

/** What came of one action of last year. */
export interface CameOf {
  action: PlanAction;
  status: ActionStatus;
  /** The last thing that was noted of it. */
  last: Progress | null;
  /** The element that it was to move, as it was rated then and now; null where it named none. */
  moved: { title: string; then: Verdict | null; now: Verdict | null; levels: number | null } | null;
  /** It stands in this year’s plan. */
  carried: boolean;
}

export interface PlanBefore {
  cycle: Cycle;
  path: string;
  scale: LevelScale;
  came: CameOf[];
}

/** The plan of the year before with what came of it; null where there was none. */
export async function loadBefore(tenant: Tenant, plan: Plan): Promise<PlanBefore | null> {
  const cycle = await findCycleOfYear(tenant, previousYear(plan.cycle.year));
  if (!cycle) return null;
  const place = { ...placeOf(plan), cycle: cycle.id };
  const actions = (await listActions(tenant, place)).filter(({ removed }) => !removed);
  if (actions.length === 0) return null;
  const [progress, rating] = [await listProgress(tenant, place), await findRating(tenant, place)];
  const scale = new LevelScale((await frameworkOf(tenant, cycle)).levels);
  const then = (element: string) => rating?.summary.elements[element] ?? null;
  const came = actions.map((action) => ({
    action,
    status: statusNow(progress, action.id),
    last: progress.get(action.id)?.at(-1) ?? null,
    moved: action.element === null ? null : movement(plan, action.element, then(action.element), scale),
    carried: plan.actions.some(({ carriedFrom }) => carriedFrom === action.id),
  }));
  return { cycle, path: planPath(cycle, plan.institution.id), scale, came };
}

function movement(plan: Plan, element: string, then: Verdict | null, before: LevelScale): CameOf['moved'] {
  const now = plan.rating?.summary.elements[element] ?? null;
  const [was, is] = [then?.level ?? null, now?.level ?? null];
  const known = was !== null && is !== null && haveSameLevels(plan.scale.levels, before.levels);
  const levels = known ? plan.scale.points(is) - before.points(was) : null;
  return { title: plan.elements.find(({ id }) => id === element)?.title ?? element, then, now, levels };
}

/** Neither finished nor carried on: somebody has to say which. */
export function undecided({ came }: PlanBefore): CameOf[] {
  return came.filter(({ status, carried }) => !carried && !isFinished(status));
}
