import type { Institution } from '../institution.ts';
import type { Addition, OfferedSuccession } from './comparison.ts';
import type { FoundInstitutions } from './listed.ts';
import type { Match } from './match-listed.ts';

interface Around {
  matches: readonly Match[];
  additions: readonly Addition[];
  institutions: readonly Institution[];
}

/** Earlier URNs, by the links, of institutions that are there or can be added; those that are known already are left out. */
export function offerSuccessions(found: FoundInstitutions, { matches, additions, institutions }: Around): OfferedSuccession[] {
  const names = new Map(found.listed.map(({ urn, name }) => [urn, name]));
  const owners = new Map<string | null, { institution: Institution | null; name: string }>();
  for (const { row, details } of additions) if (details) owners.set(row.urn, { institution: null, name: row.name });
  for (const { institution, row } of matches) {
    const owner = { institution, name: institution.name };
    if (institution.status === 'open') owners.set(row?.urn ?? institution.urn, owner).set(institution.urn, owner);
  }
  owners.delete(null);
  return found.successions.flatMap(({ earlier, today }) => {
    const owner = owners.get(today);
    const known = owner?.institution;
    if (!owner || known?.urn === earlier || known?.earlierUrns.includes(earlier)) return [];
    const earlierName = names.get(earlier) ?? null;
    return [{ earlier, earlierName, today, name: owner.name, institution: known?.id ?? null, why: whyNot(earlier, known ?? null, institutions) }];
  });
}

function whyNot(earlier: string, owner: Institution | null, institutions: readonly Institution[]): string | null {
  const holder = institutions.find((one) => one !== owner && (one.urn === earlier || one.earlierUrns.includes(earlier)));
  return holder ? `${holder.name} has this number. If it went on as this institution, close it and say so there` : null;
}
