import { YEAR_GROUPS, type YearGroup } from '../../../surveys/year-group.ts';

/** The year groups that somebody may be in at the institution. */
export function yearsAskedOf({ phases }: { phases: readonly string[] }): YearGroup[] {
  const lower = phases.includes('ks4') || phases.length === 0;
  const upper = phases.includes('post16') || phases.length === 0;
  return YEAR_GROUPS.filter((year) => (year <= 11 ? lower : upper));
}
