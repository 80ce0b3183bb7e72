import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { sendingOf } from '../../web/sending.ts';
import { versionOf } from './sent.ts';

const form_id = randomUUID();
const sent = { url: '/institutions/new', body: { form_id, name: 'Alder Vale Academy', phases: ['ks4', 'post16'] } };

test('the same sent again has the same name', () => {
  expect(sendingOf({ ...sent })).toBe(sendingOf(structuredClone(sent)));
});

test.each([
  { what: 'another form', other: { ...sent, body: { ...sent.body, form_id: randomUUID() } } },
  { what: 'something else typed into it', other: { ...sent, body: { ...sent.body, name: 'Alder Vale School' } } },
  { what: 'one tick fewer', other: { ...sent, body: { ...sent.body, phases: ['ks4'] } } },
  { what: 'another address', other: { ...sent, url: '/partnership/edit' } },
])('$what has another name', ({ other }) => {
  expect(sendingOf(other)).not.toBe(sendingOf(sent));
});

test.each([{ body: {} }, { body: null }, { body: { form_id: 'no id' } }, { body: [1] }])(
  'a form without a name is new each time: $body',
  ({ body }) => {
    expect(sendingOf({ url: '/', body })).not.toBe(sendingOf({ url: '/', body }));
  },
);

test.each([
  { version: '1', is: 1 },
  { version: '999999999', is: 999_999_999 },
  { version: '1000000000', is: 0 },
  { version: '0', is: 0 },
  { version: '-1', is: 0 },
  { version: '1.5', is: 0 },
  { version: '1e3', is: 0 },
  { version: '', is: 0 },
  { version: ['1'], is: 0 },
])('the version “$version” is $is', ({ version, is }) => {
  expect(versionOf({ version })).toBe(is);
});
