import { sql as raw } from 'kysely';
import type { ActionStatus } from '../../action-plan/index.ts';
import type { Tenant } from '../../database/tenant.ts';
import type { CountedAction } from './city-plans.ts';

/** How far an action is: the last line of its history. */
const STATUS = raw<ActionStatus>`coalesce((select g.status from plan_progress as g
  where g.partnership_id = a.partnership_id and g.action_id = a.action_id order by g.number desc limit 1), 'planned')`;

/** Every action of a cycle that stands in a plan. */
export function listCountedActions({ sql, partnership }: Tenant, cycle: string): Promise<CountedAction[]> {
  return sql
    .selectFrom('plan_action as a')
    .select(['a.institution_id as institution', 'a.due_on as due', STATUS.as('status')])
    .where('a.partnership_id', '=', partnership)
    .where('a.cycle_id', '=', cycle)
    .where('a.removed_at', 'is', null)
    .orderBy('a.institution_id')
    .orderBy('a.action_id')
    .execute();
}

/** An action that is not finished, with what a reminder says of it. */
export interface DueAction {
  id: string;
  /** Of the cycle whose plan it stands in: "2025/26". */
  year: string;
  institution: string;
  institutionName: string;
  title: string;
  /** A role. */
  owner: string;
  due: string;
  status: ActionStatus;
}

/**
 * Actions that are not finished and due by a day, overdue ones with them, the earliest first; of one institution where it is named. What was
 * carried on into a later year stands in that year's plan alone.
 */
export function listDueActions({ sql, partnership }: Tenant, { until, institution }: { until: string; institution?: string }): Promise<DueAction[]> {
  return sql
    .selectFrom('plan_action as a')
    .innerJoin('cycle as c', (join) => join.onRef('c.partnership_id', '=', 'a.partnership_id').onRef('c.cycle_id', '=', 'a.cycle_id'))
    .innerJoin('institution as i', (join) =>
      join.onRef('i.partnership_id', '=', 'a.partnership_id').onRef('i.institution_id', '=', 'a.institution_id'),
    )
    .select(['a.action_id as id', 'c.year', 'a.institution_id as institution', 'i.name as institutionName', 'a.title', 'a.owner', 'a.due_on as due'])
    .select(STATUS.as('status'))
    .where('a.partnership_id', '=', partnership)
    .where('a.removed_at', 'is', null)
    .where('a.due_on', '<=', until)
    .where(STATUS, 'in', ['planned', 'in-progress'])
    .$if(institution !== undefined, (query) => query.where('a.institution_id', '=', institution ?? ''))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('plan_action as later')
            .select('later.action_id')
            .where('later.partnership_id', '=', partnership)
            .whereRef('later.carried_from', '=', 'a.action_id')
            .where('later.removed_at', 'is', null),
        ),
      ),
    )
    .orderBy('a.due_on')
    .orderBy('a.action_id')
    .execute();
}
