import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkRow, LinkType } from './register-links.ts';
import { successions } from './successions.ts';

/** Links written `A>B` (B is the successor of A, on A's row), `B<A` (on B's row), `A+B` (merger), `A/B` (split), `A~B` (other). */
function given(...links: string[]): LinkRow[] {
  const types: Record<string, LinkType> = { '>': 'successor', '<': 'predecessor', '+': 'merger', '/': 'split', '~': 'other' };
  return links.map((link, i) => {
    const [urn = '', sign = '', linkUrn = ''] = link.split('');
    return { urn, linkUrn, type: types[sign] ?? 'other', on: null, line: i + 2 };
  });
}

describe('successions', () => {
  test.each([
    ['told by both', ['A>B', 'B<A'], { A: 'B' }],
    ['told by the one before', ['A>B'], { A: 'B' }],
    ['told by the one after', ['B<A'], { A: 'B' }],
    ['told twice', ['A>B', 'A>B', 'B<A', 'B<A'], { A: 'B' }],
    ['in a chain', ['A>B', 'C<B', 'C>D', 'D<C'], { A: 'D', B: 'D', C: 'D' }],
    ['of two into one', ['A>C', 'B>C', 'C<A', 'C<B'], {}],
    ['of two into one, which only one row tells', ['A>C', 'C<A', 'C<B'], {}],
    ['of one into two', ['A>B', 'A>C', 'B<A', 'C<A'], {}],
    ['of one that also merged', ['A>B', 'B<A', 'A+C'], {}],
    ['into one that also merged', ['A>B', 'B<A', 'C+B'], {}],
    ['of one that also split', ['A>B', 'B<A', 'A/C'], {}],
    ['into one that also split', ['A>B', 'B<A', 'B/C'], {}],
    ['of one that is a sixth-form centre as well', ['A>B', 'B<A', 'A~C'], { A: 'B' }],
    ['that are another kind of link', ['A~B', 'B~A'], {}],
    ['that contradict each other', ['A>B', 'B<C'], {}],
    ['in a circle', ['A>B', 'B>C', 'C>A'], {}],
    ['of which one row says the reverse, and goes on', ['A>B', 'B>A', 'B>C', 'C<B'], {}],
    ['in a circle of two, and one beside it', ['A>B', 'B>A', 'C>D'], { C: 'D' }],
    ['to itself', ['A>A'], {}],
    ['a chain up to a merger', ['A>B', 'B>C', 'C>E', 'D>E'], { A: 'C', B: 'C' }],
    ['none', [], {}],
  ])('%s', (_, links, expected) => {
    expect(Object.fromEntries(successions(given(...links)))).toEqual(expected);
  });

  test('do not depend on the order of links, and end where nothing follows', () => {
    const link = fc
      .tuple(fc.constantFrom(...'ABCDEF'), fc.constantFrom('>', '<', '+', '~'), fc.constantFrom(...'ABCDEF'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(link, { maxLength: 8 }), (links) => {
        const found = successions(given(...links));
        expect(successions(given(...[...links].reverse()))).toEqual(found);
        for (const end of found.values()) expect(found.has(end)).toBe(false);
      }),
    );
  });
});
