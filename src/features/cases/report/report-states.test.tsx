import { describe, expect, test } from 'vitest';
import { emptyCase, ordinaryCase } from '../../../../tests/browser/report-cases.ts';
import { type GivenInstitution, givenRatedCase } from '../../../../tests/support/given-case.ts';
import type { Framework } from '../../../rating/framework.ts';
import { renderReport } from './render-report.tsx';

const [ordinary, empty] = [renderReport(ordinaryCase(3)), renderReport(emptyCase())];

function text(html: string): string {
  return html.replace(/<[^>]+>/g, '');
}

/** The part of the page about one institution. */
function section(html: string, urn: string): string {
  return html.split(`<section class="institution" id="urn-${urn}"`)[1]?.split('<section class="institution"')[0] ?? '';
}

function one(given: Partial<GivenInstitution>): GivenInstitution {
  return { urn: '400101', ...given };
}

function rated(institutions: GivenInstitution[], more: Partial<Parameters<typeof givenRatedCase>[0]> = {}): string {
  return renderReport(givenRatedCase({ institutions, ...more }));
}

describe('the one-student flag', () => {
  const others: GivenInstitution = { urn: '400102', y11: { eet: 9_000, of: 10_000 } };

  test.each([
    { eet: 90, flag: 1 }, // one fewer is 89.0%: more than half a point below
    { eet: 880, of: 1000, flag: null },
    { eet: 893, of: 1000, flag: 2 }, // 89.3%: two more are within half a point
    { eet: 892, of: 1000, flag: null }, // three more
  ])('$eet: $flag', ({ eet, of = 100, flag }) => {
    const html = rated([one({ y11: { eet, of } }), others]);
    const cell = html.split('id="row-urn-400101"')[1]?.split('data-label="Year 11 into EET"')[1]?.split('</td>')[0] ?? '';
    expect(/<span class="flag">(\d)/.exec(cell)?.[1] ?? null).toBe(flag === null ? null : String(flag));
    if (flag !== null) expect(text(cell)).toContain(flag === 1 ? '1 leaver decides this level' : '2 leavers decide this level');
  });
});

describe('states', () => {
  test('no institution: the page says so and what to do, and has no empty table', () => {
    expect(text(empty)).toContain('No institution is rated');
    expect(empty).not.toContain('class="heat"');
    expect(empty).toContain('No evidence file is named in the case.');
  });

  test('no year before: no column for movement, and no distance', () => {
    const html = rated([one({ award: 'held' })]);
    expect(html).not.toContain('class="heat__move"');
    expect(text(html)).toContain('First year');
    expect(ordinary).toContain('class="heat__move"');
  });

  test('a rating left open says all it can be', () => {
    const html = rated([one({ y11: { eet: 86, of: 100 } }), { urn: '400102', y11: { eet: 9_000, of: 10_000 } }], {
      readings: { 'y11-hole': 'unresolved' },
    });
    expect(section(html, '400101')).toContain('>Amber/Red or Red</span>');
  });

  test.each([
    { given: {}, says: 'no evidence' },
    { given: { ks4: { sustained: 9, of: 10 } }, says: 'criteria to be determined' },
    { given: { y11: { eet: 4, of: 5 } }, says: 'too few leavers' },
    { given: { survey: 'first' as const }, says: 'first year' },
    { given: { survey: 1 as const, responses: 9 }, says: 'too few answers' },
    { given: { phases: { ks4: false, post16: true } }, says: 'no such leavers' },
  ])('a rating without a level says why: $says', ({ given, says }) => {
    const html = rated([one(given)]);
    const row = html.split('id="row-urn-400101"')[1]?.split('</tr>')[0] ?? '';
    expect(row).toContain(`<small>${says}</small>`);
  });

  test.each([
    { criteria: 'proposed', marked: true },
    { criteria: 'to-be-determined', marked: false },
  ])('destination criteria that are $criteria: marked as a proposal is $marked', ({ criteria, marked }) => {
    const html = rated([one({})], { readings: { 'destination-criteria': criteria } });
    expect(/Destinations<span class="proposal">Proposed criteria/.test(html)).toBe(marked);
  });

  test.each([
    { institutions: 30, letters: false },
    { institutions: 31, letters: true },
  ])('$institutions institutions: letters to find a name by is $letters', ({ institutions, letters }) => {
    expect(rated(many(institutions)).includes('class="letters"')).toBe(letters);
  });

  test.each([
    { institutions: 300, brief: false },
    { institutions: 301, brief: true },
  ])('$institutions institutions: told in short is $brief, and the page says so', ({ institutions, brief }) => {
    const html = rated(many(institutions));
    expect(html.includes('class="strip"')).toBe(!brief);
    expect(text(html).includes('every rating is told in short')).toBe(brief);
  });

  test('a framework with three levels and fixed thresholds has its own words everywhere', () => {
    const html = rated([one({ y11: { eet: 80, of: 100 } }), { urn: '400102', y11: { eet: 95, of: 100 } }], { framework: threeLevels });
    const page = text(html);
    for (const word of ['Good', 'Fair', 'Poor']) expect(page).toContain(word);
    expect(page).not.toMatch(/Amber|Green|Red\b/);
    expect(page).toContain('The framework leaves nothing open');
    expect(page).toContain('Proposed criteria');
    expect(section(html, '400101')).toContain('class="strip"');
  });
});

function many(number: number): GivenInstitution[] {
  return Array.from({ length: number }, (_, index) => ({ urn: String(500_001 + index), name: `School ${index}`, y11: { eet: 90, of: 100 } }));
}

const source = { document: 'A made-up document' };
const threeLevels: Framework = {
  id: 'three',
  version: '1',
  title: 'Three',
  standing: 'proposal',
  summary: 'Made up.',
  source,
  levels: ['Good', 'Fair', 'Poor'].map((title) => ({ id: title.toLowerCase(), title, means: `It is ${title}.` })),
  elements: [
    {
      id: 'leavers',
      title: 'Leavers',
      short: 'Leavers',
      asks: 'Where do leavers go?',
      source,
      readings: [],
      rule: {
        kind: 'share',
        evidence: 'y11-activity',
        against: 'fixed',
        criteria: {
          good: { from: 95, says: '95% or more.' },
          fair: { from: 85, under: 95, says: '85% to 95%.' },
          poor: { under: 85, says: 'Less.' },
        },
      },
    },
  ],
  overall: { rule: { kind: 'lowest', 'minimum-rated': 1 }, readings: [], source },
  city: { rule: 'more-up-than-down', says: 'More up than down.' },
};
