import type { Member } from '../../web/reader.ts';

/** Who does something, in which role, and when. */
export interface Doing {
  by: { person: string; role: string };
  at: Date;
}

export function doingOf({ person, as }: Member, at: Date): Doing {
  return { by: { person: person.id, role: as.role }, at };
}
