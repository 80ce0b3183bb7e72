import type { Due, DueFor } from '../../jobs/due.ts';
import type { IsoDate } from '../../rating/evidence.ts';
import { daysAfter } from '../../shared/today.ts';
import { isHere, isLocked, latestCycle, listInForce, type StaffKept, staffPath } from '../evidence/index.ts';
import { type Details, towardsWords } from './details.ts';
import { listDetailsOfCycle } from './staff.queries.ts';
import { peopleOf } from './staff-list.ts';

const DAYS_AHEAD = 30;

/** Courses that somebody was to have finished by about now: whether they have is for the register to say. By role, never by name. */
export const dueQualifications: DueFor = async (tenant, today) => {
  const cycle = await latestCycle(tenant);
  if (!cycle || isLocked(cycle)) return [];
  const courses = (await listDetailsOfCycle(tenant, cycle.id)).filter((details) => isExpected(details, today));
  if (courses.length === 0) return [];
  const roles = await rolesOfStaff(tenant, cycle.id, today);
  return courses.flatMap(({ id, institution, ...details }): Due[] => {
    const role = roles.get(`${institution} ${id}`);
    if (role === undefined) return [];
    return [
      {
        institution,
        kind: 'Qualifications of staff',
        what: `${role}: ${towardsWords(details)}. Say whether it was reached`,
        on: details.towardsExpected,
        href: staffPath(cycle, institution),
        roles: ['institution-lead', 'institution-editor'],
      },
    ];
  });
};

export function isExpected({ towardsExpected }: Pick<Details, 'towardsExpected'>, today: IsoDate): boolean {
  return towardsExpected !== null && towardsExpected <= daysAfter(today, DAYS_AHEAD);
}

/** What each person of the register who is still there is called in it, which is a role. */
async function rolesOfStaff(tenant: Parameters<DueFor>[0], cycle: string, today: IsoDate): Promise<Map<string, string>> {
  const lists = await listInForce(tenant, { cycle, kind: 'staff' });
  return new Map(
    lists.flatMap(({ institution, fact }) =>
      peopleOf(fact as StaffKept[])
        .filter((person) => person.id !== undefined && person.workingTowardsLevel !== null && isHere(person, today))
        .map(({ id, person }) => [`${institution} ${id}`, person] as const),
    ),
  );
}
