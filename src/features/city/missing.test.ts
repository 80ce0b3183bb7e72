import { describe, expect, test } from 'vitest';
import type { Rule } from '../../rating/framework.ts';
import { countLacks, lackingOf, needsOf } from './missing.ts';
import { isRecent, planReminders, type ToRemind } from './reminders.ts';

const share = (evidence: 'y11-activity' | 'destinations', phases?: 'ks4-only' | 'post16-only' | 'lower'): Rule => ({
  ...{ kind: 'share', evidence, against: 'national', criteria: 'to-be-determined' },
  phases,
});

test.each([
  { rule: share('y11-activity'), phases: ['ks4'], needs: ['y11-activity'] },
  { rule: share('y11-activity'), phases: ['post16'], needs: [] },
  { rule: share('destinations'), phases: ['ks4', 'post16'], needs: ['ks4-destinations', 'post16-destinations'] },
  { rule: share('destinations'), phases: ['post16'], needs: ['post16-destinations'] },
  { rule: share('destinations', 'ks4-only'), phases: ['ks4', 'post16'], needs: ['ks4-destinations'] },
  { rule: share('destinations', 'post16-only'), phases: ['ks4', 'post16'], needs: ['post16-destinations'] },
  { rule: share('destinations', 'lower'), phases: [], needs: [] },
  { rule: { kind: 'award', criteria: {} } as Rule, phases: [], needs: ['quality-award'] },
  { rule: { kind: 'count', evidence: 'gatsby', 'out-of': 8, criteria: {} } as Rule, phases: [], needs: ['gatsby'] },
])('$rule.kind of $rule.evidence asks an institution with $phases for $needs', ({ rule, phases, needs }) => {
  expect(needsOf({ rule }, phases)).toEqual(needs);
});

describe('what is missing', () => {
  const survey = { kind: 'survey', 'development-questions': 3, 'minimum-responses': 10, criteria: {} } as Rule;
  const element = (id: string, rule: Rule) => ({ id, title: id, short: id, asks: '', rule, readings: [], source: { document: '' } });
  const framework = { elements: [element('y11', share('y11-activity')), element('survey', survey)] };
  const lacks = (held: { kind: 'y11-activity' | 'survey'; key?: string; toConfirm?: boolean }[]) =>
    lackingOf(
      [{ id: 'a', phases: ['ks4'] }],
      held.map(({ kind, key = '', toConfirm = false }) => ({ institution: 'a', kind, key, toConfirm })),
      framework,
      '2025/26',
    );

  test('is what nobody has given, in the order of the framework', () => {
    expect(lacks([])).toEqual([
      {
        institution: 'a',
        lacks: [
          { element: 'y11', kind: 'y11-activity', toConfirm: false },
          { element: 'survey', kind: 'survey', toConfirm: false },
        ],
      },
    ]);
    expect(countLacks(lacks([]))).toBe(2);
  });

  test('is what was copied and nobody has confirmed', () => {
    expect(
      lacks([
        { kind: 'y11-activity', toConfirm: true },
        { kind: 'survey', key: '2025/26' },
      ])[0]?.lacks,
    ).toEqual([{ element: 'y11', kind: 'y11-activity', toConfirm: true }]);
  });

  test('is a survey of this year, whatever there is of last year', () => {
    expect(lacks([{ kind: 'y11-activity' }, { kind: 'survey', key: '2024/25' }])[0]?.lacks).toEqual([
      { element: 'survey', kind: 'survey', toConfirm: false },
    ]);
    expect(lacks([{ kind: 'y11-activity' }, { kind: 'survey', key: '2025/26' }])).toEqual([]);
  });
});

test.each([
  { people: 1, ago: 86_399_999, recent: true },
  { people: 1, ago: 86_400_000, recent: false },
  { people: 0, ago: 599_999, recent: true },
  { people: 0, ago: 600_000, recent: false },
])('a reminder of $ago ms ago that reached $people is recent: $recent', ({ people, ago, recent }) => {
  const now = new Date('2026-05-04T09:00:00Z');
  expect(isRecent({ people, at: new Date(now.getTime() - ago) }, now)).toBe(recent);
});

test('somebody who leads two institutions gets one letter, about those that are not recent', () => {
  const lead = (institution: string) => ({ institution, person: 'p', name: 'Priya', email: 'p@dunmere.example' });
  const one = (institution: string, more: Partial<ToRemind> = {}): ToRemind => ({
    ...{ institution, name: institution, lacks: [], leads: [lead(institution)], last: null, recent: false },
    ...more,
  });
  const chosen = [one('A'), one('B', { recent: true }), one('C', { leads: [] }), one('D')];
  const about = (again: boolean) => planReminders(chosen, { again }).letters.map((letter) => letter.about.map(({ name }) => name));
  expect(about(false)).toEqual([['A', 'D']]);
  expect(about(true)).toEqual([['A', 'B', 'D']]);
  const { withoutLead, recent } = planReminders(chosen, { again: false });
  expect([withoutLead, recent].map((some) => some.map(({ name }) => name))).toEqual([['C'], ['B']]);
});
