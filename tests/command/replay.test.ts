import { expect, test } from 'vitest';
import { waymark } from '../support/captured.ts';

const CASE = 'examples/dunmere-2025';

test('lists the ratings that come out differently', async () => {
  const ran = await waymark(['replay', CASE, '--reading', 'y11-hole=red']);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain('1 rating comes out differently:\n\n  Easterholm High School: Year 11 into EET, Amber/Red or Red → Red\n');
});

test('says so where none does', async () => {
  const ran = await waymark(['replay', CASE, '--framework', 'derby-2012']);
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('No rating comes out differently.') });
});

test('by another framework, also the elements that only one of the two has', async () => {
  const { stdout } = await waymark(['replay', CASE, '--framework', 'careers-2025']);
  // Level 4 is held; level 6 is asked for now.
  expect(stdout).toContain('  Fenmarket Academy: Qualified staff, Green → Amber/Red\n');
  expect(stdout).toContain('  Larkmoor School: Gatsby Benchmarks, not in the framework → not comparable\n');
});

test('as JSON, each change with the distance split into its parts', async () => {
  const { stdout } = await waymark(['replay', CASE, '--reading', 'staff-level=6', '--format', 'json']);
  const changes: { name: string; element: string; before: string; now: string; distance: { levels: number; parts: { levels: object } } }[] =
    JSON.parse(stdout);
  expect(changes).toContainEqual(
    expect.objectContaining({
      name: 'Fenmarket Academy',
      element: 'qualified-staff',
      before: 'green',
      now: 'amber-red',
      distance: expect.objectContaining({ levels: -2, parts: { levels: { performance: 0, comparator: 0, criteria: -2 }, points: null } }),
    }),
  );
});

test('a case that cannot be rated cannot be replayed', async () => {
  expect(await waymark(['replay', 'nowhere', '--reading', 'y11-hole=red'])).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('There is no'),
  });
  expect(await waymark(['replay', CASE, '--framework', 'nowhere.yaml'])).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('There is no framework "nowhere.yaml".'),
  });
});
