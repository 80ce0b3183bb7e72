import type { Tenant } from '../../database/tenant.ts';
import { holesOf, type ProgrammeHole } from '../../programme/index.ts';
import type { Phase } from '../../rating/evidence.ts';
import { holeWords } from './hole-words.ts';
import { listCovering } from './programme.queries.ts';
import { yearGroupsOf } from './year-groups-of.ts';

/** Something that a programme lacks, with the sentence that says so. */
export type NamedHole = ProgrammeHole & { words: string };

/** What the programme of an institution lacks. Of a programme that nobody has written down, and of one that waits to be confirmed, nothing is known. */
export async function holesOfProgramme(
  tenant: Tenant,
  { cycle, institution }: { cycle: { id: string }; institution: { id: string; phases: readonly Phase[] } },
): Promise<NamedHole[]> {
  const covering = await listCovering(tenant, { cycle: cycle.id, institution: institution.id });
  if (covering.length === 0) return [];
  return holesOf(covering, yearGroupsOf(institution, covering)).map((hole) => ({ ...hole, words: holeWords(hole) }));
}
