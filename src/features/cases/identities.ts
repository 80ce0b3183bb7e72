import { successions } from '../../evidence/successions.ts';
import type { Gathered } from './gather-evidence.ts';

/** What a row says of the institution it is about. */
export interface Numbers {
  urn: string | null;
  laestab: string | null;
}

/** Tells which institution a row is about, whatever number it gives and whatever URN the institution had at the time. */
export interface Identities {
  of(numbers: Numbers): Numbers;
  /** The URN an institution has today. */
  today(urn: string): string;
  /** Institutions whose predecessor is in the same files as they are: both stay, apart. */
  keptApart: { predecessor: string; successor: string }[];
}

/** Learns from the register and from rows that give both numbers. */
export function learnIdentities(gathered: Gathered): Identities {
  const known = successions(gathered.links);
  const keptApart = numbersByKind(gathered).flatMap((urns) => sameToday(urns, known));
  for (const { predecessor } of keptApart) known.delete(predecessor);
  const today = (urn: string) => known.get(urn) ?? urn;
  const byLaestab = new Map<string, string>();
  for (const { urn, laestab } of rowsWithBoth(gathered)) if (urn && laestab && !byLaestab.has(laestab)) byLaestab.set(laestab, today(urn));
  return {
    today,
    keptApart,
    of: ({ urn, laestab }) => ({ urn: urn ? today(urn) : ((laestab && byLaestab.get(laestab)) ?? null), laestab }),
  };
}

/** The URNs of each kind of evidence: two of them in one kind are two institutions, even if one became the other. */
function numbersByKind({ destinations, activity, awards, staff, gatsby }: Gathered): ReadonlySet<string>[] {
  return [destinations.ks4, destinations.post16, activity, awards, staff, gatsby].map(
    (rows) => new Set(rows.flatMap(({ urn }: Numbers) => (urn ? [urn] : []))),
  );
}

/** Of the URNs in one kind of evidence, those that would become one institution with another of them. */
function sameToday(urns: ReadonlySet<string>, known: ReadonlyMap<string, string>): { predecessor: string; successor: string }[] {
  const byEnd = Map.groupBy(urns, (urn) => known.get(urn) ?? urn);
  const together = [...byEnd].filter(([, group]) => group.length > 1);
  return together.flatMap(([end, group]) => group.filter((urn) => urn !== end).map((predecessor) => ({ predecessor, successor: end })));
}

function rowsWithBoth({ destinations, activity, register }: Gathered): Numbers[] {
  const open = register.filter((row) => row.open);
  return [...open, ...destinations.ks4, ...destinations.post16, ...activity, ...register];
}
