import { expect, test } from 'vitest';
import { organisation } from '../../../../../tests/support/oidc-organisation.ts';
import { readOrganisation } from './dfe-organisation.ts';

const authority = { id: '002', name: 'Local Authority' };

test.each([
  [organisation({ urn: '123456', ukprn: '10001234' }), { by: 'numbers', urn: '123456', ukprn: '10001234' }],
  [organisation({ urn: ' 123456 ', ukprn: '' }), { by: 'numbers', urn: '123456', ukprn: null }],
  [organisation({ ukprn: 10001234 as never }), { by: 'numbers', urn: null, ukprn: '10001234' }],
  [organisation({ urn: '123456', category: null }), { by: 'numbers', urn: '123456', ukprn: null }],
  [organisation(), { by: 'nothing' }],
  [organisation({ category: authority, establishmentNumber: '831' }), { by: 'la-code', code: '831' }],
  [organisation({ category: authority, establishmentNumber: 831 as never }), { by: 'la-code', code: '831' }],
  [organisation({ category: authority, establishmentNumber: '', localAuthority: { code: '831' } }), { by: 'la-code', code: '831' }],
  [organisation({ category: authority, establishmentNumber: '4177' }), { by: 'nothing' }],
  [organisation({ category: authority, establishmentNumber: null, urn: '123456' }), { by: 'nothing' }],
  [organisation({ localAuthority: { code: '831' } }), { by: 'nothing' }],
])('%o is found by %o', (claim, found) => {
  expect(readOrganisation(claim)?.found).toEqual(found);
  expect(readOrganisation(JSON.stringify(claim))?.found).toEqual(found);
});

test('its id is kept in small letters', () => {
  const claim = organisation();
  expect(readOrganisation(claim)?.id).toBe(claim.id.toLowerCase());
});

test.each([undefined, null, '', '{', '[]', {}, [], 5, { id: 'x' }, { id: '../users' }])('%o is none', (claim) => {
  expect(readOrganisation(claim)).toBeNull();
});
