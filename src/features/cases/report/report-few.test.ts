import { describe, expect, test } from 'vitest';
import { type GivenInstitution, givenRatedCase } from '../../../../tests/support/given-case.ts';
import { renderReport } from './render-report.tsx';

function rated(...institutions: GivenInstitution[]): string {
  return renderReport(givenRatedCase({ institutions }));
}

function text(html: string): string {
  return html
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
}

const LARGE: GivenInstitution = { urn: '400102', name: 'Large School', y11: { eet: 900, of: 1000 } };

describe('the leavers of an institution', () => {
  test.each([
    { of: 4, says: 'fewer than 6 leavers' },
    { of: 5, says: 'fewer than 6 leavers' },
    { of: 6, says: '6 leavers' },
    { of: 7, says: '7 leavers' },
  ])('$of: $says', ({ of, says }) => {
    const page = rated({ urn: '400101', name: 'Small School', y11: { eet: of, of } }, LARGE);
    const caption = /id="urn-400101-name">.*?<p class="cap">(.*?)<span/s.exec(page)?.[1] ?? '';
    expect(caption.split(' · ').at(-1)).toBe(says);
    if (of < 6) expect(text(page)).not.toMatch(new RegExp(`\\b${of} leavers|of ${of}\\b`));
  });
});

describe('the first figure where nothing is rated overall', () => {
  test('tells how the element stands that is rated most often, and what an overall rating needs', () => {
    const page = text(rated({ urn: '400101', name: 'Small School', y11: { eet: 60, of: 100 } }, LARGE));
    expect(page).toContain(
      '1 of 2 institutions are Green or Amber/Green in Year 11 into EET. An overall rating needs at least 3 rated elements; no institution has them yet.',
    );
    expect(page).toContain('1,100 leavers of these institutions; none of which has an overall rating');
  });

  test('and says so where no element is rated either', () => {
    expect(text(rated({ urn: '400101', name: 'Small School' }, { urn: '400102', name: 'Another School' }))).toContain(
      'None rated overall, of 2 institutions. An overall rating needs at least 3 rated elements.',
    );
  });

  test('but not where one institution is rated overall', () => {
    const page = text(rated({ urn: '400101', name: 'Small School', y11: { eet: 90, of: 100 }, award: 'held', staff: 'level 4' }, LARGE));
    expect(page).toContain('1 of 1 rated institution is Green or Amber/Green overall; 1 not rated');
    expect(page).not.toContain('no institution has them yet');
  });
});
