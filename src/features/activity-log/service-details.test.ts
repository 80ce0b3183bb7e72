import { expect, test } from 'vitest';
import { detailWords } from './service-details.ts';

test.each([
  { after: { step: 'recovery-code' }, words: 'at the recovery code' },
  { after: { secondFactor: null }, words: 'with the password alone' },
  { after: { secondFactor: 'authenticator' }, words: 'second step by authenticator' },
  { after: { provider: 'google', reason: 'wrong-domain' }, words: 'with google, wrong domain' },
  { after: { why: 'recipient-refused', code: 'EENVELOPE 550' }, words: 'recipient refused, EENVELOPE 550' },
  { after: { why: 'no-answer', code: '' }, words: 'no answer' },
  { after: { tries: 1234 }, words: '1,234 times within 15 minutes, and nobody’s account' },
  { after: { endedSessions: 2 }, words: 'other sessions ended: 2' },
  { after: null, words: '' },
  { after: 'text', words: '' },
])('$after: $words', ({ after, words }) => {
  expect(detailWords(after)).toBe(words);
});

test.each([
  { after: { name: 'Maya Okafor', person_id: 'f3b1c9a2', institution: 'Alder Vale' } },
  { after: { reason: 'Maya Okafor' } },
  { after: { why: 'maya@dunmere.example' } },
  { after: { code: '550 maya@dunmere.example' } },
  { after: { step: 'x'.repeat(41) } },
  { after: { endedSessions: 'Maya' } },
])('nothing is shown of $after', ({ after }) => {
  expect(detailWords(after)).toBe('');
});
