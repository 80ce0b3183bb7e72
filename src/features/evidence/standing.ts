import type { FactKind } from './fact.ts';
import type { Told } from './history.queries.ts';

/** What stands of one kind (a survey: of one cycle), and what stood before. */
export interface Standing {
  kind: FactKind;
  key: string;
  /** Null: nothing stands; what there was is taken out or undone. */
  now: Told | null;
  /** Everything else, the latest first. */
  before: Told[];
}

/** Sorts a history, latest first, into what stands and what stood: the same rule as for ratings, the latest that was not undone. */
export function standingsOf(history: readonly Told[]): Standing[] {
  const groups = Map.groupBy(history, ({ kind, key }) => `${kind} ${key}`);
  return [...groups.values()].map((rows) => {
    const first = rows[0] as Told;
    const latest = rows.find(({ undone }) => !undone);
    const now = latest && latest.fact !== null ? latest : null;
    return { kind: first.kind, key: first.key, now, before: rows.filter((row) => row !== now) };
  });
}

/** The number that a form is opened with: of what stands, or 0 where nothing does. */
export function versionOfStanding(standings: readonly Standing[], kind: FactKind): number {
  return standings.find((each) => each.kind === kind)?.now?.revision ?? 0;
}
