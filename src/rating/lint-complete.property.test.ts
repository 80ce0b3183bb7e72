import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementOf, givenCity, givenDestination, givenInstitution } from '../../tests/support/given-evidence.ts';
import { countRule, fixedRule, type GivenBands, givenFrameworkOf, relativeRule, THREE_LEVELS } from '../../tests/support/given-rule.ts';
import type { Finding } from './finding.ts';
import type { ShareRule } from './framework.ts';
import { lint } from './lint.ts';
import { settle } from './reading.ts';

type Words = GivenBands[string];

/** What the words of a criterion mean, once more and as plainly as can be; at the average, only "at" holds. */
function holds(band: Words, number: number | 'at'): boolean {
  if (number === 'at' || band.at === 0) return number === 'at' && band.at === 0;
  if (band.above !== undefined) return number > band.above && number <= (band.to ?? Number.POSITIVE_INFINITY) && number > 0;
  if (band.below !== undefined) return -number > band.below && -number <= (band.to ?? Number.POSITIVE_INFINITY) && number < 0;
  const { from, over, under, exactly } = band;
  if (exactly !== undefined) return number === exactly;
  return (
    !(from !== undefined && number < from) &&
    !(over !== undefined && number <= over) &&
    !(under !== undefined && number >= under) &&
    number <= (band['up-to'] ?? number)
  );
}

function levelsOf(rule: ShareRule | ReturnType<typeof countRule>, number: number | 'at'): string[] {
  const criteria = Object.entries(rule.criteria) as [string, Words][];
  const published = criteria.filter(([, band]) => holds(band, number)).map(([level]) => level);
  return published.length > 0 ? published : (rule.otherwise ?? []);
}

const BOUNDS = [0, 0.25, 0.5, 1, 2, 5, 50, 90, 99.5, 100, 120];
const anyBound = fc.constantFrom(...BOUNDS);
const optional = fc.option(anyBound, { nil: undefined });

/** Any words on numbers that stand for themselves. */
const anyFixed: fc.Arbitrary<Words> = fc.oneof(
  fc.record({ from: anyBound, under: optional }),
  fc.record({ over: anyBound, 'up-to': optional }),
  fc.record({ from: optional, 'up-to': anyBound }),
  fc.record({ over: optional, under: anyBound }),
  fc.record({ exactly: anyBound }),
);

const anyRelative: fc.Arbitrary<Words> = fc.oneof(
  fc.constant<Words>({ at: 0 }),
  fc.record({ above: anyBound, to: optional }),
  fc.record({ below: anyBound, to: optional }),
);

/** Criteria for some of three levels, or for all; often the usual chain of neighbours with one word changed, so that clean ones come up too. */
function anyBands(any: fc.Arbitrary<Words>, chain: GivenBands): fc.Arbitrary<GivenBands> {
  const random = fc.record({ good: any, fair: any, poor: any }, { requiredKeys: ['good'] });
  const changed = fc.tuple(fc.constantFrom('good', 'fair', 'poor'), any).map(([level, band]) => ({ ...chain, [level]: band }));
  return fc.oneof(random as fc.Arbitrary<GivenBands>, changed, fc.constant(chain));
}

const anyOtherwise = fc.constantFrom<ShareRule['otherwise']>(undefined, undefined, ['poor']);

const FIXED_CHAIN: GivenBands = { good: { from: 90 }, fair: { from: 50, under: 90 }, poor: { under: 50 } };
const RELATIVE_CHAIN: GivenBands = { good: { above: 0 }, fair: { at: 0 }, poor: { below: 0 } };

const errors = (findings: Finding[]) =>
  findings.filter(({ rule, message }) => ['hole', 'overlap', 'bound'].includes(rule) && !message.startsWith('A better figure'));
const unreached = (findings: Finding[]) => findings.filter(({ rule }) => rule === 'unreachable').map(({ message }) => /be (\w+):/.exec(message)?.[1]);

/** Every bound, and every number halfway between two neighbours. */
function grid(bounds: number[]): number[] {
  const sorted = [...new Set(bounds)].sort((a, b) => a - b);
  return sorted.flatMap((bound, index) => [bound, (bound + (sorted[index + 1] ?? bound)) / 2]);
}

/** What the lint says of a rule, beside what every figure of a fine grid says. */
function compareWithGrid(rule: ShareRule, figures: (number | 'at')[], counterexample: (finding: Finding) => number | 'at'): void {
  const findings = lint(givenFrameworkOf(rule));
  const faulty = figures.filter((figure) => levelsOf(rule, figure).length !== 1);
  expect(errors(findings).length > 0, `${faulty.length} of the grid are faulty`).toBe(faulty.length > 0);
  for (const finding of errors(findings)) {
    const levels = levelsOf(rule, counterexample(finding));
    expect(levels.length === 0, finding.message).toBe(finding.message.includes('no level'));
    expect(levels.length).not.toBe(1);
  }
  const reached = new Set(figures.flatMap((figure) => levelsOf(rule, figure)));
  expect(unreached(findings)).toEqual(THREE_LEVELS.map(({ id }) => id).filter((level) => !reached.has(level)));
}

describe('the lint finds all there is, and nothing there is not', () => {
  test('on shares of their own: 0% to 100%, the ends included', () => {
    const figures = grid(BOUNDS.filter((bound) => bound <= 100));
    fc.assert(
      fc.property(anyBands(anyFixed, FIXED_CHAIN), anyOtherwise, (bands, otherwise) => {
        const rule = { ...fixedRule(bands), otherwise };
        compareWithGrid(rule, figures, ({ counterexample }) => counterexample.figure ?? Number.NaN);
        for (const figure of figures) expect(rated(rule, figure, 0)).toEqual(levelsOf(rule, figure));
      }),
      { numRuns: 200 },
    );
  });

  test('on distances from an average: by every unit, and every way to be at it', () => {
    const ways = fc.constantFrom<ShareRule['at']>({ equal: true }, { within: 0.5 }, { within: 2 }, { 'rounded-to': 0 }, { 'rounded-to': 1 });
    const units = fc.constantFrom<ShareRule['unit']>('points', 'per-cent-of-average');
    fc.assert(
      fc.property(anyBands(anyRelative, RELATIVE_CHAIN), ways, units, anyOtherwise, (bands, at, unit, otherwise) => {
        const rule = relativeRule(bands, { at, unit, otherwise });
        const pairs = unit === 'points' ? POINTS : PER_CENT;
        const places = pairs.map(({ figure, average }) => placeOf(rule, figure, average));
        compareWithGrid(rule, places, ({ counterexample: { figure = Number.NaN, comparator = Number.NaN } }) => placeOf(rule, figure, comparator));
        for (const { figure, average } of pairs.filter(isMillionths).slice(-15)) {
          expect(rated(rule, figure, average)).toEqual(levelsOf(rule, placeOf(rule, figure, average)));
        }
      }),
      { numRuns: 70 },
    );
  });

  test('on whole numbers from 0 to 8', () => {
    const whole = fc.constantFrom(0, 1, 3, 5, 8, 9);
    const words = fc.oneof(
      fc.record({ from: whole }),
      fc.record({ from: whole, 'up-to': whole }),
      fc.record({ over: whole, under: whole }),
      fc.record({ exactly: whole }),
      fc.record({ 'up-to': whole }),
    );
    fc.assert(
      fc.property(anyBands(words, { good: { from: 6 }, fair: { from: 3, 'up-to': 5 }, poor: { under: 3 } }), (bands) => {
        const rule = countRule(bands);
        const numbers = Array.from({ length: 9 }, (_, number) => number);
        const of = (wanted: (levels: number) => boolean) => numbers.filter((number) => wanted(levelsOf(rule, number).length));
        const said = (name: string) =>
          lint(givenFrameworkOf(rule))
            .filter(({ rule: found }) => found === name)
            .flatMap(({ message }) => message.match(/\d/g) ?? [])
            .map(Number);
        expect(said('hole')).toEqual(of((levels) => levels === 0));
        expect(said('overlap')).toEqual(of((levels) => levels > 1));
      }),
      { numRuns: 200 },
    );
  });
});

interface Pair {
  figure: number;
  average: number;
}

/** Figures and averages, in per cent, whose distances are all bounds and all numbers between, both where rounding parts the two and where it does not. */
function pairsOf(unit: ShareRule['unit']): Pair[] {
  const distances = grid([-100, 100, ...BOUNDS.flatMap((bound) => [-bound, bound])]).concat(unit === 'points' ? [] : [110, 150]);
  const figureAt = (average: number, distance: number) => (unit === 'points' ? average + distance : average * (1 + distance / 100));
  const averageAt = (figure: number, distance: number) => (unit === 'points' ? figure - distance : figure / (1 + distance / 100));
  const all = distances.flatMap((distance) => [
    ...[0, 10, 40, 93, 93.5, 93.05, 100].map((average) => ({ figure: figureAt(average, distance), average })),
    ...[0, 93, 93.5, 93.05, 100].map((figure) => ({ figure, average: averageAt(figure, distance) })),
  ]);
  const least = unit === 'points' ? 0 : 1e-6;
  return all.filter(({ figure, average }) => figure >= 0 && figure <= 100 && average >= least && average <= 100);
}

/** Whether the engine can be given both as parts of a million. */
function isMillionths({ figure, average }: Pair): boolean {
  return [figure, average].every((number) => Math.abs(number * 1e4 - Math.round(number * 1e4)) < 1e-9);
}

const POINTS = pairsOf('points');
const PER_CENT = pairsOf('per-cent-of-average');

function placeOf({ at, unit }: ShareRule, figure: number, average: number): number | 'at' {
  const [hundredths, against] = [Math.round(figure * 1e8), Math.round(average * 1e8)];
  const distance = unit === 'points' ? (hundredths - against) / 1e8 : round8((100 * (hundredths - against)) / against);
  if (at && 'rounded-to' in at) return shown(figure, at['rounded-to']) === shown(average, at['rounded-to']) ? 'at' : distance;
  return Math.abs(distance) <= (at && 'within' in at ? at.within : 0) ? 'at' : distance;
}

const round8 = (number: number) => Math.round(number * 1e8) / 1e8;
const shown = (number: number, decimals: number) => Math.floor(Math.round(number * 10 ** decimals * 1e8) / 1e8 + 0.5);

/** The same figure through the engine: parts of a million. */
function rated(rule: ShareRule, figure: number, average: number): string[] {
  const destinations = { ks4: givenDestination(Math.round(figure * 1e4), 1_000_000), post16: null };
  const national = { ks4: givenDestination(Math.round(average * 1e4), 1_000_000), post16: null };
  const city = givenCity({ institutions: [givenInstitution({ destinations })], national });
  return elementOf(city, settle(givenFrameworkOf(rule)), 'it').levels;
}
