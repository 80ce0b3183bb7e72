import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { limitTime, processorSeconds } from './time-limit.ts';

const BUSY = 'for (;;);';
const IDLE = 'setInterval(() => {}, 1000)';
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
});

async function given(program: string): Promise<number> {
  const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
  children.push(child);
  await once(child, 'spawn');
  return child.pid as number;
}

/** How many seconds passed until the limit was reached. */
async function secondsUntilOver(pid: number | undefined, seconds: number): Promise<number> {
  const began = performance.now();
  let clear = () => {};
  await new Promise<void>((over) => (clear = limitTime(pid, seconds, over)));
  clear();
  return (performance.now() - began) / 1_000;
}

test.runIf(process.platform === 'linux')('what a process takes of the processor is counted', async () => {
  const pid = await given(BUSY);
  await expect.poll(() => processorSeconds(pid), { timeout: 20_000 }).toBeGreaterThanOrEqual(0.5);
});

test.runIf(process.platform === 'linux')('one that waits for its turn has five times as long', async () => {
  expect(await secondsUntilOver(await given(IDLE), 1)).toBeGreaterThanOrEqual(5);
});

test('where nobody tells, the time that passes counts', async () => {
  const passed = await secondsUntilOver(undefined, 1);
  expect(passed).toBeGreaterThanOrEqual(1);
  expect(passed).toBeLessThan(4);
});

test('a watch that was ended calls nobody', async () => {
  let called = false;
  limitTime(undefined, 0.02, () => (called = true))();
  await new Promise((later) => setTimeout(later, 100));
  expect(called).toBe(false);
});
