import { expect, test } from 'vitest';
import type { Due } from '../../jobs/due.ts';
import type { Holder } from './digest.queries.ts';
import { digestLetter } from './digest-letter.ts';
import { type Recipient, shareOut } from './share-out.ts';

const dueIn = (institution: string | null, more: Partial<Due> = {}): Due => ({
  institution,
  kind: 'Quality awards',
  what: `An award of ${institution}`,
  on: null,
  href: `/${institution}`,
  roles: ['institution-lead', 'partnership-lead'],
  ...more,
});
const DUE = [dueIn('ash'), dueIn('elm', { on: '2026-06-20' }), dueIn(null, { what: 'Of all', roles: ['partnership-lead'], on: '2026-06-10' })];
const INSTITUTIONS = new Map([
  ['ash', 'Ash School'],
  ['elm', 'Elm School'],
]);
const maya = (role: Holder['role'], institution: string | null): Holder => ({
  person: 'maya',
  name: 'Maya',
  email: 'maya@x.example',
  role,
  institution,
});

function shared(...holders: Holder[]): Recipient | undefined {
  const recipients = new Map<string, Recipient>();
  shareOut(recipients, DUE, holders, { name: 'Dunmere', institutions: INSTITUTIONS });
  return recipients.get('maya');
}
const seenBy = (...holders: Holder[]) =>
  shared(...holders)?.places.map(({ name, due }) => [name, ...due.map(({ where, what }) => [where, what].join(': '))]);

test('a role of an institution is told of it alone, and of what is its matter', () => {
  expect(seenBy(maya('institution-lead', 'ash'))).toEqual([['Ash School', ': An award of ash']]);
  expect(seenBy(maya('institution-head', 'ash'))).toEqual([['Ash School']]);
});

test('a role of the partnership is told of all in it, what is due first standing first', () => {
  expect(seenBy(maya('partnership-lead', null))).toEqual([['Dunmere', ': Of all', 'Elm School: An award of elm', 'Ash School: An award of ash']]);
  expect(seenBy(maya('viewer', null))).toEqual([['Dunmere']]);
});

test('several roles make one letter, and none is told the same twice', () => {
  expect(seenBy(maya('institution-lead', 'ash'), maya('institution-lead', 'elm'), maya('institution-lead', 'ash'))).toEqual([
    ['Ash School', ': An award of ash'],
    ['Elm School', ': An award of elm'],
  ]);
});

const WRITING = { today: '2026-06-15', rhythm: 'weekly', baseUrl: 'https://waymark.example', chosen: false } as const;

test('the letter says what is due where, where to see to it, why it came and how to have it otherwise', () => {
  const recipient = shared(maya('institution-lead', 'ash'), maya('partnership-lead', null));
  expect(recipient && digestLetter(recipient, WRITING)).toEqual({
    to: { name: 'Maya', address: 'maya@x.example' },
    subject: 'Due in Waymark: 4 things, 1 past its day',
    text: `Hello Maya,

this is due in Waymark.

Ash School
----------

Quality awards:
- An award of ash
  https://waymark.example/ash

Dunmere
-------

Quality awards:
- Of all
  https://waymark.example/null
- Elm School: An award of elm
  https://waymark.example/elm
- Ash School: An award of ash
  https://waymark.example/ash

Choose how often you get this letter, or that you get none, here:
https://waymark.example/account/letters`,
    because: 'you work with Waymark at Ash School and Dunmere, and have not chosen otherwise than to be told once a week when something is due',
  });
});

test('of many of a kind the letter has the first ten, and how many more there are', () => {
  const recipients = new Map<string, Recipient>();
  const many = Array.from({ length: 14 }, (_, at) => dueIn('ash', { what: `Award ${at}` }));
  shareOut(recipients, many, [maya('institution-lead', 'ash')], { name: 'Dunmere', institutions: INSTITUTIONS });
  const text = digestLetter(recipients.get('maya') as Recipient, WRITING)?.text ?? '';
  expect([text.match(/^- Award/gm)?.length, text.includes('- and 4 more')]).toEqual([10, true]);
});

test('where nothing is due there is no letter', () => {
  expect(digestLetter(shared(maya('viewer', null)) as Recipient, WRITING)).toBeNull();
});
