import { expect, test } from 'vitest';
import { InBackground, type Task } from './in-background.ts';

/** A task that ends when it is told to, and what became of it. */
function givenTask() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const became: string[] = [];
  const task: Task = {
    run: (ending) => {
      became.push('begun');
      ending.addEventListener('abort', () => {
        became.push('told to end');
        resolve();
      });
      return promise;
    },
    drop: async () => void became.push('dropped'),
  };
  return { task, became, end: resolve, fail: reject };
}

const aMoment = () => new Promise((soon) => setImmediate(soon));

test('only so many are done at a time; the next begins when one has ended, also with a fault', async () => {
  const faults: unknown[] = [];
  const background = new InBackground(2, (error) => faults.push(error));
  const [one, two, three, four] = [givenTask(), givenTask(), givenTask(), givenTask()];
  background.start([one, two, three, four].map(({ task }) => task));
  const begun = () => [one, two, three, four].map(({ became }) => became.length);
  expect(begun()).toEqual([1, 1, 0, 0]);
  two.fail(new Error('no'));
  await aMoment();
  expect(begun()).toEqual([1, 1, 1, 0]);
  one.end();
  await aMoment();
  expect([begun(), faults]).toEqual([[1, 1, 1, 1], [new Error('no')]]);
});

test('closing ends what is being done, drops the rest, and waits for both', async () => {
  const background = new InBackground(1, () => {});
  const [one, two] = [givenTask(), givenTask()];
  background.start([one.task, two.task]);
  await background.close();
  expect([one.became, two.became]).toEqual([['begun', 'told to end'], ['dropped']]);
});
