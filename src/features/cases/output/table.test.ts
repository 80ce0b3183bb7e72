import { expect, test } from 'vitest';
import { waymark } from '../../../../tests/support/captured.ts';
import { activityFile, givenOwnCase } from '../../../../tests/support/given-own-case.ts';

const ENTRY = ['kind: y11-activity, file: own.csv'];

test.each([
  { column: 'laestab' as const, number: '8314177', shown: 'LAESTAB 8314177' },
  { column: 'urn' as const, number: '112951', shown: 'URN 112951' },
])('an institution without a name is called by its number, in the table and on the page: $shown', async ({ column, number, shown }) => {
  const folder = givenOwnCase(ENTRY, { 'own.csv': activityFile([[number, 80, 100]], column) });
  expect((await waymark(['rate', folder])).stdout).toMatch(new RegExp(`^${shown}  `, 'm'));
  const page = (await waymark(['rate', folder, '--format', 'html'])).stdout;
  expect(page).toContain(`<bdi>${shown}</bdi>`);
  expect(page).not.toContain('<bdi></bdi>');
});

test('a name that turns the direction of text does not turn the table', async () => {
  const rows = 'urn,name,leavers,eet,neet,not_known,custody\n112951,Oak\u202elooahcS,100,80,20,0,0\n';
  const { stdout } = await waymark(['rate', givenOwnCase(ENTRY, { 'own.csv': rows })]);
  expect(stdout).toContain('Oak looahcS');
  expect(stdout).not.toContain('\u202e');
});
