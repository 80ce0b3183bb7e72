import type { StaffKept } from './fact.ts';

/**
 * A new list of staff, in which somebody is the person of the register who had this role before. Where a role stands twice, in either list,
 * nobody can tell who is who, and the rows are the file's alone.
 */
export function withKnownPeople(staff: readonly StaffKept[], stood: readonly StaffKept[]): StaffKept[] {
  return staff.map((person) => {
    const known = onlyOne(stood, person.person);
    if (person.id !== undefined || known?.id === undefined || !onlyOne(staff, person.person)) return person;
    return { ...person, id: known.id };
  });
}

function onlyOne(staff: readonly StaffKept[], role: string): StaffKept | null {
  const found = staff.filter(({ person }) => person === role);
  return found.length === 1 ? (found[0] ?? null) : null;
}
