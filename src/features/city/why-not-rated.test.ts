import { expect, test } from 'vitest';
import { givenRow } from '../../../tests/support/given-city-row.ts';
import { derby } from '../../../tests/support/given-evidence.ts';
import { neededOverall } from './why-not-rated.ts';

test('what an overall rating needs is said where institutions have too few rated elements', () => {
  const few = givenRow({ name: 'A' });
  few.summary.overall = { ...few.summary.overall, level: null, levels: [], status: 'not-rated', reason: 'not-enough-elements' };
  const framework = derby();
  expect(neededOverall({ framework, rows: [few, givenRow({ name: 'B', overall: 'green' })] })).toEqual({
    institutions: 1,
    elements: framework.overallRule?.['minimum-rated'],
  });
  expect(neededOverall({ framework, rows: [givenRow({ name: 'B', overall: 'green' })] })).toBeNull();
});
