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
  /** URNs that are one institution by the register, of which one kind of evidence has several: they stay apart. */
  keptApart: KeptApart[];
}

export interface KeptApart {
  urns: string[];
  /** The URN that all of them would have today. */
  today: string;
}

/** Learns from the register and from rows that give both numbers. */
export function learnIdentities(gathered: Gathered): Identities {
  const known = successions(gathered.links);
  const keptApart = onceEach(numbersByKind(gathered).flatMap((urns) => sameToday(urns, known)));
  for (const { urns } of keptApart) for (const urn of urns) known.delete(urn);
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
function sameToday(urns: ReadonlySet<string>, known: ReadonlyMap<string, string>): KeptApart[] {
  const byEnd = Map.groupBy(urns, (urn) => known.get(urn) ?? urn);
  return [...byEnd].flatMap(([today, group]) => (group.length > 1 ? [{ urns: group, today }] : []));
}

/** What several kinds of evidence have apart is said once. */
function onceEach(apart: KeptApart[]): KeptApart[] {
  const byEnd = Map.groupBy(apart, ({ today }) => today);
  return [...byEnd].map(([today, group]) => ({ today, urns: [...new Set(group.flatMap(({ urns }) => urns))].sort() }));
}

function rowsWithBoth({ destinations, activity, register }: Gathered): Numbers[] {
  const open = register.filter((row) => row.open);
  return [...open, ...destinations.ks4, ...destinations.post16, ...activity, ...register];
}
