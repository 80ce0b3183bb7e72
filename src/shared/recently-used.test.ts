import { expect, test } from 'vitest';
import { RecentlyUsed } from './recently-used.ts';

function counting(most: number) {
  const made: string[] = [];
  const kept = new RecentlyUsed<string>(most, (text) => text.length);
  const ask = (key: string, value = key) =>
    kept.of(key, async () => {
      made.push(key);
      return value;
    });
  return { kept, made, ask };
}

test('what is kept is not made again', async () => {
  const { ask, made } = counting(10);
  expect([await ask('one'), await ask('one', 'other')]).toEqual(['one', 'one']);
  expect(made).toEqual(['one']);
});

test('what was not asked for the longest goes first, when the size is exceeded and not when it is reached', async () => {
  const { ask, made, kept } = counting(6);
  await ask('one');
  await ask('two');
  expect(kept.size).toBe(6);
  await ask('one');
  await ask('x');
  expect(kept.size).toBe(4);
  await ask('one');
  await ask('two');
  expect(made).toEqual(['one', 'two', 'x', 'two']);
});

test('what is larger than all that is kept is made each time, and the count of sizes stays right', async () => {
  const { ask, made, kept } = counting(2);
  await ask('one');
  await ask('one');
  expect(made).toEqual(['one', 'one']);
  expect(kept.size).toBe(0);
});

test('two who ask at the same time wait for the same', async () => {
  const { ask, made } = counting(10);
  await Promise.all([ask('one'), ask('one')]);
  expect(made).toEqual(['one']);
});

test('what failed is tried again', async () => {
  const kept = new RecentlyUsed<string>(10, () => 1);
  await expect(kept.of('one', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await kept.of('one', async () => 'there')).toBe('there');
  expect(kept.size).toBe(1);
});
