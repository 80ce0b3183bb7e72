import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/**
 * The levels of all requirements of OWASP ASVS 5.0.0, a digit each, by section: 70 of Level 1, 183 of Level 2, 92 of Level 3. Numbers and
 * levels are facts of the standard; its sentences are not ours to copy.
 */
const LEVELS: Record<string, string> = {
  ...{ '1.1': '22', '1.2': '1111122223', '1.3': '112222222223', '1.4': '222', '1.5': '123' },
  ...{ '2.1': '122', '2.2': '112', '2.3': '12223', '2.4': '23' },
  ...{ '3.1': '3', '3.2': '113', '3.3': '12223', '3.4': '11222233', '3.5': '11122333', '3.6': '3', '3.7': '22333' },
  ...{ '4.1': '12233', '4.2': '23333', '4.3': '22', '4.4': '1222' },
  ...{ '5.1': '2', '5.2': '112333', '5.3': '113', '5.4': '222' },
  ...{ '6.1': '122', '6.2': '111111112222', '6.3': '11223333', '6.4': '112233', '6.5': '22222333', '6.6': '2223', '6.7': '33', '6.8': '2222' },
  ...{ '7.1': '222', '7.2': '1111', '7.3': '22', '7.4': '11222', '7.5': '223', '7.6': '22' },
  ...{ '8.1': '1233', '8.2': '1123', '8.3': '133', '8.4': '23' },
  ...{ '9.1': '111', '9.2': '1222' },
  ...{ '10.1': '22', '10.2': '223', '10.3': '22223', '10.4': '1111122222233333', '10.5': '22222', '10.6': '22', '10.7': '222' },
  ...{ '11.1': '2233', '11.2': '22233', '11.3': '11233', '11.4': '1222', '11.5': '23', '11.6': '23', '11.7': '33' },
  ...{ '12.1': '12233', '12.2': '11', '12.3': '22223' },
  ...{ '13.1': '2333', '13.2': '222223', '13.3': '2233', '13.4': '1222233' },
  ...{ '14.1': '22', '14.2': '12223333', '14.3': '122' },
  ...{ '15.1': '12233', '15.2': '12233', '15.3': '1222222', '15.4': '3333' },
  ...{ '16.1': '2', '16.2': '22222', '16.3': '2222', '16.4': '222', '16.5': '2223' },
  ...{ '17.1': '23', '17.2': '22223333', '17.3': '22' },
};

/** The level of each requirement, of all three levels, in the order of the standard. */
export const LEVEL_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(LEVELS).flatMap(([section, levels]) => [...levels].map((level, at) => [`${section}.${at + 1}`, level] as const)),
);

export const STATES = ['met', 'partly', 'not yet', 'not applicable'] as const;

const Rows = z.array(
  z.strictObject({
    number: z.string(),
    level: z.string(),
    asks: z.string(),
    applies: z.string(),
    how: z.string(),
    test: z.string(),
    state: z.string(),
  }),
);

export type Requirement = z.infer<typeof Rows>[number];

export function readRequirements(csv: string): Requirement[] {
  return Rows.parse(parse(csv, { columns: true }));
}

/** Every path of a file of this project that a text names. */
const PATHS = /(?<![\w./-])(?:(?:src|tests|tools|docs)\/[\w./-]*\w|[A-Z]+\.md|package(?:-lock)?\.json|tsconfig\.json|\.dependency-cruiser\.cjs)/g;
const TEST_FILE = /^(?:src|tests)\/[\w./-]+\.test\.tsx?$/;
export const MISSING = 'Missing: ';

type ReadFile = (path: string) => string | null;

/** What is wrong with the list, a sentence for each; `read` gives the text of a file of this project, or null where there is none. */
export function faultsOf(rows: Requirement[], read: ReadFile): string[] {
  return [
    ...faultsOfNumbers(rows),
    ...rows.flatMap((row) => [...faultsOfState(row), ...faultsOfFiles(row, read)].map((fault) => `${row.number} ${fault}`)),
  ];
}

function faultsOfNumbers(rows: Requirement[]): string[] {
  const given = rows.map(({ number }) => number);
  const wanted = [...LEVEL_OF].filter(([, level]) => level !== '3').map(([number]) => number);
  return [
    ...wanted.filter((number) => !given.includes(number)).map((number) => `${number} is not there`),
    ...given.filter((number, at) => given.indexOf(number) !== at).map((number) => `${number} is there twice`),
    ...given.filter((number) => !wanted.includes(number)).map((number) => `${number} is no requirement of Level 1 or 2`),
    ...rows.filter(({ number, level }) => LEVEL_OF.get(number) !== level).map(({ number }) => `${number} has another level`),
  ];
}

function faultsOfState({ asks, applies, how, test, state }: Requirement): string[] {
  const isMissing = state === 'partly' || state === 'not yet';
  const doesApply = state === 'not applicable' ? /^no: .{5}/.test(applies) : applies === 'yes';
  return [
    ...(STATES.some((known) => known === state) ? [] : [`has a state that there is not: “${state}”`]),
    ...(asks === '' ? ['does not say what is asked'] : []),
    ...(doesApply ? [] : ['does not say whether it applies, and why not']),
    ...(isMissing === how.includes(MISSING) ? [] : ['says what is missing where nothing is, or does not where something is']),
    ...(state === 'met' && (how === '' || test === '') ? ['is met without a word of how, or without a test'] : []),
  ];
}

function faultsOfFiles({ how, test, state }: Requirement, read: ReadFile): string[] {
  const named = how.match(PATHS) ?? [];
  const tests = test === '' ? [] : test.split('; ').map((one) => one.split(/: (.*)/s) as [path: string, name?: string]);
  return [
    ...(state === 'met' && named.length === 0 ? ['names no file'] : []),
    ...named.filter((path) => read(path) === null).map((path) => `names ${path}, which there is not`),
    ...tests.filter(([path]) => !TEST_FILE.test(path) || read(path) === null).map(([path]) => `names ${path}, which is no test`),
    ...tests.filter(([path, name = '']) => read(path)?.includes(name) === false).map(([path, name]) => `names “${name}”, which is not in ${path}`),
  ];
}

const PLACE = /(<!-- states -->\n)[\s\S]*?(<!-- end of states -->)/;

/** The text of docs/security-standard.md with its two tables made anew from the list. */
export function withStates(document: string, rows: Requirement[]): string {
  return document.replace(PLACE, (_, before: string, after: string) => `${before}\n${countsOf(rows)}\n${missingFrom(rows)}\n${after}`);
}

function countsOf(rows: Requirement[]): string {
  const count = (state: string, level: string) => rows.filter((row) => row.state === state && row.level === level).length;
  const lines = STATES.map((state) => `| ${state} | ${count(state, '1')} | ${count(state, '2')} | ${count(state, '1') + count(state, '2')} |\n`);
  return `| state | Level 1 | Level 2 | together |\n| --- | --- | --- | --- |\n${lines.join('')}`;
}

function missingFrom(rows: Requirement[]): string {
  const lines = rows
    .filter(({ how }) => how.includes(MISSING))
    .map(({ number, level, asks, state, how }) => `| ${number} | ${level} | ${asks} | ${state} | ${how.split(MISSING)[1]} |\n`);
  return `| number | level | what is asked | state | what is missing |\n| --- | --- | --- | --- | --- |\n${lines.join('')}`;
}
