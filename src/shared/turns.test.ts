import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('so many go at once, the others in their order, also after one that failed', async () => {
  const turns = new Turns(2);
  const began: number[] = [];
  const ends: ((how: 'well' | 'badly') => void)[] = [];
  const all = [0, 1, 2, 3].map((number) =>
    turns.take(async () => {
      began.push(number);
      const how = await new Promise<'well' | 'badly'>((end) => ends.push(end));
      if (how === 'badly') throw new Error(`${number} failed`);
      return number;
    }),
  );
  const settled = Promise.allSettled(all);
  const turn = () => new Promise((next) => setImmediate(next));
  await turn();
  expect(began).toEqual([0, 1]);
  ends[1]?.('badly');
  await turn();
  expect(began).toEqual([0, 1, 2]);
  ends[0]?.('well');
  await turn();
  expect(began).toEqual([0, 1, 2, 3]);
  ends[2]?.('well');
  ends[3]?.('well');
  expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(await turns.take(async () => 'free again')).toBe('free again');
});
