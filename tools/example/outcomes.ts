import { split } from './drawn.ts';
import { numbersIn, type Of } from './institution.ts';

/** People by what became of them: the cells that the others of a destination table are sums of. */
export type Leaves<Name extends string> = Record<Name, number>;

/** A cohort up to this size is suppressed. */
const SUPPRESSED_UP_TO = 5;

/** Parts of the leaves: those of one group, such as disadvantaged pupils, with the share it has in each leaf. */
export function groupOf<Name extends string>(leaves: Leaves<Name>, shares: Record<Name, number>): Leaves<Name> {
  return mapped(leaves, (count, name) => Math.min(count, Math.round(count * shares[name])));
}

export function without<Name extends string>(leaves: Leaves<Name>, group: Leaves<Name>): Leaves<Name> {
  return mapped(leaves, (count, name) => count - group[name]);
}

export function plus<Name extends string>(a: Leaves<Name>, b: Leaves<Name>): Leaves<Name> {
  return mapped(a, (count, name) => count + b[name]);
}

function mapped<Name extends string>(leaves: Leaves<Name>, change: (count: number, name: Name) => number): Leaves<Name> {
  const names = Object.keys(leaves) as Name[];
  return Object.fromEntries(names.map((name) => [name, change(leaves[name], name)])) as Leaves<Name>;
}

export function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The leaves of a cohort of which so many were in a sustained destination. */
export function leavesOf<Good extends string, Bad extends string>(
  figure: Of,
  good: Record<Good, number>,
  bad: Record<Bad, number>,
  ...words: (string | number)[]
): Leaves<Good | Bad> {
  const [sustained = 0, cohort = 0] = numbersIn(figure);
  return { ...split(sustained, good, ...words), ...split(cohort - sustained, bad, ...words) } as Leaves<Good | Bad>;
}

/** How much of a block of cells is shown: everything, only the size of the cohort, or nothing. */
export type Shown = 'all' | 'cohort' | 'nothing';

/** What is shown of all leavers and of two groups that add up to them: where one is hidden so is the other, or it could be had by subtraction. */
export function disclosure(all: number, group: number, others: number): { all: Shown; groups: Shown } {
  if (all <= SUPPRESSED_UP_TO) return { all: 'cohort', groups: 'nothing' };
  return { all: 'all', groups: Math.min(group, others) <= SUPPRESSED_UP_TO ? 'cohort' : 'all' };
}

/** Cells of a block: counts in the order of the table, then the same in whole per cent of the first. */
export function blockCells(counts: readonly number[], shown: Shown): string[] {
  const [cohort = 0, ...rest] = counts;
  const hidden = Array.from({ length: 2 * rest.length }, () => 'SUPP');
  if (shown !== 'all') return [shown === 'cohort' ? String(cohort) : 'SUPP', ...hidden];
  return [...counts.map(String), ...rest.map((count) => wholePerCent(count, cohort))];
}

/** A cohort nobody is in: the group does not exist there. */
export function emptyBlock(counts: readonly number[]): string[] {
  return Array.from({ length: 2 * counts.length - 1 }, () => 'NA');
}

/** "79%"; `SP` stands for more than none that rounds to 0. */
export function wholePerCent(count: number, cohort: number): string {
  const perCent = Math.floor((200 * count + cohort) / (2 * cohort));
  return count > 0 && perCent === 0 ? 'SP' : `${perCent}%`;
}
