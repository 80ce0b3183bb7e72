import type { Institution } from '../institution.ts';
import type { FoundInstitutions, Listed } from './listed.ts';

/** What the files say of an institution that is there already. */
export interface Match {
  institution: Institution;
  /** The row that is about it today; null where the files have none. */
  row: Listed | null;
  /** Whether the links say that it goes on under another URN, the one of the row. */
  succeeded: boolean;
}

/**
 * Finds the institutions that are there already in the files: under the URN as which theirs goes on, under their URN, under their
 * LAESTAB, which an academy keeps of the school it was; one without any number by its name. No row is about two of them.
 */
export function matchListed(found: FoundInstitutions, institutions: readonly Institution[]): Match[] {
  const today = new Map(found.successions.map(({ earlier, today }) => [earlier, today]));
  const held = new Set(institutions.map(({ urn }) => urn));
  const byUrn = new Map(found.listed.flatMap((row) => (row.urn === null ? [] : [[row.urn, row] as const])));
  const taken = new Set<Listed>();
  const take = (row: Listed | undefined | null) => {
    if (!row || taken.has(row)) return null;
    taken.add(row);
    return row;
  };
  const direct = new Map(institutions.map((one) => [one, one.urn === null ? null : take(byUrn.get(one.urn))]));
  return institutions.map((institution) => {
    const own = direct.get(institution) ?? null;
    const next = institution.urn === null ? undefined : today.get(institution.urn);
    const after = next !== undefined && !held.has(next) ? take(byUrn.get(next)) : null;
    if (after) return { institution, row: after, succeeded: true };
    if (own && own.open !== false) return { institution, row: own, succeeded: false };
    const free = found.listed.filter((row) => row.open !== false && !taken.has(row) && !(row.urn !== null && held.has(row.urn)));
    const other = take(free.find((row) => institution.laestab !== null && row.laestab === institution.laestab) ?? byName(institution, free));
    return { institution, row: other ?? own, succeeded: false };
  });
}

/** Someone who added it by hand may have given its name alone. Two of one name are for a person to tell apart. */
function byName({ name, urn, laestab, ukprn }: Institution, rows: readonly Listed[]): Listed | null {
  if (urn !== null || laestab !== null || ukprn !== null) return null;
  const same = rows.filter((row) => isSameName(row.name, name));
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** Case, accents and punctuation make no other name. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’‘`]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
