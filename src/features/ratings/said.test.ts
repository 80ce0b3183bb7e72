import { describe, expect, test } from 'vitest';
import type { Moderation } from './moderation.ts';
import { type Said, saidOfAll } from './said.ts';
import type { LastStance } from './stance.ts';
import { looksAt, toLookAt } from './to-look-at.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 12, minute));
const PLACE = { institution: 'school', element: 'quality-award' };

function stance(fields: Partial<LastStance>): LastStance {
  const said = { position: 1, stance: 'dispute', because: 'No', about: ['red'], by: null, byName: null, role: null, at: at(10) } as const;
  return { ...PLACE, ...said, about: [...said.about], unanswered: true, ...fields };
}

function moderation(fields: Partial<Moderation>): Moderation {
  return { ...PLACE, position: 1, level: null, computed: ['red'], reason: null, until: null, by: null, byName: null, at: at(0), ...fields };
}

describe('what was said is found by its rating', () => {
  test('a stance, a moderation and how many comments, of this one and no other', () => {
    const [one, other] = [stance({}), stance({ element: 'overall', unanswered: false })];
    const said = saidOfAll({ stances: [one, other], moderations: [moderation({})], talks: [{ ...PLACE, comments: 2 }] });
    expect(said.of('school', 'quality-award')).toEqual({ stance: one, moderation: moderation({}), comments: 2, unanswered: true });
    expect(said.of('school', 'overall')).toEqual({ stance: other, moderation: null, comments: 0, unanswered: false });
  });

  test('nothing is said of a rating that nobody spoke of', () => {
    const nothing: Said = { stance: null, moderation: null, comments: 0, unanswered: false };
    expect(saidOfAll({ stances: [], talks: [], moderations: [] }).of('school', 'overall')).toEqual(nothing);
  });
});

describe('a rating is to be looked at', () => {
  const QUIET = { unanswered: false, moderation: null };
  const rated = { status: 'rated', few: null } as const;

  test.each([
    { cell: rated, said: QUIET, looks: [] },
    { cell: rated, said: { ...QUIET, unanswered: true }, looks: ['disputed'] },
    { cell: { ...rated, status: 'unresolved' as const }, said: QUIET, looks: ['unresolved'] },
    { cell: { ...rated, few: 2 }, said: { ...QUIET, unanswered: true }, looks: ['disputed', 'few'] },
  ])('$looks', ({ cell, said, looks }) => {
    expect(looksAt(cell, said, '2026-06-01')).toEqual(looks);
  });

  test.each([
    { until: '2026-05-31', level: 'red', soon: true }, // has ended
    { until: '2026-07-01', level: 'red', soon: true }, // 30 days
    { until: '2026-07-02', level: 'red', soon: false },
    { until: '2026-07-01', level: null, soon: false }, // an acceptance
  ])('a moderation to $level until $until, on 1 June: $soon', ({ until, level, soon }) => {
    expect(looksAt(rated, { ...QUIET, moderation: moderation({ until, level }) }, '2026-06-01')).toEqual(soon ? ['ending'] : []);
  });

  test('of an institution all are told, the overall one first', () => {
    const cell = {
      status: 'unresolved',
      level: null,
      levels: ['amber-red', 'red'],
      reason: null,
      computed: [],
      moderated: false,
      few: null,
      readings: [],
    } as const;
    const summary = { overall: { ...cell }, elements: { 'quality-award': { ...cell, status: 'rated' }, 'y11-progression': { ...cell, few: 1 } } };
    const said = saidOfAll({ stances: [stance({})], talks: [], moderations: [] });
    expect(toLookAt('school', summary as never, said, '2026-06-01')).toEqual([
      { element: 'overall', looks: ['unresolved'] },
      { element: 'quality-award', looks: ['disputed'] },
      { element: 'y11-progression', looks: ['unresolved', 'few'] },
    ]);
  });
});
