import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readingsOf, settle } from '../../rating/reading.ts';
import { readFramework } from '../frameworks/index.ts';
import type { Moderation, RatingSummary } from '../ratings/index.ts';
import { dueBefore, type Standing, whatsMissing } from './whats-missing.ts';

const loaded = readFramework('derby-2012', readFileSync(new URL('../../../frameworks/derby-2012.yaml', import.meta.url)));
if ('problems' in loaded) throw new Error('The framework that ships cannot be read.');
const framework = settle(loaded.framework, { 'destination-criteria': 'proposed' });
const at = new Date('2026-03-02T10:00:00Z');
const allChosen = readingsOf(framework).map(({ id, options }) => ({ reading: id, option: options[0]?.id ?? '', toConfirm: false, by: null, at }));

type Cell = RatingSummary['overall'];

const RATED: Cell = {
  status: 'rated',
  level: 'green',
  levels: ['green'],
  reason: null,
  computed: ['green'],
  moderated: false,
  few: null,
  readings: [],
};
const NO_EVIDENCE: Cell = { ...RATED, status: 'not-rated', level: null, levels: [], reason: 'no-evidence', computed: [] };
const UNRESOLVED: Cell = { ...RATED, status: 'unresolved', level: null, levels: ['amber-red', 'red'] };

function rating(institution: string, name: string, cells: Record<string, Cell> = {}) {
  const elements = Object.fromEntries(framework.elements.map(({ id }) => [id, cells[id] ?? RATED]));
  const summary: RatingSummary = {
    name,
    kind: 'mainstream',
    urn: null,
    phases: [],
    students: null,
    overall: RATED,
    elements,
    moved: { lastYear: null, baseline: null },
  };
  return { institution, summary };
}

const NOTHING: Standing = {
  cycle: { date: '2026-07-31' },
  framework,
  ratings: [rating('n', 'North School'), rating('s', 'South School')],
  unconfirmed: [],
  choices: allChosen,
  moderations: [],
  disputes: [],
  files: [],
};

const MODERATION: Moderation = {
  institution: 'n',
  element: 'quality-award',
  position: 1,
  level: 'red',
  computed: ['green'],
  reason: 'Suspended',
  until: '2026-07-30',
  by: null,
  byName: null,
  at,
};

test('where nothing is missing, nothing is said', () => {
  expect(whatsMissing(NOTHING)).toEqual([]);
});

test.each<[string, Partial<Standing>, string, string[]]>([
  [
    'evidence',
    { ratings: [rating('s', 'South School', { 'quality-award': NO_EVIDENCE, 'student-survey': NO_EVIDENCE }), rating('n', 'North School')] },
    'Evidence is missing for 2 ratings of 1 institution',
    ['South School: Quality award and Student survey'],
  ],
  [
    'unresolved',
    { ratings: [rating('n', 'North School', { 'y11-progression': UNRESOLVED })] },
    '1 rating of 1 institution could be more than one level',
    ['North School: Year 11 into EET'],
  ],
  [
    'statements',
    { unconfirmed: [{ institution: 's', kind: 'staff' }] },
    '1 statement copied from the year before is to be confirmed',
    ['South School: Staff who give guidance'],
  ],
  [
    'disputes',
    { disputes: [{ institution: 'n', element: 'overall' }] },
    '1 dispute without an answer from the partnership',
    ['North School: Overall'],
  ],
  [
    'files',
    { files: [1, 2].map((number) => ({ name: `letter of Ann Example ${number}.csv`, href: '/' })) },
    '2 files that were sent count for nothing yet',
    ['Sent, and not yet confirmed or thrown away'],
  ],
  ['moderations', { moderations: [MODERATION] }, '1 moderation has ended before the day of the cycle', ['North School: Quality award']],
])('%s', (sort, change, says, lines) => {
  expect(whatsMissing({ ...NOTHING, ...change })).toEqual([{ sort, says, lines }]);
});

test('a moderation that holds on the day of the cycle, or accepts what was computed, is not missing', () => {
  const moderations = [
    { ...MODERATION, until: '2026-07-31' },
    { ...MODERATION, level: null, until: null },
  ];
  expect(whatsMissing({ ...NOTHING, moderations })).toEqual([]);
});

test('a moderation of an institution that is not rated any more waits for nobody', () => {
  expect(whatsMissing({ ...NOTHING, moderations: [{ ...MODERATION, institution: 'left' }] })).toEqual([]);
});

test('a statement about an institution that is not rated any more waits for nobody', () => {
  expect(whatsMissing({ ...NOTHING, unconfirmed: [{ institution: 'left', kind: 'staff' }] })).toEqual([]);
});

test('readings are told by their questions: those copied, and those that nobody chose', () => {
  const [first, second, ...others] = allChosen;
  if (!first || !second) throw new Error('The framework has no readings.');
  const missing = whatsMissing({ ...NOTHING, choices: [{ ...first, toConfirm: true }, ...others] });
  const asks = new Map(readingsOf(framework).map((reading) => [reading.id, reading.asks]));
  expect(missing.map(({ sort, lines }) => [sort, lines])).toEqual([
    ['readings-to-confirm', [asks.get(first.reading)]],
    ['readings-recommended', [asks.get(second.reading)]],
  ]);
});

test('criteria that nobody has determined come first', () => {
  const undetermined = settle(loaded.framework, {});
  expect(whatsMissing({ ...NOTHING, framework: undetermined })[0]).toMatchObject({ sort: 'criteria', lines: [expect.stringContaining('not rated')] });
});

test('disputes are due before the cycle is agreed and not before the review; before it is published everything is', () => {
  const missing = whatsMissing({
    ...NOTHING,
    disputes: [{ institution: 'n', element: 'overall' }],
    unconfirmed: [{ institution: 'n', kind: 'staff' }],
  });
  const sorts = (next: 'review' | 'agreed' | 'published') => dueBefore(missing, next).map(({ sort }) => sort);
  expect(sorts('review')).toEqual(['statements']);
  expect(sorts('agreed')).toEqual(['statements', 'disputes']);
  expect(sorts('published')).toEqual(['statements', 'disputes']);
});
