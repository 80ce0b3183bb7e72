import { expect, test } from 'vitest';
import { canDoPasskeys, withBytes, written } from './passkey-json.ts';

const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const buffer = (...numbers: number[]) => bytes(...numbers).buffer;

test('options come with bytes wherever WebAuthn wants them, and the rest as it was', () => {
  const options = {
    challenge: '-_8A',
    rp: { id: 'localhost' },
    user: { id: 'AQI', name: 'maya@dunmere.example' },
    excludeCredentials: [{ id: 'Aw', type: 'public-key' }],
    allowCredentials: [{ id: 'BAU' }],
  };
  expect(withBytes(options)).toEqual({
    challenge: bytes(0xfb, 0xff, 0),
    rp: { id: 'localhost' },
    user: { id: bytes(1, 2), name: 'maya@dunmere.example' },
    excludeCredentials: [{ id: bytes(3), type: 'public-key' }],
    allowCredentials: [{ id: bytes(4, 5) }],
  });
  expect(withBytes({ challenge: 'AA' })).toEqual({ challenge: bytes(0) });
});

test('an answer is written as text, without what the device did not give', () => {
  const response = { clientDataJSON: buffer(0xfb, 0xff), authenticatorData: buffer(1), signature: buffer(2), userHandle: null };
  const credential = { id: 'abc', type: 'public-key', rawId: buffer(3), authenticatorAttachment: 'platform', response };
  expect(written(credential as unknown as PublicKeyCredential)).toEqual({
    id: 'abc',
    type: 'public-key',
    rawId: 'Aw',
    authenticatorAttachment: 'platform',
    clientExtensionResults: {},
    response: { clientDataJSON: '-_8', authenticatorData: 'AQ', signature: 'Ag' },
  });
});

test('a browser can do it that knows passkeys, on a page that came safely', () => {
  expect(canDoPasskeys({ PublicKeyCredential: class {}, isSecureContext: true })).toBe(true);
  expect(canDoPasskeys({ PublicKeyCredential: class {}, isSecureContext: false })).toBe(false);
  expect(canDoPasskeys({ isSecureContext: true })).toBe(false);
});
