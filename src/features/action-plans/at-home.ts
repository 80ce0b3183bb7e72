import { inForce } from '../../action-plan/index.ts';
import { day, several } from '../../rating/words.ts';
import { todayOf } from '../../shared/today.ts';
import type { Step, StepsFor } from '../../web/at-home.ts';
import { type Cycle, canTypeStatements, cyclePath, isLocked, latestCycle, planPath } from '../evidence/index.ts';
import { canSeeCityPlans, canSign } from './action-plans.policy.ts';
import { listActs, listActsOfCycle } from './agreement.queries.ts';
import { agreementOf } from './agreement-of.ts';
import { type DueAction, listDueActions } from './due.queries.ts';
import { isUnplanned } from './plan-action.queries.ts';

/** What plans ask of the reader: signing what is put forward, actions that are overdue, a plan that nobody has begun. */
export const planSteps: StepsFor = async (tenant, reader, now) => {
  const latest = await latestCycle(tenant);
  if (!latest) return [];
  const today = todayOf(now);
  const { institutionId: institution } = reader.as;
  if (institution === null) {
    if (!canSeeCityPlans(reader)) return [];
    const overdue = await listDueActions(tenant, { until: dayBefore(today) });
    const unsigned = canSign(reader) && !isLocked(latest) ? waitingFor('partnership', await listActsOfCycle(tenant, latest.id)) : 0;
    return [...toSign(unsigned, `${cyclePath(latest)}/plans`), ...overdueInCity(overdue, latest)];
  }
  const place = { cycle: latest.id, institution };
  if (canSign(reader)) {
    const waits = !isLocked(latest) && waitingFor('institution', await withInstitution(listActs(tenant, place), institution)) > 0;
    return waits ? toSign(1, `${planPath(latest, institution)}/agreement`) : [];
  }
  if (!canTypeStatements(reader)) return [];
  const overdue = await listDueActions(tenant, { institution, until: dayBefore(today) });
  const begin = !isLocked(latest) && (await isUnplanned(tenant, place)) ? [toBegin(latest, institution)] : [];
  return [...overdueHere(overdue), ...begin];
};

async function withInstitution<A>(acts: Promise<A[]>, institution: string): Promise<(A & { institution: string })[]> {
  return (await acts).map((act) => ({ ...act, institution }));
}

/** How many plans are put forward that this side has not signed. */
function waitingFor(
  side: 'institution' | 'partnership',
  acts: readonly (Parameters<typeof agreementOf>[0][number] & { institution: string })[],
): number {
  return [...Map.groupBy(acts, ({ institution }) => institution).values()]
    .map(agreementOf)
    .filter(
      ({ proposal, ...agreement }) => proposal !== null && !proposal.signatures[side] && inForce({ ...agreement, proposal })?.hash !== proposal.hash,
    ).length;
}

function toSign(plans: number, href: string): Step[] {
  if (plans === 0) return [];
  return [
    {
      text: plans === 1 ? 'Sign ratings and plan' : `Sign ratings and plans of ${plans} institutions`,
      href,
      why: 'They are put forward for both sides to sign',
    },
  ];
}

function toBegin(cycle: Cycle, institution: string): Step {
  return {
    text: 'Plan what to do next',
    href: planPath(cycle, institution),
    why: `The plan of ${cycle.year} has no action yet; suggestions are ready`,
  };
}

/** An action of an earlier year leads to the plan that it stands in. */
function overdueHere(overdue: readonly DueAction[]): Step[] {
  return [...Map.groupBy(overdue, ({ year }) => year)].flatMap(([year, [first, ...more]]) => {
    if (!first) return [];
    const href = `${planPath({ year }, first.institution)}#action-${first.id}`;
    const others = more.length > 0 ? `, and ${several(more.length, 'more')}`.replace('mores', 'more') : '';
    return [
      {
        text: `Say how far the overdue ${more.length === 0 ? 'action is' : 'actions are'}`,
        href,
        why: `“${first.title}” was due on ${day(first.due)}${others}`,
      },
    ];
  });
}

function overdueInCity(overdue: readonly DueAction[], cycle: Cycle): Step[] {
  if (overdue.length === 0) return [];
  const where = new Set(overdue.map(({ institution }) => institution)).size;
  const why = `${several(overdue.length, 'action')} in ${several(where, 'institution')}`;
  return [{ text: 'Look at plans with overdue actions', href: `${cyclePath(cycle)}/plans`, why }];
}

function dayBefore(today: string): string {
  return new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
}
