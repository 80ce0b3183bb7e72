import { differences, type Field } from '../differences.ts';
import { InstitutionForm, typedFrom } from '../institution.form.ts';
import { type Institution, type InstitutionDetails, KINDS, PHASE_IDS } from '../institution.ts';
import { byName } from '../institution-filters.ts';
import { numbersTaken } from '../numbers-taken.ts';
import type { Addition, Change, Comparison, Gone } from './comparison.ts';
import type { FoundInstitutions, Listed } from './listed.ts';
import { isSameName, type Match, matchListed } from './match-listed.ts';
import { offerSuccessions } from './offer-successions.ts';

/** Compares what files say with the institutions that are there. Pure: the same two give the same, in the same order. */
export function compareRegister(found: FoundInstitutions, institutions: readonly Institution[]): Comparison {
  const matches = matchListed(found, institutions.toSorted(byName));
  const changes = matches.flatMap((match) => changeOf(match, institutions));
  const additions = additionsOf(found, matches, institutions);
  const gone = found.hasRegister ? matches.flatMap((match) => goneOf(match, found.las)) : [];
  const same = matches.filter(({ institution, row }) => row && !changes.some((change) => change.institution === institution)).length - gone.length;
  return { additions, changes, gone, successions: offerSuccessions(found, { matches, additions, institutions }), same: Math.max(0, same) };
}

function changeOf({ institution, row, succeeded }: Match, institutions: readonly Institution[]): Change[] {
  if (!row || row.open === false || institution.status !== 'open') return [];
  const details = changed(institution, row);
  const fields = differences(institution, details);
  if (fields.length === 0) return [];
  const others = institutions.filter(({ id }) => id !== institution.id);
  const why = whyNot(details, others);
  return [
    { institution, details, fields, why, suggested: why === null && fields.every((field) => fillsOnly(institution, details, field, succeeded)) },
  ];
}

function changed(institution: Institution, row: Listed): InstitutionDetails {
  const { name, kind, phases, urn, laestab, ukprn, earlierUrns, roll } = institution;
  const isRegister = row.source === 'register';
  const newUrn = row.urn ?? urn;
  return {
    name: isRegister && !isSameName(row.name, name) ? row.name : name,
    kind: isRegister && row.kind !== 'unknown' ? row.kind : kind,
    phases: PHASE_IDS.filter((phase) => (isRegister ? (row.phases[phase] ?? phases.includes(phase)) : row.phases[phase] || phases.includes(phase))),
    urn: newUrn,
    laestab: row.laestab ?? laestab,
    ukprn: ukprnOf(row) ?? ukprn,
    earlierUrns: urn !== null && urn !== newUrn ? [...earlierUrns, urn].toSorted() : earlierUrns,
    roll: row.roll ?? roll,
  };
}

function fillsOnly(before: InstitutionDetails, after: InstitutionDetails, field: Field, succeeded: boolean): boolean {
  if (field === 'phases') return before.phases.every((phase) => after.phases.includes(phase));
  if (field === 'urn' || field === 'earlierUrns') return before.urn === null || succeeded;
  return before[field] === null;
}

function additionsOf(found: FoundInstitutions, matches: readonly Match[], institutions: readonly Institution[]): Addition[] {
  const spokenFor = new Set<string | null>(
    matches.flatMap(({ row, institution }) => [row?.urn ?? null, institution.urn, ...institution.earlierUrns]),
  );
  const rows = new Set(matches.map(({ row }) => row));
  const listed = new Set(found.listed.map(({ urn }) => urn));
  const succeeded = new Set(found.successions.filter(({ today }) => listed.has(today) || spokenFor.has(today)).map(({ earlier }) => earlier));
  return found.listed
    .filter((row) => !rows.has(row) && !(row.urn !== null && (spokenFor.has(row.urn) || succeeded.has(row.urn))))
    .map((row) => additionOf(row, institutions))
    .sort((a, b) => byName({ name: a.row.name, id: a.row.key }, { name: b.row.name, id: b.row.key }));
}

function additionOf(row: Listed, institutions: readonly Institution[]): Addition {
  if (row.kind === 'unknown') return { row, details: null, why: 'The files do not say what kind of school or college it is', suggested: false };
  const details: InstitutionDetails = {
    name: row.name,
    kind: row.kind,
    phases: PHASE_IDS.filter((phase) => row.phases[phase]),
    urn: row.urn,
    laestab: row.laestab,
    ukprn: ukprnOf(row),
    earlierUrns: [],
    roll: row.roll,
  };
  const why = whyNot(details, institutions);
  const suggested = why === null && row.open !== false && row.kind !== 'independent' && details.phases.length > 0;
  return { row, details: why === null ? details : null, why, suggested };
}

/** What a person may type is the bound for what a file may bring, too. */
function whyNot(details: InstitutionDetails, others: readonly Institution[]): string | null {
  const form = InstitutionForm.safeParse(typedFrom({ ...details, version: 1 }));
  if (!form.success) return form.error.issues[0]?.message ?? null;
  return Object.values(numbersTaken(others, details))[0] ?? null;
}

/** Numbers of learning providers begin with 1; a register once had others. */
function ukprnOf({ ukprn }: Listed): string | null {
  return ukprn?.startsWith('1') ? ukprn : null;
}

function goneOf({ institution, row }: Match, las: readonly string[]): Gone[] {
  const { status, urn, laestab } = institution;
  if (status !== 'open') return [];
  if (row) return row.open === false ? [{ institution, why: 'closed' }] : [];
  const isHere = laestab === null ? urn !== null : las.includes(laestab.slice(0, 3));
  return isHere ? [{ institution, why: 'not listed' }] : [];
}

/** "Mainstream school" of what a file lists, or what the file itself calls it. */
export function kindWords({ kind, typeName }: Pick<Listed, 'kind' | 'typeName'>): string {
  return kind === 'unknown' ? (typeName ?? 'Not known') : KINDS[kind];
}
