import { pathToFileURL } from 'node:url';
import type { Framework } from '../src/rating/framework.ts';
import { CAREERS, DERBY } from '../tests/support/given-evidence.ts';
import { ALL_PROBES, CAREERS_PROBES } from '../tests/support/probes/all-probes.ts';
import { type Probe, verdictOf } from '../tests/support/probes/probe.ts';

/**
 * Moves every number in a framework's criteria by a hair, one at a time, and looks for a named probe that then fails. A number
 * that can be moved without any probe noticing is a bound that no test holds in its place.
 */
export interface Mutant {
  /** "elements.y11-progression.rule.criteria.red.below: 5 → 5.001". */
  name: string;
  framework: Framework;
}

export interface Report {
  caught: { mutant: string; probe: string }[];
  survivors: string[];
  /** Moves that cannot change any rating, because the place lies under `at` before and after. */
  covered: string[];
}

const HAIRS = [0.01, 0.001];

/** So little that only a figure exactly on the bound can tell: what turns "up to 2" into "less than 2". */
const OPENS_OR_CLOSES = 1e-9;

/** Numbers that count whole things; they move by one, as all bounds do in rules on whole numbers. */
const WHOLE = ['level-asked', 'development-questions', 'minimum-responses', 'minimum-rated', 'valid-years'];
const WHOLE_RULES = ['count', 'survey'];

/** No thresholds: `at: 0` is a word, and no other number may stand there; `out-of` is how many there are. */
const NO_THRESHOLDS = ['at', 'out-of'];

/** The other word for a bound: with the number itself in or out. */
const FLIPPED: Record<string, string> = { from: 'over', over: 'from', 'up-to': 'under', under: 'up-to' };

export function tryMutants(framework: Framework, probes: readonly Probe[]): Report {
  const report: Report = { caught: [], survivors: [], covered: [] };
  for (const place of numbersIn(framework)) {
    report.covered.push(
      ...moves(place)
        .filter((value) => isUnderAt(place, value))
        .map((value) => `${place.path.join('.')}: ${place.number} → ${value}`),
    );
    for (const mutant of mutantsAt(framework, place)) {
      const failing = probes.find((probe) => concerns(probe, place) && answer(probe, mutant.framework) !== probe.expected);
      if (failing) report.caught.push({ mutant: mutant.name, probe: failing.name });
      else report.survivors.push(mutant.name);
    }
  }
  return report;
}

interface Place {
  path: string[];
  key: string;
  number: number;
  whole: boolean;
  /** How near the average counts as at it, where the same block says so: it takes precedence over every bound within. */
  within: number;
}

type Surroundings = Pick<Place, 'whole' | 'within'>;

function numbersIn(value: unknown, path: string[] = [], around: Surroundings = { whole: false, within: 0 }): Place[] {
  const key = path.at(-1) ?? '';
  if (typeof value === 'number') {
    const place = { path, key, number: value, whole: around.whole || WHOLE.includes(key), within: path.at(-2) === 'at' ? 0 : around.within };
    return NO_THRESHOLDS.includes(key) ? [] : [place];
  }
  if (typeof value !== 'object' || value === null) return [];
  const { at, kind } = value as { at?: { within?: number }; kind?: string };
  const inside = { whole: around.whole || WHOLE_RULES.includes(kind ?? ''), within: at?.within ?? around.within };
  return Object.entries(value).flatMap(([name, each]) => numbersIn(each, [...path, Array.isArray(value) ? nameOf(each, name) : name], inside));
}

/** Things with an id are named by it, so that a mutant's name can be read. */
function nameOf(value: unknown, index: string): string {
  return (value as { id?: string } | null)?.id ?? index;
}

function mutantsAt(framework: Framework, place: Place): Mutant[] {
  const values = moves(place).filter((value) => !isUnderAt(place, value));
  const moved = values.map((value) => ({
    name: `${place.path.join('.')}: ${place.number} → ${value}`,
    framework: changed(framework, place, place.key, value),
  }));
  const other = FLIPPED[place.key];
  if (!other) return moved;
  return [...moved, { name: `${place.path.join('.')}: ${place.key} → ${other}`, framework: changed(framework, place, other, place.number) }];
}

function moves({ key, number, whole, within }: Place): number[] {
  if (key === 'rounded-to') return [1 - number];
  if (whole) return [number - 1, number + 1];
  const hairs = HAIRS.flatMap((hair) => [number + hair, number - hair]);
  const beyondAt = number === 0 && within > 0 ? HAIRS.map((hair) => within + hair) : [];
  return [...hairs, ...beyondAt, number - OPENS_OR_CLOSES].filter((value) => value >= 0);
}

function isUnderAt({ number, within }: Place, value: number): boolean {
  return within > 0 && number <= within && value <= within;
}

function changed(framework: Framework, { path, key }: Place, newKey: string, value: number): Framework {
  const copy = structuredClone(framework);
  const block = path.slice(0, -1).reduce<unknown>(step, copy) as Record<string, unknown>;
  delete block[key];
  block[newKey] = value;
  return copy;
}

function step(value: unknown, name: string): unknown {
  return Array.isArray(value) ? value.find((each, index) => nameOf(each, String(index)) === name) : (value as Record<string, unknown>)[name];
}

function concerns({ element }: Probe, { path }: Place): boolean {
  return path[0] === 'overall' ? element === 'overall' : element === path[1];
}

function answer(probe: Probe, framework: Framework): string {
  try {
    return verdictOf(probe, framework);
  } catch (error) {
    return String(error);
  }
}

function print({ caught, survivors, covered }: Report): void {
  for (const { mutant, probe } of caught) console.log(`caught    ${mutant}\n          by "${probe}"`);
  for (const name of covered) console.log(`covered   ${name} lies under "at"`);
  for (const name of survivors) console.log(`SURVIVED  ${name}`);
  console.log(`${caught.length} caught, ${covered.length} that cannot matter, ${survivors.length} survived`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const reports = [tryMutants(DERBY, ALL_PROBES), tryMutants(CAREERS, CAREERS_PROBES)];
  reports.forEach(print);
  process.exitCode = reports.some(({ survivors }) => survivors.length > 0) ? 1 : 0;
}
