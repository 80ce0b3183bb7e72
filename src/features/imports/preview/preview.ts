import { createHash } from 'node:crypto';
import type { Problem } from '../../../evidence/problem.ts';
import type { AcademicYear, DestinationEvidence } from '../../../rating/evidence.ts';
import type { Fact, FactKind, Kept } from '../../evidence/index.ts';
import { byName, type Institution } from '../../institutions/index.ts';
import type { Reading } from '../import.ts';
import { type Compared, compared, type Place } from './compared.ts';
import { type GivenFile, givenRows, isDestinations, LISTS } from './given-rows.ts';
import { jumpWords } from './jump.ts';
import { type ByHand, matcher } from './numbers.ts';
import { type Sorted, sortRows, type Taken } from './sort-rows.ts';
import { surveyProblem } from './survey-problem.ts';
import { type WhichLeavers, whichLeavers } from './which-leavers.ts';

/** What a preview is made of. It must be the same again when somebody confirms. */
export interface PreviewOf {
  reading: Reading;
  cycle: AcademicYear;
  /** LA codes of the partnership: a stranger in one of them is asked about. */
  las: readonly string[];
  /** The leavers that somebody chose, or that the file names and the cycle needs. */
  leavers: AcademicYear | null;
  /** The leavers of the Key Stage 4 tables in the cycle. */
  tables: AcademicYear | null;
  institutions: readonly Institution[];
  byHand: ByHand;
  /** What counts in the cycle now, and in the one of the year before, of any kind. */
  inForce: readonly Kept[];
  lastYear: readonly Kept[];
}

export interface PreviewLine extends Compared {
  institution: { id: string; name: string };
  /** How its figures jumped against the year before; null where they did not. */
  jump: string | null;
  /** Of the file. */
  lines: number[];
}

/** What an import would do, and what stands in its way. */
export interface Preview extends Omit<Sorted, 'taken'> {
  kind: FactKind;
  which: WhichLeavers | null;
  lines: PreviewLine[];
  /** What counts now of institutions that the file does not have: it stays unless somebody says otherwise. */
  staying: PreviewLine[];
  national: Compared | null;
  older: number;
  problems: Problem[];
}

/** Looks what a file would change. Null for one that holds no evidence. */
export function previewOf(of: PreviewOf): Preview | null {
  const { reading, cycle, leavers: chosen, tables, institutions } = of;
  const { found } = reading;
  if (!found || found.kind === 'institutions') return null;
  const which = isDestinations(found) ? whichLeavers(found, { cycle, chosen, tables }) : null;
  const given = givenRows(reading, { cycle, leavers: which?.year ?? null }) ?? nothing(found.kind);
  const match = matcher(institutions, of.byHand);
  const { taken, ...sorted } = sortRows(given, match, of);
  const before = beforeOf(given, of, match);
  const lines = taken.flatMap((each) => lineOf(given, each, of, before)).sort(inOrder(institutions));
  const problems = [...reading.problems, ...(isDestinations(found) ? absentOf(found.absent, lines) : []), ...surveyProblem(reading, cycle)];
  return {
    kind: given.kind,
    which,
    lines,
    staying: stayingOf(given, lines, of),
    national: given.national ? compared(placeOf(given.kind, null, '', of.inForce), given.national) : null,
    older: given.older,
    ...sorted,
    problems,
  };
}

/** Names a preview by all that would be done: another one has another name. */
export function nameOfPreview({ which, lines, staying, national, problems }: Preview): string {
  const all = [which, problems, national, [...lines, ...staying].map(({ institution, jump, lines: _lines, ...line }) => [institution.id, line])];
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url');
}

function nothing(kind: FactKind): GivenFile {
  return { kind, rows: [], national: null, before: [], older: 0 };
}

function placeOf(kind: FactKind, institution: string | null, key: Fact['key'], inForce: readonly Kept[]): Place {
  const was = inForce.find((each) => each.institution === institution && each.kind === kind && each.key === key);
  return { kind, key, was: was ?? null };
}

function lineOf(given: GivenFile, { institution, key, rows }: Taken, { inForce }: PreviewOf, before: Before): PreviewLine[] {
  const says = rows.flatMap(({ says: one }) => one ?? []);
  const fact = (LISTS.includes(given.kind) ? says : (says[0] ?? null)) as Fact['fact'];
  const line = compared(placeOf(given.kind, institution.id, key, inForce), fact);
  // Nothing is said of leavers that it does not have, and nothing was.
  if (!line.becomes && !line.was) return [];
  const { id, name } = institution;
  return [{ ...line, institution: { id, name }, jump: jumpWords(given.kind, fact, before(id)), lines: rows.map((row) => row.line) }];
}

type Before = (institution: string) => unknown;

/** The year before: as it counts in that cycle; where there is none, as the same file says. */
function beforeOf({ kind, before }: GivenFile, { lastYear }: PreviewOf, match: ReturnType<typeof matcher>): Before {
  const kept = new Map(
    lastYear.flatMap((each) => (each.kind === kind && each.institution ? [[each.institution, each.fact as unknown] as const] : [])),
  );
  const inFile = new Map<string, unknown>();
  for (const row of before) {
    const found = match(row);
    if (typeof found === 'object' && !inFile.has(found.institution.id)) inFile.set(found.institution.id, row.says);
  }
  return (institution) => kept.get(institution) ?? inFile.get(institution) ?? null;
}

/** What an import brought before and this one does not have. What somebody typed in is no matter of files. */
function stayingOf({ kind, rows }: GivenFile, lines: readonly PreviewLine[], { inForce, institutions }: PreviewOf): PreviewLine[] {
  const keys = new Set(rows.map(({ key }) => key));
  const has = new Set(lines.map(({ institution, key }) => `${institution.id} ${key}`));
  const missing = inForce.filter(
    (each) =>
      each.kind === kind && each.import !== null && each.institution !== null && keys.has(each.key) && !has.has(`${each.institution} ${each.key}`),
  );
  return missing
    .flatMap((was) => {
      const institution = institutions.find(({ id }) => id === was.institution);
      const line = compared({ kind, key: was.key, was }, null);
      return institution ? [{ ...line, institution: { id: institution.id, name: institution.name }, jump: null, lines: [] }] : [];
    })
    .sort(inOrder(institutions));
}

function inOrder(institutions: readonly Institution[]): (a: PreviewLine, b: PreviewLine) => number {
  const place = new Map([...institutions].sort(byName).map(({ id }, at) => [id, at]));
  return (a, b) => (place.get(a.institution.id) ?? 0) - (place.get(b.institution.id) ?? 0) || a.key.localeCompare(b.key);
}

/** Where the file has some of the partnership's areas and not others, or none of its institutions: for somebody to look at. */
function absentOf(absent: readonly { problem: Problem }[] | null, lines: readonly PreviewLine[]): Problem[] {
  if (lines.length === 0) return [];
  return (absent ?? []).map(({ problem }) => ({ ...problem, severity: 'warning' }));
}

/**
 * The facts to record when it is confirmed: all that the file says, also what another import had said before, which may be taken back without
 * this one. `takeOut`: also what stays otherwise is taken out.
 */
export function factsOf({ kind, lines, staying, national }: Preview, { takeOut }: { takeOut: boolean }): Fact[] {
  const as = (institution: string | null, key: Fact['key'], fact: unknown) => ({ institution, kind, key, fact }) as Fact;
  const said = lines.filter(({ writes, fact }) => writes || fact !== null).map(({ institution, key, fact }) => as(institution.id, key, fact));
  const left = takeOut
    ? staying.map(({ institution, key }) => as(institution.id, key, null))
    : staying.flatMap(({ institution, key, was }) => {
        const fact = national ? withOwnNational(was?.fact as DestinationEvidence, national) : null;
        return fact ? [as(institution.id, key, fact)] : [];
      });
  return [...said, ...left, ...(national ? [as(null, '', national.fact)] : [])];
}

/** What stays is held against England's row of its own file, also when another one takes the place of that for everybody else. */
function withOwnNational(fact: DestinationEvidence, { was, change }: Compared): DestinationEvidence | null {
  const old = was?.fact as DestinationEvidence | undefined;
  return change === 'changed' && old && !fact.national ? { ...fact, national: old } : null;
}
