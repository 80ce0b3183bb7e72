import { type ActionStatus, inForce } from '../../action-plan/index.ts';
import type { IsoDate } from '../../rating/evidence.ts';
import type { ActOfCycle } from './agreement.queries.ts';
import { agreedOn, agreementOf, type Standing, standingOf } from './agreement-of.ts';
import { isFinished, isLate } from './plan.ts';

/** An action as the city counts it. */
export interface CountedAction {
  institution: string;
  due: IsoDate;
  status: ActionStatus;
}

/** How the plan of one institution stands. */
export interface InstitutionPlan {
  id: string;
  name: string;
  standing: Standing;
  agreedOn: IsoDate | null;
  /** Sides that put it on record that they do not agree with what waits or is in force. */
  dissent: ('institution' | 'partnership')[];
  actions: number;
  done: number;
  overdue: number;
  nextDue: IsoDate | null;
}

interface Given {
  institutions: readonly { id: string; name: string }[];
  acts: readonly ActOfCycle[];
  actions: readonly CountedAction[];
  today: IsoDate;
}

/** The plans of all institutions of a cycle: those with most that is overdue first, then those that are not agreed. */
export function cityPlans({ institutions, acts, actions, today }: Given): InstitutionPlan[] {
  const [actsOf, actionsOf] = [Map.groupBy(acts, ({ institution }) => institution), Map.groupBy(actions, ({ institution }) => institution)];
  return institutions
    .map(({ id, name }) => planOf({ id, name }, actsOf.get(id) ?? [], actionsOf.get(id) ?? [], today))
    .toSorted((a, b) => b.overdue - a.overdue || Number(a.agreedOn !== null) - Number(b.agreedOn !== null) || a.name.localeCompare(b.name, 'en-GB'));
}

function planOf(
  { id, name }: { id: string; name: string },
  acts: readonly ActOfCycle[],
  actions: readonly CountedAction[],
  today: IsoDate,
): InstitutionPlan {
  const agreement = agreementOf(acts);
  const about = [agreement.proposal?.hash, inForce(agreement)?.hash];
  const open = actions.filter(({ status }) => !isFinished(status));
  return {
    ...{ id, name },
    standing: standingOf(agreement, actions.length),
    agreedOn: agreedOn(agreement),
    dissent: [...new Set(agreement.dissent.filter(({ hash }) => about.includes(hash)).map(({ side }) => side))],
    actions: actions.length,
    done: actions.filter(({ status }) => status === 'done').length,
    overdue: actions.filter((action) => isLate(action, action.status, today)).length,
    nextDue: open.map(({ due }) => due).toSorted()[0] ?? null,
  };
}
