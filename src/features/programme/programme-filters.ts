import { ACTIVITY_KINDS, type ActivityKind, NEEDS, type Need, YEAR_GROUPS, type YearGroup } from '../../programme/index.ts';
import { hasWords } from '../institutions/index.ts';
import type { KeptActivity } from './programme.queries.ts';

/** Which activities of a list are asked for. It stands in the address, so that a cell of the map leads to what fills it. */
export interface Filters {
  find: string;
  kind: ActivityKind | null;
  need: Need | null;
  year: YearGroup | null;
}

const LONGEST_FIND = 100;

/** Reads the filters of an address. What is none counts as not filtered: a list is better than an error. */
export function readFilters(query: unknown): Filters {
  const { find, kind, need, year } = (query ?? {}) as Record<string, unknown>;
  return {
    find: typeof find === 'string' ? find.trim().slice(0, LONGEST_FIND) : '',
    kind: ACTIVITY_KINDS.find((one) => one === kind) ?? null,
    need: NEEDS.find((one) => one === need) ?? null,
    year: YEAR_GROUPS.find((one) => String(one) === year) ?? null,
  };
}

export function isFiltered({ find, kind, need, year }: Filters): boolean {
  return find !== '' || kind !== null || need !== null || year !== null;
}

export function matches(activity: KeptActivity, { find, kind, need, year }: Filters): boolean {
  if (kind !== null && activity.kind !== kind) return false;
  if (need !== null && !activity.needs.includes(need)) return false;
  if (year !== null && !activity.yearGroups.includes(year)) return false;
  const { title, leader, cohort, partners } = activity;
  return hasWords([title, leader, cohort, ...partners], find);
}
