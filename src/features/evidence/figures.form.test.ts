import { expect, test } from 'vitest';
import { typedInSource } from './fact.ts';
import { figuresAsTyped, readFiguresForm } from './figures.form.ts';

const SOURCE = typedInSource('Typed in by Maya Okafor on 3 May 2026');
const ACTIVITY = { leavers: '204', eet: '193', neet: '6', notKnown: '4', custody: '1', note: 'Letter of 3 May' };
const DESTINATIONS = { leaverYear: '2023-24', cohort: '168', sustained: '168', note: 'Letter of 3 May' };

test('counts of Year 11 leavers are read', () => {
  const fact = { leavers: 204, eet: 193, neet: 6, notKnown: 4, custody: 1, source: SOURCE };
  expect(readFiguresForm('y11-activity', ACTIVITY, SOURCE)).toEqual({ fact, note: 'Letter of 3 May' });
});

test('destinations are read, with the year in any way it is written', () => {
  const fact = { leavers: '2023/24', cohort: 168, sustained: 168, source: SOURCE };
  expect(readFiguresForm('ks4-destinations', DESTINATIONS, SOURCE)).toEqual({ fact, note: 'Letter of 3 May' });
});

test.each([
  { kind: 'y11-activity', fields: { leavers: '205' }, at: 'leavers' },
  { kind: 'y11-activity', fields: { eet: '193.5' }, at: 'eet' },
  { kind: 'y11-activity', fields: { eet: '94%' }, at: 'eet' },
  { kind: 'y11-activity', fields: { custody: '100001' }, at: 'custody' },
  { kind: 'y11-activity', fields: { note: ' ' }, at: 'note' },
  { kind: 'post16-destinations', fields: { sustained: '169' }, at: 'sustained' },
  { kind: 'post16-destinations', fields: { leaverYear: '2023' }, at: 'leaverYear' },
  { kind: 'post16-destinations', fields: { leaverYear: '2023/25' }, at: 'leaverYear' },
  { kind: 'post16-destinations', fields: { cohort: '-1' }, at: 'cohort' },
] as const)('$kind with $fields is wrong at $at', ({ kind, fields, at }) => {
  const good = kind === 'y11-activity' ? ACTIVITY : DESTINATIONS;
  expect(readFiguresForm(kind, { ...good, ...fields }, SOURCE)).toEqual({ errors: { [at]: expect.stringMatching(/^\p{Lu}/u) } });
});

test('what stands comes back into the form; a hidden figure has no number', () => {
  const shown = figuresAsTyped('ks4-destinations', { leavers: '2022/23', cohort: 4, sustained: 'suppressed', source: SOURCE }, '2023/24');
  expect(shown).toEqual({ leaverYear: '2022/23', cohort: '4', sustained: '', note: '' });
  expect(figuresAsTyped('post16-destinations', null, '2023/24').leaverYear).toBe('2023/24');
});
