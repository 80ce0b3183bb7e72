import { expect } from 'vitest';
import type { Problem } from '../../src/evidence/problem.ts';
import { rateCase } from '../../src/features/cases/rate-case.ts';
import type { RatedCase } from '../../src/features/cases/rated-case.ts';
import { givenFiles } from './case-folder.ts';
import { contentOf, type GivenCells, givenKs4Table, givenPost16Table, KS4_ENGLAND, NOBODY } from './given-destinations.ts';

/** A case.yaml of Derby's area in 2024/25, judged on its last day of July, with these evidence entries; `more` are lines of its own, or instead of others. */
export function caseYaml(entries: string[], more: Record<string, string> = {}): string {
  const lines = { partnership: '{ name: Testham, la: ["831"] }', framework: 'derby-2012', cycle: '2024/25', date: '2025-07-31', ...more };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}`);
  return `${[...head, 'evidence:', ...entries.map((entry) => `  - { ${entry} }`)].join('\n')}\n`;
}

/** A folder of one case with these entries and files. */
export function givenOwnCase(entries: string[], files: Record<string, string>, more: Record<string, string> = {}): string {
  return givenFiles({ 'case.yaml': caseYaml(entries, more), ...files });
}

/** The case rated; the test fails, saying why, where it is not. */
export async function ratedCase(folder: string): Promise<RatedCase> {
  const rated = await rateCase(folder);
  if ('problems' in rated) return expect.fail(rated.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return rated;
}

/** All problems, of a case that is rated or not. */
export async function problemsOf(folder: string): Promise<Problem[]> {
  const rated = await rateCase(folder);
  return 'problems' in rated ? rated.problems : rated.notices;
}

/** Key Stage 4 tables of the leavers of 2022/23, with England's row. */
export function ks4File(rows: GivenCells[], england: GivenCells = {}): Promise<string> {
  return contentOf(givenKs4Table([...rows, { ...KS4_ENGLAND, ...england }]));
}

/** 16 to 18 tables, which name no year, with England's row. */
export function post16File(rows: GivenCells[] = [{}]): Promise<string> {
  return contentOf(givenPost16Table([...rows, { ...NOBODY, RECTYPE: 'NAT', LEA: '', FEEDER: '' }]));
}

/** Year 11 activity, one row an institution: its number, and of how many leavers how many are EET. The others are NEET. */
export function activityFile(rows: [number: string, eet: number, of: number][], column: 'urn' | 'laestab' = 'urn'): string {
  const lines = rows.map(([number, eet, of]) => `${number},${of},${eet},${of - eet},0,0`);
  return `${[`${column},leavers,eet,neet,not_known,custody`, ...lines].join('\n')}\n`;
}
