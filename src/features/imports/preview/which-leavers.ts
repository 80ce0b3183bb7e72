import { offsetYear } from '../../../evidence/academic-year.ts';
import type { AcademicYear } from '../../../rating/evidence.ts';
import { leaversForCycle } from '../reading/leavers-for-cycle.ts';
import type { FoundDestinations } from '../reading/read-file.ts';

/** Which leavers a file of destinations is taken for. */
export interface WhichLeavers {
  /** Null: nobody has said, and the cycle needs neither of those that the file holds. */
  year: AcademicYear | null;
  recommended: AcademicYear | null;
  /** Latest first. */
  options: AcademicYear[];
  /** Somebody must say before the file is taken. */
  asks: boolean;
  namesYear: boolean;
}

/** How far back a file is looked for that names no year. */
const YEARS_BACK = [1, 2, 3, 4, 5];

/**
 * The leavers of two years before the cycle, else of three: as for a case folder. A file that names no year is of the year of the Key Stage 4
 * tables in the cycle, which are published together (`tables`), else of two years before; a person says which.
 */
export function whichLeavers(
  { namesYear, leavers, forCycle }: Pick<FoundDestinations, 'namesYear' | 'leavers' | 'forCycle'>,
  { cycle, chosen, tables }: { cycle: AcademicYear; chosen: AcademicYear | null; tables: AcademicYear | null },
): WhichLeavers {
  const recommended = namesYear ? forCycle : (tables ?? leaversForCycle(cycle, null));
  const offered = namesYear ? leavers : [...YEARS_BACK.map((years) => offsetYear(cycle, -years)), ...(recommended ? [recommended] : [])];
  const options = [...new Set(offered)].sort().reverse();
  const year = chosen ?? recommended;
  return { year, recommended, options, asks: chosen === null && (!namesYear || recommended === null), namesYear };
}

/** Destinations are looked at in the year after, and published two years after, the one in which young people leave. */
export function yearsAfter(leavers: AcademicYear): { destination: AcademicYear; publication: AcademicYear } {
  return { destination: offsetYear(leavers, 1), publication: offsetYear(leavers, 2) };
}
