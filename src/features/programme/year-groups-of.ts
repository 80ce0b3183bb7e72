import { type Covering, YEAR_GROUPS, type YearGroup } from '../../programme/index.ts';
import type { Phase } from '../../rating/evidence.ts';

const OF_PHASE: Record<Phase, readonly YearGroup[]> = { ks4: [7, 8, 9, 10, 11], post16: [12, 13] };
/** A school whose students leave before Year 11. */
const BEFORE_ANY: readonly YearGroup[] = [7, 8, 9];

/** The year groups that an institution has, and any other that its programme names. */
export function yearGroupsOf({ phases }: { phases: readonly Phase[] }, activities: readonly Pick<Covering, 'yearGroups'>[]): YearGroup[] {
  const own = phases.length === 0 ? BEFORE_ANY : phases.flatMap((phase) => OF_PHASE[phase]);
  const all = new Set([...own, ...activities.flatMap(({ yearGroups }) => yearGroups)]);
  return YEAR_GROUPS.filter((year) => all.has(year));
}
