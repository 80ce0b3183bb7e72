import type { Framework } from '../../rating/framework.ts';
import type { LevelId, Reason, Verdict } from '../../rating/level.ts';
import { OVERALL, type RatingSummary } from '../ratings/index.ts';

type Summaries = readonly { institution: string; summary: RatingSummary }[];
export type Shown = Pick<Verdict, 'status' | 'levels' | 'reason'>;

/** One rating that is another in a later version; null on a side where the institution is not in it. */
export interface Difference {
  institution: string;
  name: string;
  /** An element's id, or "overall". */
  element: string;
  title: string;
  from: Shown | null;
  to: Shown | null;
}

/** What a version changed of the one before: institutions by name, each with its overall rating first. */
export function versionDifferences(before: Summaries, after: Summaries, { elements }: Pick<Framework, 'elements'>): Difference[] {
  const [then, now] = [byInstitution(before), byInstitution(after)];
  const columns = [{ id: OVERALL, short: 'Overall' }, ...elements];
  const institutions = [...new Map([...before, ...after].map(({ institution, summary }) => [institution, summary.name]))];
  return institutions
    .sort(([, a], [, b]) => a.localeCompare(b, 'en'))
    .flatMap(([institution, name]) =>
      columns.flatMap(({ id: element, short: title }) => {
        const [from, to] = [cellOf(then.get(institution), element), cellOf(now.get(institution), element)];
        return isSame(from, to) ? [] : [{ institution, name, element, title, from, to }];
      }),
    );
}

function byInstitution(summaries: Summaries): Map<string, RatingSummary> {
  return new Map(summaries.map(({ institution, summary }) => [institution, summary]));
}

function cellOf(summary: RatingSummary | undefined, element: string): Shown | null {
  const cell = element === OVERALL ? summary?.overall : summary?.elements[element];
  return cell ? { status: cell.status, levels: cell.levels, reason: cell.reason } : null;
}

function isSame(one: Shown | null, other: Shown | null): boolean {
  const written = (shown: Shown | null) => (shown ? ([shown.status, shown.reason, ...shown.levels] satisfies (LevelId | Reason | null)[]) : null);
  return JSON.stringify(written(one)) === JSON.stringify(written(other));
}
