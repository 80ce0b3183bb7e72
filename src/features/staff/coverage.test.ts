import { expect, test } from 'vitest';
import type { StaffKept } from '../evidence/index.ts';
import { cityNeeds, withoutQualified } from './city-training.ts';
import { coverageOf, holes } from './coverage.ts';
import { NEEDED_TOPICS } from './topics.ts';

const briefing = { institution: 'a', groups: ['staff', 'governors'] as const, topic: 'technical' as const, minutes: 90 };
const log = [{ ...briefing, groups: [...briefing.groups] }];

test('what was for several groups counts for each, and what is missing is named', () => {
  const coverage = coverageOf(log);
  expect([coverage.minutes('staff'), coverage.minutes('governors', 'technical'), coverage.minutes('support-staff')]).toEqual([90, 90, 0]);
  const [groups, topics] = holes(coverage);
  expect(groups).toBe('No training yet this year for: support staff.');
  expect(topics).not.toContain('Apprenticeships');
  expect(topics).toContain('Challenging stereotypes');
});

test('where every group and every topic had some, there are no holes; something else is nobody’s gap', () => {
  const all = NEEDED_TOPICS.map((topic) => ({
    topic,
    minutes: 60,
    groups: ['staff', 'support-staff', 'governors'] as ('staff' | 'support-staff' | 'governors')[],
  }));
  expect(holes(coverageOf(all))).toEqual([]);
});

const person = (more: Partial<StaffKept>): StaffKept => ({
  ...{ person: 'adviser', givesGuidance: true, qualificationLevel: null, workingTowardsLevel: null, cpd: false, hours: null },
  source: { file: 'staff.csv', sha256: 'a'.repeat(64), line: 2 },
  ...more,
});

test('the city: who holds the level asked, who is on the way, who has left, and of whom nothing is known', () => {
  const staff: Record<string, StaffKept[]> = {
    a: [person({ qualificationLevel: 4, workingTowardsLevel: 6 }), person({ qualificationLevel: 6, leftOn: '2025-12-31' })],
    b: [person({ qualificationLevel: 7 })],
  };
  const needs = cityNeeds({
    asked: 6,
    date: '2026-07-31',
    institutions: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
    staffOf: (id) => ({ staff: staff[id] ?? [], said: id in staff ? 'said' : 'nothing' }),
    log,
  });
  expect(needs.institutions.map(({ people, highest, qualified, enrolled }) => [people, highest, qualified, enrolled])).toEqual([
    [1, 4, 0, 1],
    [1, 7, 1, 0],
    [0, null, 0, 0],
  ]);
  expect(withoutQualified(needs.institutions).map(({ id }) => id)).toEqual(['a']);
  expect(needs.topics.at(-1)).toEqual({ topic: 'technical', without: 2, minutes: 90 });
});
