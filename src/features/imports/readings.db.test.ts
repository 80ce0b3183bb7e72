import { expect, onTestFinished, test, vi } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { activityFile, givenReadImport, givenWork } from '../../../tests/support/given-import.ts';
import { givenUpload } from '../../../tests/support/given-upload.ts';
import { withTenant } from '../../database/tenant.ts';
import { foundCycle } from '../evidence/index.ts';
import { findImport } from './import.queries.ts';
import { type Import, isInterrupted } from './import.ts';
import type { Job } from './job.ts';
import { Readings } from './readings.ts';

const given = await givenApp();

test('a file that waits for its turn longer than a minute is not taken for one that nobody reads any more', async () => {
  const { partnership, ash } = await givenWork(given);
  const cycle = await withTenant(given.db, partnership, (tenant) => foundCycle(tenant, '2025/26'));
  const { content } = activityFile('ccis.csv', ['100001', 100, 90]);
  const jobs: Job[] = [];
  for (const name of ['first.csv', 'second.csv', 'third.csv']) {
    const id = await givenReadImport(given, { partnership, year: '2025/26', institution: ash, state: 'reading', name });
    const file = { name, path: givenUpload(content), size: content.length, sha256: '' };
    jobs.push({ partnership, import: id, cycle, file, las: 'all', by: '', at: given.parts.now() });
  }
  const third = async () =>
    (await withTenant(given.db, partnership, (tenant) => findImport(tenant, { cycle: cycle.id, import: jobs[2]?.import ?? '' }))) as Import;
  const inAMinute = new Date(Date.now() + 61_000);
  expect(isInterrupted(await third(), inAMinute)).toBe(true);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const readings = new Readings({ ...given.parts, now: () => inAMinute, fault: () => {} });
  onTestFinished(async () => {
    vi.useRealTimers();
    await readings.close();
  });
  readings.start(jobs);
  vi.advanceTimersByTime(15_000);
  await vi.waitUntil(async () => (await third()).progress?.heard === inAMinute.toISOString(), { timeout: 30_000, interval: 5 });
  expect(isInterrupted(await third(), inAMinute)).toBe(false);
});
