import { expect, test } from 'vitest';
import type { RatingSummary } from '../ratings/index.ts';
import { versionDifferences } from './version-differences.ts';

const framework = {
  elements: [
    { id: 'award', short: 'Award' },
    { id: 'staff', short: 'Staff' },
  ],
} as Parameters<typeof versionDifferences>[2];

function cell(...levels: string[]) {
  const status = levels.length === 1 ? 'rated' : levels.length > 1 ? 'unresolved' : 'not-rated';
  return { status, levels, reason: levels.length === 0 ? 'no-evidence' : null };
}

function summary(institution: string, overall: string[], award: string[], staff: string[]) {
  const elements = { award: cell(...award), staff: cell(...staff) };
  return { institution, summary: { name: `School ${institution}`, overall: cell(...overall), elements } as unknown as RatingSummary };
}

test('only ratings that are others are listed, institutions by name, overall first', () => {
  const before = [summary('b', ['green'], ['green'], []), summary('a', ['red'], ['red'], ['red'])];
  const after = [summary('a', ['amber-red'], ['red'], ['green', 'red']), summary('b', ['green'], ['green'], [])];
  const found = versionDifferences(before, after, framework);
  expect(found.map(({ name, title, from, to }) => [name, title, from?.levels, to?.levels])).toEqual([
    ['School a', 'Overall', ['red'], ['amber-red']],
    ['School a', 'Staff', ['red'], ['green', 'red']],
  ]);
});

test('an institution that came or went is listed with all its ratings', () => {
  const [here, gone] = [summary('a', ['red'], ['red'], []), summary('b', ['green'], ['green'], [])];
  const found = versionDifferences([here, gone], [here], framework);
  expect(found.map(({ institution, title, to }) => [institution, title, to])).toEqual([
    ['b', 'Overall', null],
    ['b', 'Award', null],
    ['b', 'Staff', null],
  ]);
});

test('another reason for no level is a difference', () => {
  const stood = summary('a', ['red'], ['red'], []);
  const after = [
    {
      institution: 'a',
      summary: { ...stood.summary, elements: { award: cell('red'), staff: { ...cell(), reason: 'suppressed' } } } as unknown as RatingSummary,
    },
  ];
  expect(versionDifferences([stood], after, framework).map(({ title }) => title)).toEqual(['Staff']);
});
