import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Agreement, type AgreementAct, afterAct, canonical, contentHash, inForce, NO_AGREEMENT, readActionLibrary, suggest } from './index.ts';

const actor = fc.constantFrom(
  { person: 'head', side: 'institution' as const, maySign: true },
  { person: 'careers lead', side: 'institution' as const, maySign: false },
  { person: 'partnership lead', side: 'partnership' as const, maySign: true },
  { person: 'viewer', side: null, maySign: true },
);
const act: fc.Arbitrary<AgreementAct> = fc.record({
  // Mostly signing, or nearly every order would end before anything is agreed and the test would prove little.
  act: fc.constantFrom('propose' as const, 'sign' as const, 'sign' as const, 'sign' as const, 'sign' as const, 'dissent' as const),
  by: actor,
  hash: fc.constantFrom('a', 'b'),
  at: fc.constant('t'),
  words: fc.constant('no'),
});

/** The rule said over again from the bare list of acts: who signed what since it was last put forward in place of something else. */
function agreedByHand(acts: AgreementAct[]): string | null {
  let [open, force, signers] = [null as string | null, null as string | null, new Set<string>()];
  for (const { act, by, hash } of acts) {
    if (act === 'propose' && by.side && hash !== force && hash !== open) [open, signers] = [hash, new Set()];
    if (act === 'sign' && by.side && by.maySign && hash === open) signers.add(by.side);
    if (open && signers.size === 2) [force, open, signers] = [open, null, new Set()];
  }
  return force;
}

test('no order of acts makes a plan agreed without both signatures on the same hash', () => {
  let agreed = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 10, maxLength: 40, size: 'max' }), (acts) => {
      const end = acts.reduce<Agreement>((now, each) => {
        const next = afterAct(now, each);
        return 'refused' in next ? now : next;
      }, NO_AGREEMENT);
      if (inForce(end)) agreed++;
      expect(inForce(end)?.hash ?? null).toBe(agreedByHand(acts));
      for (const { signatures } of end.agreed)
        expect([signatures.institution.person, signatures.partnership.person]).toEqual(['head', 'partnership lead']);
    }),
    { numRuns: 500 },
  );
  expect(agreed).toBeGreaterThan(100);
});

test('the hash does not depend on the order of names, and takes no inexact number', () => {
  expect(contentHash({ ratings: { a: 1, b: '94.60' }, plan: [] })).toBe(contentHash({ plan: [], ratings: { b: '94.60', a: 1 } }));
  expect(() => canonical(0.1)).toThrow('Write an exact decimal as text');
});

test('suggestions say why and what they move', () => {
  const library = readActionLibrary(readFileSync(new URL('../../frameworks/reviews/action-library.yaml', import.meta.url)));
  if ('mistakes' in library) throw new Error(JSON.stringify(library.mistakes));
  const made = suggest(library, {
    ratings: [{ element: 'quality-award', title: 'Quality award', level: 'Red', notMet: [{ level: 'amber-red', says: 'Audit and plan.' }] }],
    lessons: [
      { id: '4', title: 'Training', level: 2 },
      { id: '5', title: 'Strategy', level: 3 },
    ],
    developmentQuestions: [{ question: 'q', words: 'I have time.', theme: 'time' }],
    holes: [{ hole: 'transition', yearGroup: 9, transition: 'y9-options' }],
  });
  expect(made.map(({ action }) => action.id)).toEqual(['audit-and-plan', 'lesson-4', 'students-time', 'transition-y9-options']);
  expect(made[0]).toMatchObject({ because: 'Quality award is Red.', moves: 'Audit and plan.' });
});
