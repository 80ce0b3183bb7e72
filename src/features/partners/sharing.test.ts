import { describe, expect, test } from 'vitest';
import { commonName, organisationKey } from './same-organisation.ts';
import { afterAct, afterRename, couldShare, KEPT, SHARING_ACTS, type Sharing, type SharingAct, sharedWith, sharingState } from './sharing.ts';

const OFFERED: Sharing = { offered: true, answer: null };
const SHARED: Sharing = { offered: true, answer: 'accepted' };
const DECLINED: Sharing = { offered: true, answer: 'declined' };

describe('acts', () => {
  test.each([
    { from: KEPT, leads: { offer: 'offered' } },
    { from: OFFERED, leads: { withdraw: 'kept', accept: 'shared', decline: 'declined' } },
    { from: SHARED, leads: { withdraw: 'kept', decline: 'declined' } },
    { from: DECLINED, leads: { withdraw: 'kept', accept: 'shared' } },
  ])('from $from only to $leads', ({ from, leads }) => {
    const reached = SHARING_ACTS.flatMap((act) => {
      const after = afterAct({ ...from, toConfirm: false }, act);
      return after ? [[act, sharingState(after)]] : [];
    });
    expect(Object.fromEntries(reached)).toEqual(leads);
  });

  test('what was not looked at since last year is not offered, and can be taken back', () => {
    expect(afterAct({ ...KEPT, toConfirm: true }, 'offer')).toBe(null);
    expect(afterAct({ ...SHARED, toConfirm: true }, 'withdraw')).toEqual(KEPT);
  });

  /** All orders of seven acts: whatever was done, it is shared with all only after an offer that was accepted since. */
  test('no order of acts shares what one side did not want', () => {
    let orders = 0;
    const walk = (stands: Sharing, done: SharingAct[]) => {
      const wanted = (act: SharingAct, end: SharingAct) => done.lastIndexOf(act) > done.lastIndexOf(end);
      const both = wanted('offer', 'withdraw') && wanted('accept', 'decline') && done.lastIndexOf('accept') > done.lastIndexOf('offer');
      expect([done, sharingState(stands) === 'shared']).toEqual([done, both]);
      orders++;
      if (done.length === 7) return;
      for (const act of SHARING_ACTS) {
        const after = afterAct({ ...stands, toConfirm: false }, act);
        if (after) walk(after, [...done, act]);
      }
    };
    walk(KEPT, []);
    expect(orders).toBeGreaterThan(50);
  });

  test('another organisation in its place is asked about anew; another way to write its name is not', () => {
    expect(afterRename(SHARED, 'Dunmere Yard', 'The Dunmere Yard Ltd.')).toEqual(SHARED);
    expect(afterRename(SHARED, 'Dunmere Yard', 'Dunmere Docks')).toEqual(KEPT);
  });
});

describe('who sees what', () => {
  const entry = (institution: string, name: string, sharing: Sharing, toConfirm = false) => ({ institution, name, toConfirm, ...sharing });
  const seenBy = (institution: string, entries: ReturnType<typeof entry>[]) =>
    sharedWith(institution, entries).map(({ institution: whose, name }) => `${whose}: ${name}`);

  test.each([
    { of: 'kept', sharing: KEPT, b: [], c: [] },
    { of: 'offered', sharing: OFFERED, b: [], c: [] },
    { of: 'shared', sharing: SHARED, b: ['a: Yard'], c: ['a: Yard'] },
    { of: 'declined', sharing: DECLINED, b: [], c: [] },
  ])('a partner that is $of, by those who do not share it themselves', ({ sharing, b, c }) => {
    const entries = [entry('a', 'Yard', sharing), entry('b', 'The Yard Ltd', KEPT)];
    expect([seenBy('b', entries), seenBy('c', entries)]).toEqual([b, c]);
  });

  test.each([{ sharing: OFFERED }, { sharing: DECLINED }])('two that offer the same see each other, and a third sees neither', ({ sharing }) => {
    const entries = [entry('a', 'Yard', sharing), entry('b', 'The Yard Ltd', OFFERED), entry('c', 'Docks', OFFERED)];
    expect([seenBy('a', entries), seenBy('b', entries), seenBy('c', entries)]).toEqual([['b: The Yard Ltd'], ['a: Yard'], []]);
  });

  test('what waits to be confirmed is seen by nobody, and opens nothing', () => {
    const entries = [entry('a', 'Yard', SHARED, true), entry('b', 'Yard', OFFERED, true), entry('c', 'Yard', OFFERED)];
    expect([seenBy('b', entries), seenBy('c', entries)]).toEqual([[], []]);
  });

  test('that somebody offers is told to those alone who work with the same and could offer it', () => {
    const entries = [entry('a', 'Yard', OFFERED), entry('b', 'The Yard', KEPT), entry('c', 'Docks', KEPT), entry('d', 'Yard', KEPT, true)];
    expect(['a', 'b', 'c', 'd'].map((one) => [...couldShare(one, entries)])).toEqual([[], ['yard'], [], []]);
  });
});

test.each([
  ['Dunmere Yard', 'the dunmere yard LTD.'],
  ['Café St. John’s', "Cafe St John's"],
  ['Marks & Field plc', 'Marks and Field'],
])('%s and %s are one organisation', (one, other) => {
  expect(organisationKey(one)).toBe(organisationKey(other));
});

test.each([
  ['Yard', 'Yard 2'],
  ['Limited', 'The'],
  ['!', '?'],
])('%s and %s are two', (one, other) => {
  expect(organisationKey(one)).not.toBe(organisationKey(other));
});

test('an organisation is called as most call it', () => {
  expect(commonName(['Yard Ltd', 'The Yard', 'The Yard'])).toBe('The Yard');
  expect(commonName(['Yard Ltd', 'The Yard'])).toBe('The Yard');
});
