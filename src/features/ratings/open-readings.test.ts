import { expect, test } from 'vitest';
import { givenRow } from '../../../tests/support/given-city-row.ts';
import { NONE_OPEN, openReadings, ratingWithOpen } from './open-readings.ts';
import type { RatingDetail } from './summary.ts';

const CHOSEN = [
  { reading: 'chosen', toConfirm: false },
  { reading: 'copied', toConfirm: true },
];
const { summary } = givenRow({ name: 'A', elements: { staff: 'green' } });
const READINGS = ['chosen', 'copied', 'nobody'];
const rating = {
  summary: {
    ...summary,
    overall: { ...summary.overall, readings: READINGS },
    elements: { staff: { ...summary.overall, readings: READINGS } },
  },
  detail: { others: READINGS.map((reading) => ({ reading, option: 'other', about: 'staff', levels: [] })) } as unknown as RatingDetail,
};

test('a reading that nobody chose and one that is to be confirmed are open; one that somebody chose is not', () => {
  const open = ratingWithOpen(rating, openReadings(CHOSEN));
  expect(open.summary.overall.readings).toEqual(['copied', 'nobody']);
  expect(open.summary.elements).toMatchObject({ staff: { readings: ['copied', 'nobody'] } });
  expect(open.detail.others.map(({ reading }) => reading)).toEqual(['copied', 'nobody']);
});

test('nothing of what was published is open', () => {
  const published = ratingWithOpen(rating, NONE_OPEN);
  expect(published.summary.overall.readings).toEqual([]);
  expect(published.detail.others).toEqual([]);
});
