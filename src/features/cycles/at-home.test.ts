import { expect, test } from 'vitest';
import { factOf, stepsOf } from './at-home.ts';

const OPEN = { id: '1', year: '2024/25', state: 'open', publishedAt: null, waiting: 0 } as const;
const PUBLISHED_AT = new Date('2026-06-12T09:00:00Z');

test.each([
  { of: OPEN, disputes: 0, steps: ['Go on with 2024/25'] },
  { of: { ...OPEN, waiting: 1 }, disputes: 0, steps: ['Look at 1 file of 2024/25', 'Go on with 2024/25'] },
  { of: { ...OPEN, waiting: 2 }, disputes: 1, steps: ['Look at 2 files of 2024/25', 'Answer 1 dispute of 2024/25', 'Go on with 2024/25'] },
])('$of.waiting files and $disputes disputes wait: $steps', ({ of, disputes, steps }) => {
  expect(stepsOf(of, disputes).map(({ text }) => text)).toEqual(steps);
});

test.each([
  { of: OPEN, inWork: true, says: ', at “Open”' },
  { of: { ...OPEN, state: 'published', publishedAt: PUBLISHED_AT } as const, inWork: true, says: ', published on 12 June 2026' },
  // Open again for a correction: who works on it is told that, a viewer of what is published.
  { of: { ...OPEN, publishedAt: PUBLISHED_AT }, inWork: true, says: ', at “Open”' },
  { of: { ...OPEN, publishedAt: PUBLISHED_AT }, inWork: false, says: ', published on 12 June 2026' },
])('a cycle at $of.state, published $of.publishedAt, in work $inWork: "$says"', ({ of, inWork, says }) => {
  expect(factOf(of, inWork)).toMatchObject({ figure: '2024/25', link: { href: '/cycles/2024-25/city' }, text: says });
});
