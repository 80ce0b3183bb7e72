import { describe, expect, test } from 'vitest';
import { contentOf, type GivenCells, givenWide, WIDE_ENGLAND } from '../../../tests/support/given-destinations.ts';
import { said } from '../../../tests/support/given-evidence.ts';
import { givenOwnCase, ks4File, ratedCase } from '../../../tests/support/given-own-case.ts';

const OTHER: GivenCells = { URN: '112952', ESTAB: '4178', SCHNAME: 'Another School' };
const HALF: GivenCells = { OVERALL_DEST: 500, EDUCATION: 420, NOT_SUSTAINED: 480, OVERALL_DESTPER: '50%' };
const PROPOSED = { readings: '{ destination-criteria: proposed, destination-phases: ks4-only }' };

describe('two destination files with other national rows', () => {
  const entries = ['kind: ks4-destinations, file: a.csv', 'kind: ks4-destinations, file: b.csv'];

  test.each([
    ['in one order', entries],
    ['in the other', entries.toReversed()],
  ])('each institution is held against the row of its own file: entries %s', async (_, order) => {
    // 90 of 100 each: 3 points below England in the one file, 40 above it in the other.
    const files = { 'a.csv': await ks4File([{}]), 'b.csv': await ks4File([OTHER], HALF) };
    const { institutions } = await ratedCase(givenOwnCase(order, files, PROPOSED));
    const found = institutions.map(({ rating }) => [rating.urn, rating.elements['destination-measure']] as const);
    expect(found.map(([urn, rating]) => [urn, rating && said(rating)])).toEqual([
      ['112951', 'amber-red'],
      ['112952', 'green'],
    ]);
    expect(found.map(([, rating]) => rating?.explanation)).toEqual([
      expect.stringContaining('England 93.0%'),
      expect.stringContaining('England 50.0%'),
    ]);
  });
});

describe('a cohort that is not applicable', () => {
  const names = ['COHORT', 'OVERALL_DEST', 'APPREN', 'EMPLOYMENT', 'EDUCATION', 'NOT_SUSTAINED', 'UNKNOWN', 'OVERALL_DESTPER'];
  const tables = () => ks4File([{}, { ...OTHER, ...Object.fromEntries(names.map((name) => [name, 'NA'])) }]);
  const cells = ['cohort', 'overall', 'education', 'appren', 'all_work', 'all_notsust', 'all_unknown'];
  const none = Object.fromEntries(cells.map((name) => [name, 'z']));
  const wide = () =>
    contentOf(givenWide([{}, { school_urn: '112952', school_laestab: '8314178', school_name: 'Another School', ...none }, WIDE_ENGLAND]));

  test.each([
    ['NA in performance tables', tables],
    ['z in Explore Education Statistics', wide],
  ])('%s: the institution is listed, and its elements of this phase are not applicable', async (_, content) => {
    const folder = givenOwnCase(['kind: ks4-destinations, file: a.csv'], { 'a.csv': await content() }, PROPOSED);
    const { institutions } = await ratedCase(folder);
    expect(institutions.map(({ rating }) => rating.name)).toEqual(['The Example School', 'Another School']);
    const [school, another] = institutions.map(({ rating }) => rating.elements);
    expect(school?.['destination-measure']).toMatchObject({ status: 'rated' });
    for (const element of ['destination-measure', 'y11-progression'])
      expect(another?.[element]).toMatchObject({ status: 'not-applicable', reason: 'no-such-phase', level: null });
  });
});
