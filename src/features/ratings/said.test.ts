import { describe, expect, test } from 'vitest';
import type { Talk } from './comment.ts';
import type { Moderation } from './moderation.ts';
import { type Said, saidOfAll } from './said.ts';
import type { Stance } from './stance.ts';
import { looksAt, toLookAt } from './to-look-at.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 12, minute));
const PLACE = { institution: 'school', element: 'quality-award' };

function stance(fields: Partial<Stance>): Stance {
  return { ...PLACE, position: 1, stance: 'dispute', because: 'No', about: ['red'], by: null, byName: null, role: null, at: at(10), ...fields };
}

function moderation(fields: Partial<Moderation>): Moderation {
  return { ...PLACE, position: 1, level: null, computed: ['red'], reason: null, until: null, by: null, byName: null, at: at(0), ...fields };
}

function talk(fields: Partial<Talk>): Talk {
  return { ...PLACE, comments: 1, lastOfPartnership: null, lastOfInstitution: null, ...fields };
}

describe('a dispute is unanswered', () => {
  test.each([
    { name: 'where nothing followed', stances: [stance({})], waits: true },
    { name: 'where the institution itself wrote on', stances: [stance({})], talks: [talk({ lastOfInstitution: at(20) })], waits: true },
    { name: 'where the partnership had written before', stances: [stance({})], talks: [talk({ lastOfPartnership: at(9) })], waits: true },
    { name: 'not once the partnership wrote', stances: [stance({})], talks: [talk({ lastOfPartnership: at(10) })], waits: false },
    { name: 'where it had been moderated before', stances: [stance({})], moderations: [moderation({ at: at(9) })], waits: true },
    { name: 'not once it was moderated', stances: [stance({})], moderations: [moderation({ at: at(11) })], waits: false },
    { name: 'not where the institution agrees', stances: [stance({ stance: 'agree' })], waits: false },
    {
      name: 'whatever was said of another rating',
      stances: [stance({})],
      talks: [talk({ element: 'overall', lastOfPartnership: at(20) })],
      waits: true,
    },
  ])('$name', ({ stances, talks = [], moderations = [], waits }) => {
    const said = saidOfAll({ stances, talks, moderations });
    expect(said.of('school', 'quality-award').unanswered).toBe(waits);
    expect(said.unanswered).toHaveLength(waits ? 1 : 0);
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
