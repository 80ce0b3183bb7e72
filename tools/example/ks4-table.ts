import { type Cycle, csv, FIRST_LEAVERS, INSTITUTIONS, LA } from './cycles.ts';
import { drawn } from './drawn.ts';
import { type ExampleInstitution, type Of, TYPES } from './institution.ts';
import { blockCells, disclosure, groupOf, type Leaves, leavesOf, plus, type Shown, total, wholePerCent, without } from './outcomes.ts';

type Leaf = 'FE' | 'SCH_6TH' | 'SIXTH_COL' | 'OTHER_EDU' | 'APPREN' | 'EMPLOYMENT' | 'NOT_SUSTAINED' | 'UNKNOWN';
type Ks4Leaves = Leaves<Leaf>;

const NAMES = ['COHORT', 'OVERALL_DEST', 'APPREN', 'EMPLOYMENT', 'EDUCATION', 'FE', 'SCH_6TH', 'SIXTH_COL', 'OTHER_EDU', 'NOT_SUSTAINED', 'UNKNOWN'];
const BLOCK = [...NAMES, ...NAMES.slice(1).map((name) => `${name}PER`)];
const GROUPS = ['', '_DIS', '_NONDIS'];

/** England, invented: leavers of 2018/19 to 2022/23. */
const ENGLAND: readonly Of[] = ['513377 of 549659', '520804 of 556415', '531218 of 570914', '536904 of 582377', '545310 of 598126'];

/** Disadvantaged pupils are a good quarter of those who stay on and half of those who do not. */
const DISADVANTAGED: Record<Leaf, number> = {
  FE: 0.36,
  SCH_6TH: 0.22,
  SIXTH_COL: 0.24,
  OTHER_EDU: 0.35,
  APPREN: 0.24,
  EMPLOYMENT: 0.33,
  NOT_SUSTAINED: 0.52,
  UNKNOWN: 0.5,
};

interface Row {
  /** Record type to type of school: what stands before the figures. */
  identifiers: string[];
  /** By leaver year, the earliest of the three first; null where there were none. */
  years: (Ks4Leaves | null)[];
}

/** The Key Stage 4 destination table of a cycle, about the leavers of two years before: 82 columns, as the published tables of 2018/19 and later. */
export function ks4Table(cycle: Cycle): string {
  const schools = INSTITUTIONS.filter(({ ks4 }) => ks4).map((institution) => schoolRow(institution, cycle));
  const city: Row = { identifiers: ['LA', LA, '', '', '', '', ''], years: [0, 1, 2].map((at) => sumOf(schools, at)) };
  const england: Row = { identifiers: ['NAT', '', '', '', '', '', ''], years: yearsOf(ENGLAND, cycle, 'England', true) };
  const earlier = [String(cycle.began - 2), String(cycle.began - 3)].map((name) => name.slice(2));
  return `\ufeff${csv([header(earlier), ...[...schools, city, england].map(cellsOf)])}`;
}

function header(earlier: string[]): string[] {
  const blocks = GROUPS.flatMap((group) => BLOCK.map((name) => name + group));
  const before = earlier.flatMap((suffix) => GROUPS.flatMap((group) => [`COHORT${group}_${suffix}`, `OVERALL_DESTPER${group}_${suffix}`]));
  return ['RECTYPE', 'LEA', 'ESTAB', 'URN', 'ICLOSE', 'SCHNAME', 'NFTYPE', ...blocks, ...before];
}

function schoolRow(institution: ExampleInstitution, cycle: Cycle): Row {
  const { urn, number, name, type, ks4, sixthForm, became } = institution;
  const closed = became && cycle.at === 2 ? '1' : '0';
  const identifiers = [type === 'special' ? '2' : '1', LA, number, urn, closed, name, TYPES[type].nftype];
  return { identifiers, years: yearsOf(ks4 ?? [], cycle, urn, sixthForm) };
}

function yearsOf(figures: readonly Of[], cycle: Cycle, who: string, sixthForm: boolean): (Ks4Leaves | null)[] {
  const main = cycle.began - 2 - FIRST_LEAVERS;
  return [main - 2, main - 1, main].map((at) => {
    const figure = figures[at];
    return figure ? leaves(figure, who, at, sixthForm) : null;
  });
}

function leaves(figure: Of, who: string, at: number, sixthForm: boolean): Ks4Leaves {
  const good = { FE: 48, SCH_6TH: sixthForm ? 38 : 8, SIXTH_COL: sixthForm ? 6 : 26, OTHER_EDU: 1, APPREN: 4, EMPLOYMENT: 3 };
  return leavesOf(figure, good, { NOT_SUSTAINED: 62, UNKNOWN: 38 }, who, at);
}

function sumOf(rows: Row[], at: number): Ks4Leaves | null {
  const all = rows.map(({ years }) => years[at] ?? null).filter((each) => each !== null);
  return all.length > 0 ? all.reduce((sum, each) => plus(sum, each)) : null;
}

function cellsOf({ identifiers, years: [before2, before, main] }: Row): string[] {
  const who = identifiers.join();
  return [
    ...identifiers,
    ...blocks(main ?? null, who).flatMap(({ counts, shown }) => (counts ? blockCells(counts, shown) : BLOCK.map(() => 'NA'))),
    ...earlier(before ?? null, who),
    ...earlier(before2 ?? null, who),
  ];
}

/** All leavers, the disadvantaged, and the others. */
function blocks(all: Ks4Leaves | null, who: string): { counts: number[] | null; shown: Shown }[] {
  if (!all) return GROUPS.map(() => ({ counts: null, shown: 'all' }));
  const share = 0.75 + 0.5 * drawn(who, 'disadvantaged');
  const group = groupOf(all, Object.fromEntries(Object.entries(DISADVANTAGED).map(([leaf, part]) => [leaf, part * share])) as Record<Leaf, number>);
  const others = without(all, group);
  const shown = disclosure(total(all), total(group), total(others));
  return [all, group, others].map((counted, at) => ({ counts: countsOf(counted), shown: at === 0 ? shown.all : shown.groups }));
}

function countsOf(leaves: Ks4Leaves): number[] {
  const { FE, SCH_6TH, SIXTH_COL, OTHER_EDU, APPREN, EMPLOYMENT, NOT_SUSTAINED, UNKNOWN } = leaves;
  const education = FE + SCH_6TH + SIXTH_COL + OTHER_EDU;
  const sustained = education + APPREN + EMPLOYMENT;
  return [total(leaves), sustained, APPREN, EMPLOYMENT, education, FE, SCH_6TH, SIXTH_COL, OTHER_EDU, NOT_SUSTAINED, UNKNOWN];
}

/** Of earlier leavers the tables repeat only the cohorts and the shares in whole per cent. */
function earlier(all: Ks4Leaves | null, who: string): string[] {
  return blocks(all, who).flatMap(({ counts, shown }) => {
    const [cohort = 0, sustained = 0] = counts ?? [];
    if (!counts) return ['NA', 'NA'];
    return [shown === 'nothing' ? 'SUPP' : String(cohort), shown === 'all' ? wholePerCent(sustained, cohort) : 'SUPP'];
  });
}
