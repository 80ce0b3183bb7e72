import { readActivity } from '../../../evidence/activity.ts';
import { readAwards } from '../../../evidence/awards.ts';
import { readDestinations } from '../../../evidence/destinations.ts';
import type { EvidenceKind } from '../../../evidence/file-kinds.ts';
import { readGatsby } from '../../../evidence/gatsby.ts';
import { readInstitutions } from '../../../evidence/institutions.ts';
import { RECOMMENDED_SETTINGS } from '../../../evidence/nccis-codes.ts';
import type { Problem } from '../../../evidence/problem.ts';
import type { SourceFile } from '../../../evidence/source-file.ts';
import { readStaff } from '../../../evidence/staff.ts';
import { readSurvey } from '../../../evidence/survey.ts';
import type { TemplateFile } from '../../../evidence/template.ts';
import type { AcademicYear } from '../../../rating/evidence.ts';
import { leaversForCycle } from './leavers-for-cycle.ts';
import type { Found } from './read-file.ts';
import type { ReadOptions } from './read-options.ts';

interface Reading {
  found: Found;
  problems: Problem[];
}

/** Gives a table to the reader of its kind. What is found counts only where no problem is an error. */
export async function readTableOf(kind: EvidenceKind, table: SourceFile, options: ReadOptions): Promise<Reading> {
  switch (kind) {
    case 'ks4-destinations':
    case 'post16-destinations':
      return readLeavers(kind, table, options);
    case 'y11-activity': {
      const { perPerson, rows, problems } = await readActivity(table, { ...RECOMMENDED_SETTINGS, ...options.activityCodes });
      return { found: { kind, format: perPerson ? 'per-person' : 'per-institution', rows }, problems };
    }
    case 'quality-award':
      return ofTemplate(await readAwards(table), (rows) => ({ kind, format: 'template', rows }));
    case 'staff':
      return ofTemplate(await readStaff(table), (rows) => ({ kind, format: 'template', rows }));
    case 'gatsby':
      return ofTemplate(await readGatsby(table), (rows) => ({ kind, format: 'template', rows }));
    case 'survey':
      return ofTemplate(await readSurvey(table), (rows) => ({
        kind,
        format: 'template',
        cycles: inOrder(rows.map(({ evidence }) => evidence.cycle)),
        rows,
      }));
    case 'institutions':
      return readRegister(table, options);
  }
}

function ofTemplate<Evidence>({ rows, problems }: TemplateFile<Evidence>, found: (rows: TemplateFile<Evidence>['rows']) => Found): Reading {
  return { found: found(rows), problems };
}

async function readLeavers(kind: 'ks4-destinations' | 'post16-destinations', table: SourceFile, { las, cycle }: ReadOptions): Promise<Reading> {
  const phase = kind === 'ks4-destinations' ? 'ks4' : 'post16';
  const { format, leavers, exact, rows, absent, problems } = await readDestinations(table, { phase, las: wanted(las) });
  const namesYear = leavers.length > 0;
  const found: Found = {
    kind,
    format: format ?? 'performance-tables',
    namesYear,
    leavers,
    exact,
    forCycle: leaversForCycle(cycle, namesYear ? leavers : null),
    rows,
    absent,
  };
  return { found, problems };
}

async function readRegister(table: SourceFile, { las }: ReadOptions): Promise<Reading> {
  const { institutions, links, absent, isLinks, problems } = await readInstitutions(table, wanted(las));
  return { found: { kind: 'institutions', format: isLinks ? 'register-links' : 'register', institutions, links, absent }, problems };
}

function wanted(las: ReadOptions['las']): ReadonlySet<string> | 'all' {
  return las === 'all' ? 'all' : new Set(las);
}

function inOrder(years: AcademicYear[]): AcademicYear[] {
  return [...new Set(years)].sort();
}
