import { describe, expect, test } from 'vitest';
import { givenRatedCase } from '../../../tests/support/given-case.ts';
import { finalRating } from './final-rating.ts';
import { type Moderation, OVERALL } from './moderation.ts';

const DAY = '2025-07-31';
const { institutions, framework } = givenRatedCase({
  institutions: [
    { urn: '400101', y11: { eet: 95, of: 100 }, award: 'held', staff: 'cpd', survey: 2 },
    { urn: '400102', y11: { eet: 900, of: 1000 } },
  ],
});
const [full, thin] = institutions;
if (!full || !thin) throw new Error('Two institutions were rated.');

function moderation(fields: Partial<Moderation>): Moderation {
  const none = { institution: 'any', position: 1, computed: [], reason: 'Seen on a visit', by: null, byName: null, at: new Date(0) };
  return { ...none, element: 'quality-award', level: 'red', until: DAY, ...fields };
}

const final = (...moderations: Moderation[]) => finalRating(full.rating, moderations, framework, DAY);

describe('a final rating', () => {
  test('is the computed one where nobody moderated', () => {
    const { elements, overall } = final();
    expect(elements['quality-award']).toMatchObject({ level: 'green', computed: ['green'], moderated: false });
    expect(overall).toMatchObject({ level: full.rating.overall.level, moderated: false, explanation: full.rating.overall.explanation });
  });

  test.each([
    { until: '2025-07-31', level: 'red' },
    { until: '2025-07-30', level: 'green' },
  ])('counts a moderation until $until on 31 July 2025: $level', ({ until, level }) => {
    expect(final(moderation({ until })).elements['quality-award']).toMatchObject({ level });
  });

  test('takes an acceptance for what it is', () => {
    expect(final(moderation({ level: null, until: null, reason: null })).elements['quality-award']).toMatchObject({
      level: 'green',
      moderated: false,
    });
  });

  test('overall follows the elements as they are then, and keeps what was computed beside it', () => {
    const { overall } = final(moderation({}), moderation({ element: 'y11-progression' }));
    // Two at 0 and two at 1: halfway, and a tie goes down.
    expect(overall).toMatchObject({ level: 'red', computed: full.rating.overall.levels, moderated: false });
    expect(overall.explanation).toContain('Year 11 into EET Red, Quality award Red');
  });

  test('overall can be moderated itself, and leaves the elements alone', () => {
    const { elements, overall } = final(moderation({ element: OVERALL, level: 'green' }));
    expect(overall).toMatchObject({ level: 'green', moderated: true });
    expect(elements['quality-award']).toMatchObject({ moderated: false });
  });

  test('gives a level to what had none, so that there may be enough for an overall one', () => {
    const moderations = ['quality-award', 'qualified-staff'].map((element) => moderation({ element, level: 'green' }));
    const { elements, overall } = finalRating(thin.rating, moderations, framework, DAY);
    expect(elements['quality-award']).toMatchObject({ status: 'rated', reason: null, computed: [] });
    expect([thin.rating.overall.reason, overall.status]).toEqual(['not-enough-elements', 'rated']);
  });
});
