import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derby, elementOf, givenCity, givenInstitution, givenLeavers, said } from '../../tests/support/given-evidence.ts';
import { CELLS } from '../../tests/support/random-evidence.ts';
import type { ActivityEvidence, CityEvidence } from './evidence.ts';
import type { Choices } from './reading.ts';

const Y11 = 'y11-progression';
const ALL_HIDDEN = { eet: 'suppressed', neet: 'suppressed', notKnown: 'suppressed', custody: 'suppressed' } as const;
const EIGHTY_OF_100 = givenLeavers({ eet: 80, of: 100 });

function beside(hidden: ActivityEvidence, own = EIGHTY_OF_100): CityEvidence {
  return givenCity({ institutions: [givenInstitution({ activity: own }), givenInstitution({ urn: '100001', activity: hidden })] });
}

/** The lowest and the highest that the subject's average can be. */
function averageOf(city: CityEvidence, readings: Choices = {}): { low: number; high: number } {
  const { figures } = elementOf(city, derby(readings), Y11);
  if (figures?.kind !== 'share' || !figures.comparator) throw new Error('The subject is held against nothing.');
  const { share, range } = figures.comparator;
  if (range) return range;
  if (share === null) throw new Error('Nothing is known of the average.');
  return { low: share, high: share };
}

const row = (leavers: ActivityEvidence['leavers'], cells: Partial<ActivityEvidence>): ActivityEvidence => ({
  ...givenLeavers({ eet: 0, of: 0 }),
  leavers,
  ...cells,
});

describe('an institution with hidden cells is in the city average as the range it can be', () => {
  test.each([
    {
      what: 'all four cells of 300 leavers',
      hidden: row(300, ALL_HIDDEN),
      low: 80 / 400,
      high: 380 / 400,
      levels: 'green or amber-green or amber-red or red',
    },
    {
      what: 'everything, its leavers too',
      hidden: row('suppressed', ALL_HIDDEN),
      low: 80 / 105,
      high: 85 / 105,
      levels: 'green or amber-green or amber-red',
    },
    {
      what: 'leavers and a cell beside 50 who are shown',
      hidden: row('suppressed', { eet: 50, neet: 'suppressed' }),
      low: 130 / 155,
      high: 130 / 150,
      levels: 'amber-red or red',
    },
    {
      what: 'all but EET, of whom there are none',
      hidden: row(2000, { ...ALL_HIDDEN, eet: 0 }),
      low: 80 / 2100,
      // All of them may be in custody, and then nobody of this school counts.
      high: 80 / 100,
      levels: 'green or amber-green',
    },
  ])('$what', ({ hidden, low, high, levels }) => {
    const city = beside(hidden);
    expect(averageOf(city)).toEqual({ low, high });
    expect(said(elementOf(city, derby(), Y11))).toBe(levels);
    expect(elementOf(city, derby(), Y11)).toMatchObject(levels.includes(' or ') ? { status: 'unresolved', level: null } : { status: 'rated' });
  });

  test('its own rating is hidden, not guessed', () => {
    expect(said(elementOf(beside(row(300, ALL_HIDDEN)), derby(), Y11, '100001'))).toBe('suppressed');
    expect(said(elementOf(beside(row('suppressed', ALL_HIDDEN)), derby(), Y11, '100001'))).toBe('suppressed');
  });

  test('what is not there at all is in no average', () => {
    expect(averageOf(beside(row(300, { ...ALL_HIDDEN, eet: 'not-available' })))).toEqual({ low: 0.8, high: 0.8 });
  });
});

const READINGS: Choices[] = ['in-denominator', 'left-out'].flatMap((notKnown) =>
  ['pooled', 'mean-of-institutions'].map((average) => ({ 'y11-not-known': notKnown, 'y11-average': average })),
);

/** Rows as they are, and what of them is hidden: a hidden cohort is of 1 to 5 leavers, or has hidden cells of up to 5. */
function anyHiddenRow(most: number): fc.Arbitrary<{ truth: ActivityEvidence; hidden: ActivityEvidence }> {
  const cells = fc.record({ eet: fc.nat(most), neet: fc.nat(most), notKnown: fc.nat(most), custody: fc.nat(most) });
  const which = fc.record({ leavers: fc.boolean(), hide: fc.subarray([...CELLS], { minLength: 1 }) });
  return fc.tuple(cells, which).map(([shown, { leavers, hide }]) => {
    const all = CELLS.reduce((sum, cell) => sum + (shown[cell as keyof typeof shown] ?? 0), 0);
    const truth = row(all, shown);
    const gone = Object.fromEntries(hide.map((cell) => [cell, 'suppressed']));
    return { truth, hidden: { ...truth, ...gone, ...(leavers ? { leavers: 'suppressed' as const } : {}) } };
  });
}

function couldBeHiddenSo({ truth, hidden }: { truth: ActivityEvidence; hidden: ActivityEvidence }): boolean {
  const gone = CELLS.filter((cell) => typeof hidden[cell] !== 'number').map((cell) => truth[cell] as number);
  const isSmall = (count: number) => count >= 1 && count <= 5;
  if (typeof hidden.leavers === 'number') return gone.length === 1 || gone.some(isSmall);
  return gone.length === CELLS.length ? isSmall(truth.leavers as number) : gone.some(isSmall) && gone.every((count) => count <= 5);
}

test.each([8, 400])('the range contains every average that could be, by each reading: cells of up to %i', (most) => {
  fc.assert(
    fc.property(anyHiddenRow(most), fc.constantFrom(...READINGS), (both, readings) => {
      fc.pre(couldBeHiddenSo(both));
      const { custody, notKnown, leavers } = both.truth;
      const counted = Number(leavers) - Number(custody) - (readings['y11-not-known'] === 'left-out' ? Number(notKnown) : 0);
      fc.pre(counted > 0);
      const [truly, range] = [averageOf(beside(both.truth), readings), averageOf(beside(both.hidden), readings)];
      expect(range.low).toBeLessThanOrEqual(truly.low + 1e-12);
      expect(range.high).toBeGreaterThanOrEqual(truly.high - 1e-12);
    }),
    { numRuns: 150 },
  );
});
