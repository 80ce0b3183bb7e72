import type { AwardEvidence, CityEvidence, InstitutionEvidence, Phase, StaffEvidence } from '../../rating/evidence.ts';
import type { Institution } from '../institutions/index.ts';
import type { Cycle } from './cycle.ts';
import { type Fact, type FactKind, type FactOf, isHere } from './fact.ts';

/** What the engine rates, and which institution each part of it is about. */
export interface AssembledCycle {
  city: CityEvidence;
  idOf: ReadonlyMap<InstitutionEvidence, string>;
}

/** One that closed or left before the day of the cycle is not rated in it; its evidence stays. */
export function belongsTo({ until }: Pick<Institution, 'until'>, { date }: Pick<Cycle, 'date'>): boolean {
  return until === null || until >= date;
}

/** Puts the facts of a cycle together by institution. Facts that are still to be confirmed are no evidence. */
export function assembleCycle(cycle: Cycle, institutions: readonly Institution[], facts: readonly (Fact & { toConfirm: boolean })[]): AssembledCycle {
  const counted = facts.filter(({ toConfirm }) => !toConfirm);
  const byInstitution = Map.groupBy(counted, ({ institution }) => institution);
  const taking = institutions.filter((institution) => belongsTo(institution, cycle));
  const assembled = taking.map(
    (institution) => [assembleInstitution(institution, byInstitution.get(institution.id) ?? [], cycle), institution.id] as const,
  );
  const national = byInstitution.get(null) ?? [];
  const city: CityEvidence = {
    cycle: cycle.year,
    date: cycle.date,
    minimumCohort: cycle.minimumCohort,
    institutions: assembled.map(([evidence]) => evidence),
    national: { ks4: factOf(national, 'ks4-destinations'), post16: factOf(national, 'post16-destinations') },
  };
  return { city, idOf: new Map(assembled) };
}

function assembleInstitution(
  { id, name, kind, urn, laestab, phases }: Institution,
  facts: readonly Fact[],
  { date }: Pick<Cycle, 'date'>,
): InstitutionEvidence {
  const destinations = { ks4: factOf(facts, 'ks4-destinations'), post16: factOf(facts, 'post16-destinations') };
  const activity = factOf(facts, 'y11-activity');
  const has = (phase: Phase) => phases.includes(phase) || destinations[phase] !== null || (phase === 'ks4' && activity !== null);
  return {
    urn,
    // The engine tells institutions apart by their numbers. One that has none is known by its id, which is never shown.
    laestab: laestab ?? (urn === null ? id : null),
    name,
    kind,
    phases: { ks4: has('ks4'), post16: has('post16') },
    destinations,
    activity,
    awards: awardsOf(factOf(facts, 'quality-award') ?? []),
    staff: staffOn(factOf(facts, 'staff') ?? [], date),
    survey: facts.flatMap((each) => (each.kind === 'survey' ? (each.fact ?? []) : [])),
    gatsby: factOf(facts, 'gatsby'),
  };
}

/** Who left before the day of the cycle does not count in it. The engine is told roles and never which person of the register it is. */
function staffOn(staff: FactOf['staff'], date: string): StaffEvidence[] {
  return staff.filter((person) => isHere(person, date)).map(({ id: _, leftOn: __, ...evidence }) => evidence);
}

/** How the day of a plan came is nothing to the engine. */
function awardsOf(awards: FactOf['quality-award']): AwardEvidence[] {
  return awards.map(({ planSigned: _, ...evidence }) => evidence);
}

function factOf<Kind extends FactKind>(facts: readonly Fact[], kind: Kind): FactOf[Kind] | null {
  const found = facts.find((each) => each.kind === kind)?.fact ?? null;
  // What stands under a kind is of that kind; that a union remembers this is more than the compiler follows.
  return found as FactOf[Kind] | null;
}
