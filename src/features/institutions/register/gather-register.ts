import type { DestinationRow } from '../../../evidence/destination-row.ts';
import { FILE_KINDS } from '../../../evidence/file-kinds.ts';
import type { Problem } from '../../../evidence/problem.ts';
import type { RegisterRow } from '../../../evidence/register-row.ts';
import { successions } from '../../../evidence/successions.ts';
import type { Phase } from '../../../rating/evidence.ts';
import type { FoundInstitutions, Listed } from './listed.ts';
import type { FoundHere, ReadTable } from './read-files.ts';

/** Puts together what all files of an upload say; or what is wrong with them, when there is an error in one. */
export function gatherRegister(tables: readonly ReadTable[], las: string[]): FoundInstitutions | { errors: Problem[] } {
  const found = tables.flatMap((table) => table.found ?? []);
  const problems = [...tables.flatMap((table) => [...table.problems, ...strange(table)]), ...absent(found, las)];
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { errors };
  const registers = found.filter((one) => one.kind === 'institutions');
  return {
    files: tables.map((table) => ({ name: table.name, size: table.size, sha256: table.sha256, words: wordsOf(table) })),
    las,
    hasRegister: registers.some(({ format }) => format === 'register'),
    listed: together([...registers.flatMap(({ institutions }) => institutions.map(ofRegister)), ...found.flatMap(ofTables)]),
    successions: [...successions(registers.flatMap(({ links }) => links))].map(([earlier, today]) => ({ earlier, today })),
    problems,
  };
}

function wordsOf({ kind, found }: ReadTable): string {
  if (found?.kind === 'institutions') return found.format === 'register' ? 'school register' : 'links between establishments';
  return FILE_KINDS.find((one) => one.kind === kind)?.words ?? '';
}

/** A file that is right, and has nothing to say here. */
function strange({ name, found }: ReadTable): Problem[] {
  if (found === null || 'absent' in found) return [];
  const words = FILE_KINDS.find(({ kind }) => kind === found.kind)?.words;
  const message = `This file is about ${words}: it does not say which institutions there are. Send it as evidence of a cycle instead.`;
  return [{ severity: 'error', file: name, line: null, column: null, message }];
}

/** An area that no file has is an error: else nobody would notice that it was the file of another area. */
function absent(found: readonly FoundHere[], las: string[]): Problem[] {
  const told = found.flatMap((one) => ('absent' in one && one.absent ? [one.absent] : []));
  if (told.length === 0) return [];
  return las.flatMap((la) => {
    const inEach = told.map((areas) => areas.find((area) => area.la === la));
    return inEach.every((area) => area !== undefined) ? (inEach[0]?.problem ?? []) : [];
  });
}

function ofRegister({ urn, laestab, ukprn, name, typeName, kind, phases, open, roll }: RegisterRow): Listed {
  return { key: urn, urn, laestab, ukprn, name, typeName: typeName || null, kind, phases, open, roll, source: 'register' };
}

function ofTables(found: FoundHere): Listed[] {
  if (!('rows' in found)) return [];
  const phase = found.kind === 'ks4-destinations' ? 'ks4' : 'post16';
  return found.rows.filter(({ place }) => place === 'institution').map((row) => ofDestinations(row, phase));
}

function ofDestinations({ urn, laestab, name, schoolType, kind }: DestinationRow, phase: Phase): Listed {
  const phases = { ks4: null, post16: null, [phase]: true };
  const source = 'performance-tables';
  return { key: urn ?? laestab ?? '', urn, laestab, ukprn: null, name, typeName: schoolType, kind, phases, open: null, roll: null, source };
}

/** Each institution once. What stands first counts; what it leaves open is filled from what stands behind it. */
function together(rows: readonly Listed[]): Listed[] {
  const byKey = new Map<string, Listed>();
  for (const row of rows) {
    const first = byKey.get(row.key);
    byKey.set(row.key, first ? filled(first, row) : row);
  }
  return [...byKey.values()];
}

function filled(first: Listed, other: Listed): Listed {
  return {
    ...first,
    laestab: first.laestab ?? other.laestab,
    ukprn: first.ukprn ?? other.ukprn,
    roll: first.roll ?? other.roll,
    kind: first.kind === 'unknown' ? other.kind : first.kind,
    phases: { ks4: first.phases.ks4 ?? other.phases.ks4, post16: first.phases.post16 ?? other.phases.post16 },
  };
}
