import { type Cycle, csv, INSTITUTIONS, LA } from './cycles.ts';
import { drawn } from './drawn.ts';
import { type ByCycle, type ExampleInstitution, type Of, TYPES } from './institution.ts';
import { blockCells, disclosure, emptyBlock, groupOf, type Leaves, leavesOf, plus, total, without } from './outcomes.ts';

type Leaf = 'FE' | 'HE' | 'OTHER_EDU' | 'APPREN' | 'EMPLOYMENT' | 'NOT_SUSTAINED' | 'NOT_CAPTURED';
type Post16Leaves = Leaves<Leaf>;

const NAMES = ['COHORT', 'OVERALL', 'APPREN', 'EDUCATION', 'FE', 'HE', 'OTHER_EDU', 'EMPLOYMENT', 'NOT_SUSTAINED', 'NOT_CAPTURED'];
const BLOCK = [...NAMES, ...NAMES.slice(1).map((name) => `${name}PER`)];
/** All students; those who studied at level 3, at level 2, and at other levels. */
const LEVELS = ['TOT', 'L3', 'L2', 'LALLOTH'];
const GROUPS = ['', '_DIS', '_NONDIS'];

/** England, invented: leavers of 2020/21, 2021/22 and 2022/23. */
const ENGLAND: ByCycle<Of> = ['401207 of 502136', '410915 of 513002', '419388 of 529530'];

const EVEN: Record<Leaf, number> = { FE: 1, HE: 1, OTHER_EDU: 1, APPREN: 1, EMPLOYMENT: 1, NOT_SUSTAINED: 1, NOT_CAPTURED: 1 };
const DISADVANTAGED: Record<Leaf, number> = {
  FE: 0.3,
  HE: 0.2,
  OTHER_EDU: 0.25,
  APPREN: 0.2,
  EMPLOYMENT: 0.24,
  NOT_SUSTAINED: 0.36,
  NOT_CAPTURED: 0.36,
};

interface Row {
  identifiers: string[];
  /** Students by level of study, in the order of `LEVELS` without the first. */
  levels: Post16Leaves[];
}

/** The 16 to 18 destination table of a cycle, about the leavers of two years before: 236 columns. It names no year anywhere. */
export function post16Table(cycle: Cycle): string {
  const rows = INSTITUTIONS.flatMap((institution) => institutionRow(institution, cycle));
  const city: Row = {
    identifiers: ['LA', LA, '', '', '', '', '', ''],
    levels: [0, 1, 2].map((at) => rows.map(({ levels }) => levels[at] as Post16Leaves).reduce(plus)),
  };
  const england: Row = { identifiers: ['NAT', '', '', '', '', '', '', ''], levels: byLevel(ENGLAND[cycle.at], 0.72, 'England', cycle) };
  const identifiers = ['RECTYPE', 'LEA', 'ESTAB', 'URN', 'SCHNAME', 'NFTYPE', 'FEEDER', 'ICLOSE'];
  const header = [...identifiers, ...LEVELS.flatMap((level) => GROUPS.flatMap((group) => BLOCK.map((name) => `${level}_${name}${group}`)))];
  return `\ufeff${csv([header, ...[...rows, city, england].map(cellsOf)])}`;
}

function institutionRow({ urn, number, name, type, post16, sixthForm }: ExampleInstitution, cycle: Cycle): Row[] {
  if (!post16) return [];
  const levelThree = type === 'college' ? 0.45 : type === 'special' ? 0 : sixthForm ? 1 : 0.9;
  return [{ identifiers: ['1', LA, number, urn, name, TYPES[type].nftype, '0', '0'], levels: byLevel(post16[cycle.at], levelThree, urn, cycle) }];
}

function byLevel(figure: Of, levelThree: number, who: string, cycle: Cycle): Post16Leaves[] {
  const good = { FE: 8, HE: 40, OTHER_EDU: 1, APPREN: 9, EMPLOYMENT: 28 };
  const all = leavesOf(figure, good, { NOT_SUSTAINED: 70, NOT_CAPTURED: 30 }, who, 'post-16', cycle.began);
  const three = groupOf(all, scaled(EVEN, levelThree));
  const rest = without(all, three);
  const two = groupOf(rest, scaled(EVEN, levelThree === 0 ? 0 : 0.4));
  return [three, two, without(rest, two)];
}

function scaled(shares: Record<Leaf, number>, by: number): Record<Leaf, number> {
  return Object.fromEntries(Object.entries(shares).map(([leaf, share]) => [leaf, share * by])) as Record<Leaf, number>;
}

/** Disadvantaged students are counted level by level, so that those of all levels are the sum. */
function cellsOf({ identifiers, levels }: Row): string[] {
  const share = 0.7 + 0.6 * drawn(identifiers.join(), 'disadvantaged');
  const groups = levels.map((level) => groupOf(level, scaled(DISADVANTAGED, share)));
  const cohorts = [levels.reduce(plus), ...levels];
  const disadvantaged = [groups.reduce(plus), ...groups];
  return [...identifiers, ...cohorts.flatMap((all, at) => levelCells(all, disadvantaged[at] as Post16Leaves))];
}

function levelCells(all: Post16Leaves, group: Post16Leaves): string[] {
  const others = without(all, group);
  const shown = disclosure(total(all), total(group), total(others));
  return [all, group, others].flatMap((counted, at) => {
    const counts = countsOf(counted);
    return total(all) === 0 ? emptyBlock(counts) : blockCells(counts, at === 0 ? shown.all : shown.groups);
  });
}

function countsOf(leaves: Post16Leaves): number[] {
  const { FE, HE, OTHER_EDU, APPREN, EMPLOYMENT, NOT_SUSTAINED, NOT_CAPTURED } = leaves;
  const education = FE + HE + OTHER_EDU;
  return [total(leaves), education + APPREN + EMPLOYMENT, APPREN, education, FE, HE, OTHER_EDU, EMPLOYMENT, NOT_SUSTAINED, NOT_CAPTURED];
}
