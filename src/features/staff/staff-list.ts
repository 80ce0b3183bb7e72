import type { Source } from '../../rating/evidence.ts';
import { isHere, isTypedIn, NOBODY, type StaffKept } from '../evidence/index.ts';
import type { Details } from './details.ts';

/** Names somebody in a list: the id of the register, or the role of somebody whom a file alone tells of. */
export function keyOf({ id, person }: Pick<StaffKept, 'id' | 'person'>): string {
  return id ?? person;
}

/** All whom a list names; that nobody gives guidance is no person. */
export function peopleOf(stood: readonly StaffKept[] | null): StaffKept[] {
  return (stood ?? []).filter(({ person }) => person !== NOBODY);
}

/** The list with this person in the place of the one they were, or behind all others. */
export function withPerson(stood: readonly StaffKept[] | null, was: string, entry: StaffKept): StaffKept[] {
  const people = peopleOf(stood);
  // Two people of a file may have the same role; the first of them is the one that is changed.
  const place = people.findIndex((person) => keyOf(person) === was);
  return place >= 0 ? people.with(place, entry) : [...people, entry];
}

/** Null where nobody is left in it. */
export function withoutPerson(stood: readonly StaffKept[] | null, was: string): StaffKept[] | null {
  const people = stood ?? [];
  const place = people.findIndex((person) => keyOf(person) === was);
  const left = place >= 0 ? people.toSpliced(place, 1) : [...people];
  return left.length > 0 ? left : null;
}

/** Who was here before and has left stays in the list. */
export function nobodyGivesGuidance(stood: readonly StaffKept[] | null, source: Source, date: string): StaffKept[] {
  const left = peopleOf(stood).filter((person) => !isHere(person, date));
  const nobody = { person: NOBODY, givesGuidance: false, qualificationLevel: null, workingTowardsLevel: null, cpd: false, hours: null, source };
  return [...left, nobody];
}

/** Formal training that somebody has had apart from the log of this year: as the register says, or as the file does that they come from. */
export function trainedApart({ cpd, source }: StaffKept, details: Details | undefined): boolean {
  return details?.trainedOtherwise === true || (cpd && (details === undefined || !isTypedIn(source)));
}

/** The list with what is now known of somebody's formal training; null where that changes nothing. */
export function withTraining(stood: readonly StaffKept[], member: string, cpd: boolean, source: Source): StaffKept[] | null {
  const person = stood.find(({ id }) => id === member);
  if (!person || person.cpd === cpd) return null;
  return stood.map((each) => (each === person ? { ...each, cpd, source } : each));
}
