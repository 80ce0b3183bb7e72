import { stringify } from 'yaml';
import type { Phase } from '../../../rating/evidence.ts';
import { type CaseNumbers, caseNumbers, lasOf, type Numbered, numbered } from './case-numbers.ts';
import type { CaseFile, CaseYear } from './case-year.ts';
import { destinationFiles } from './destination-files.ts';
import { csvFile, ownFiles } from './own-files.ts';
import { readMe } from './read-me.ts';
import { registerFile } from './register-file.ts';

/** The frameworks that ship, by their hash: any other goes into the folder as a file. */
export type Shipped = ReadonlyMap<string, string>;

const PHASES: Phase[] = ['ks4', 'post16'];

/**
 * All files of a case folder that `waymark rate` rates to the levels, statuses and reasons that were computed. The first of the years is the
 * one that is rated; each other is the year before, in a folder inside.
 */
export function caseFolder(years: readonly [CaseYear, ...CaseYear[]], shipped: Shipped): CaseFile[] {
  const numbers = caseNumbers(years);
  return years.flatMap((year, place) => {
    const folder = years.slice(1, place + 1).map(({ cycle }) => `${folderOf(cycle.year)}/`);
    const before = years[place + 1];
    return yearFiles(year, numbers, shipped, before ? folderOf(before.cycle.year) : null).map(({ path, text }) => ({
      path: folder.join('') + path,
      text,
    }));
  });
}

function folderOf(year: string): string {
  return year.replace('/', '-');
}

function yearFiles(year: CaseYear, numbers: ReadonlyMap<string, CaseNumbers>, shipped: Shipped, previous: string | null): CaseFile[] {
  const { partnership, cycle, framework, evidence, moderated } = year;
  const all = numbered(year, numbers);
  const la = lasOf(all, partnership.la);
  const destinations = PHASES.map((phase) =>
    destinationFiles(all, phase, { year: cycle.year, national: evidence.national[phase], la: partnership.la }),
  );
  const [national, own] = [destinations.flatMap(({ files }) => files), ownFiles(all, cycle.year)];
  const ships = shipped.get(framework.sha256);
  const entries = [
    { kind: 'institutions', file: 'register.csv' },
    ...national.map(({ kind, file, leavers }) => ({ kind, file, leavers })),
    ...own.map(({ kind, file }) => ({ kind, file })),
  ];
  const remarks = {
    partnership: partnership.name,
    year: cycle.year,
    moderated,
    madeUp: madeUpOf(all),
    unsaid: destinations.flatMap(({ unsaid }) => unsaid),
  };
  return [
    { path: 'README.txt', text: () => [readMe(remarks)] },
    { path: 'case.yaml', text: () => [stringify(caseYaml(year, la, ships ?? FRAMEWORK_FILE, entries, previous))] },
    ...(ships ? [] : [{ path: FRAMEWORK_FILE, text: () => [framework.yaml] }]),
    { path: 'register.csv', text: () => registerFile(all, partnership.la) },
    ...national.map(({ file, text }) => ({ path: file, text })),
    ...own.map(({ file, columns, rows }) => ({ path: file, text: () => csvFile(columns, rows) })),
  ];
}

const FRAMEWORK_FILE = 'framework.yaml';

function caseYaml({ partnership, cycle, choices }: CaseYear, la: string[], framework: string, evidence: object[], previous: string | null) {
  return {
    partnership: { name: partnership.name, la },
    framework,
    cycle: cycle.year,
    date: cycle.date,
    readings: choices,
    'minimum-cohort': cycle.minimumCohort,
    evidence,
    ...(previous && { previous }),
  };
}

function madeUpOf(all: readonly Numbered[]): string[] {
  return all.flatMap(({ institution: { name }, numbers: { urn, madeUp } }) => (madeUp ? [`${name} (${urn})`] : []));
}
