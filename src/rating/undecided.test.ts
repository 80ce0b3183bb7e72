import { expect, test } from 'vitest';
import { derby } from '../../tests/support/given-evidence.ts';
import { undecidedElements } from './undecided.ts';

test('elements without criteria are undecided until somebody decides', () => {
  expect(undecidedElements(derby()).map(({ id }) => id)).toEqual(['destination-measure']);
  expect(undecidedElements(derby({ 'destination-criteria': 'proposed' }))).toEqual([]);
});
