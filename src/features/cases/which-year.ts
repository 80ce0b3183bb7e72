import { offsetYear, previousYear } from '../../evidence/academic-year.ts';
import type { Problem } from '../../evidence/problem.ts';
import type { AcademicYear } from '../../rating/evidence.ts';
import type { EvidenceEntry } from './case.form.ts';

/** Destinations are published about two years after young people leave: the tables of 2024/25 are about the leavers of 2022/23. */
const YEARS_BEHIND = 2;

/** A rating made before the new tables are out rests on the ones before. */
const YEARS_BEHIND_AT_MOST = 3;

/**
 * Which leavers of a destination file a cycle is rated on: the year the case names, else those of two years before the
 * cycle, else of three. A file that names no year is of the year of the other performance tables in the case, which are
 * published together; without such, it is taken for two years before, and a notice says so.
 */
export function leaversFor(entry: EvidenceEntry, cycle: AcademicYear, held: AcademicYear[], tables: AcademicYear | null): Chosen {
  const expected = offsetYear(cycle, -YEARS_BEHIND);
  const wanted = entry.leavers ? [entry.leavers] : [expected, offsetYear(cycle, -YEARS_BEHIND_AT_MOST)];
  const said = (severity: Problem['severity'], message: string): Problem => ({ severity, file: entry.file, line: null, column: null, message });
  if (held.length === 0 && entry.leavers) return { leavers: entry.leavers, problem: null };
  const known = held.length > 0 ? held : [tables ?? expected];
  const leavers = wanted.find((year) => known.includes(year)) ?? null;
  if (!leavers) return { leavers, problem: said('error', held.length > 0 ? notHeld(cycle, wanted, held) : otherTables(cycle, wanted, tables)) };
  if (held.length === 0) return { leavers, problem: said('notice', tables ? takenWith(tables) : takenFor(expected)) };
  const older = !entry.leavers && leavers !== expected;
  return { leavers, problem: older ? said('notice', `The file has no leavers of ${expected}; those of ${leavers} are used for ${cycle}.`) : null };
}

interface Chosen {
  leavers: AcademicYear | null;
  problem: Problem | null;
}

const NAMES_NONE = 'The file does not say which leavers it is about.';

function takenFor(expected: AcademicYear): string {
  return `${NAMES_NONE} It is taken for those of ${expected}; if it is another year, add "leavers:" to its entry in case.yaml.`;
}

function takenWith(tables: AcademicYear): string {
  return `${NAMES_NONE} It is taken for those of ${tables}, as the Key Stage 4 tables beside it are; if it is another year, add "leavers:" to its entry in case.yaml.`;
}

function otherTables(cycle: AcademicYear, wanted: AcademicYear[], tables: AcademicYear | null): string {
  return `${NAMES_NONE} The Key Stage 4 tables beside it are about those of ${tables}, and the cycle ${cycle} needs leavers of ${wanted.join(' or ')}. Give the file of the right year, or add "leavers:" to its entry in case.yaml if it is.`;
}

function notHeld(cycle: AcademicYear, wanted: AcademicYear[], held: AcademicYear[]): string {
  return `The file does not hold the cycle ${cycle}: that needs leavers of ${wanted.join(' or ')}, and the file is about leavers of ${held.join(', ')}. Give the file of the right year, or correct "cycle:" in case.yaml.`;
}

/** What is wrong with the cycles of a survey file: an error if neither this nor the last one is in it, a warning if only the last one is. */
export function cycleMissing(held: AcademicYear[], cycle: AcademicYear): Omit<Problem, 'file'> | null {
  if (held.length === 0 || held.includes(cycle)) return null;
  const last = held.includes(previousYear(cycle));
  const cycles = [...new Set(held)].sort().join(', ');
  return {
    severity: last ? 'warning' : 'error',
    line: null,
    column: 'cycle',
    message: last
      ? `The file holds no answers of ${cycle}, only of ${cycles}. Without this year's answers the student survey is not rated.`
      : `The file does not hold the cycle ${cycle}: it has answers of ${cycles}. Give the survey of ${cycle}, or correct "cycle:" in case.yaml.`,
  };
}
