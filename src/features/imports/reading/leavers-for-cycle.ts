import { offsetYear } from '../../../evidence/academic-year.ts';
import type { AcademicYear } from '../../../rating/evidence.ts';

/** Destinations are published about two years after young people leave; a rating made before the new tables are out rests on the ones before. */
const YEARS_BEHIND = [2, 3];

/**
 * The leavers that a cycle is rated on, of those a file holds: of two years before the cycle, else of three; null where it holds
 * neither. A file that names no year (`held` is null) is taken for two years before.
 */
export function leaversForCycle(cycle: AcademicYear, held: readonly AcademicYear[] | null): AcademicYear | null {
  const wanted = YEARS_BEHIND.map((years) => offsetYear(cycle, -years));
  return wanted.find((year) => held === null || held.includes(year)) ?? null;
}
