import { expect, test } from 'vitest';
import { DoneSoon } from './done-soon.ts';

const NEVER = () => new Promise<never>(() => {});
const unexpected = (error: unknown) => {
  throw error;
};

test('what is done soon is waited for, and what goes wrong is told to whoever waits', async () => {
  const soon = new DoneSoon(60_000, unexpected);
  expect(await soon.ask('sum', async () => 7)).toEqual({ done: 7 });
  expect(await soon.ask('null', async () => null)).toEqual({ done: null });
  await expect(soon.ask('wrong', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

test('what takes longer goes on, is done once for all who ask, and is done anew when it has ended', async () => {
  const soon = new DoneSoon(0, unexpected);
  const patient = new DoneSoon(60_000, unexpected);
  let [begun, end] = [0, (_: string) => {}];
  const act = () => {
    begun++;
    return new Promise<string>((ended) => (end = ended));
  };
  expect([await soon.ask('one', act), await soon.ask('one', act), begun]).toEqual([null, null, 1]);
  expect(await soon.ask('other', NEVER)).toBeNull();
  end('late');
  await new Promise(setImmediate);
  expect([await soon.ask('one', act), begun]).toEqual([null, 2]);
  const both = [patient.ask('one', act), patient.ask('one', act)];
  end('found');
  expect([await Promise.all(both), begun]).toEqual([[{ done: 'found' }, { done: 'found' }], 3]);
});

test('what goes wrong when nobody waits any more is told, once it is known', async () => {
  const told: unknown[] = [];
  const soon = new DoneSoon(0, (error) => told.push(error));
  let fail = (_: Error) => {};
  expect(await soon.ask('one', () => new Promise((_, failed) => (fail = failed)))).toBeNull();
  fail(new Error('broken'));
  await soon.close();
  expect(told).toEqual([new Error('broken')]);
});

test('closing says so to what goes on, and waits for it', async () => {
  const soon = new DoneSoon(0, unexpected);
  let left = false;
  const act = (ending: AbortSignal) =>
    new Promise<void>((ended) => {
      ending.addEventListener('abort', () => {
        left = true;
        ended();
      });
    });
  expect(await soon.ask('one', act)).toBeNull();
  await soon.close();
  expect(left).toBe(true);
});
