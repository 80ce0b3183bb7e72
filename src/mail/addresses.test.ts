import { describe, expect, test } from 'vitest';
import { isAddress, readCorrespondent } from './address.ts';
import { createMail } from './mail.ts';
import { readSmtpAddress } from './smtp-address.ts';

describe('an e-mail address', () => {
  const longest = `a@${'b'.repeat(252)}`;
  test.each(['ada@school.example', "o'brien+waymark@school.example", 'zoë@schule.example', 'waymark@localhost', longest])('%s is one', (text) => {
    expect(isAddress(text)).toBe(true);
  });

  test.each([
    '',
    'ada',
    '@school.example',
    'ada@',
    'ada@a@b',
    'ada smith@b',
    'ada,eve@b',
    'ada@b,c',
    'ada@b;c',
    '<ada@b>',
    'ada@b\n',
    '\tada@b',
    'a\u200bda@b',
    `${longest}b`,
    `${'a'.repeat(65)}@b`,
  ])('%j is none', (text) => {
    expect(isAddress(text)).toBe(false);
  });

  test.each([
    { text: 'waymark@council.example', read: { name: '', address: 'waymark@council.example' } },
    { text: 'Waymark <waymark@council.example>', read: { name: 'Waymark', address: 'waymark@council.example' } },
    { text: '"Waymark, Dunmere" <waymark@council.example>', read: { name: 'Waymark, Dunmere', address: 'waymark@council.example' } },
    { text: '<waymark@council.example>', read: { name: '', address: 'waymark@council.example' } },
    { text: 'Waymark', read: null },
    { text: 'Waymark <waymark>', read: null },
    { text: 'a@b, c@d', read: null },
    { text: 'Way\nmark <a@b>', read: null },
  ])('$text as a sender', ({ text, read }) => {
    expect(readCorrespondent(text)).toEqual(read);
  });
});

describe('the address of a mail server', () => {
  const plain = { host: 'mail.example.org', encryptedAtOnce: false, mayBePlain: false, login: null };
  test.each([
    { text: 'smtp://mail.example.org', read: { ...plain, port: 587 } },
    { text: 'smtps://mail.example.org/', read: { ...plain, port: 465, encryptedAtOnce: true } },
    { text: 'smtp://mail.example.org:25?tls=optional', read: { ...plain, port: 25, mayBePlain: true } },
    { text: 'smtp://a%40b:p%20w@mail.example.org:2525', read: { ...plain, port: 2525, login: { user: 'a@b', password: 'p w' } } },
    { text: 'smtp://[::1]:1025', read: { ...plain, host: '::1', port: 1025 } },
  ])('$text', ({ text, read }) => {
    expect(readSmtpAddress(text)).toEqual(read);
  });

  test.each([
    { text: 'mail.example.org', fault: 'is not an address that begins with smtp:// or smtps://' },
    { text: 'mail.example.org:587', fault: 'is not an address that begins with smtp:// or smtps://' },
    { text: 'http://mail.example.org', fault: 'is not an address that begins with smtp:// or smtps://' },
    { text: 'smtp://', fault: 'names no mail server' },
    { text: 'smtp://ma%20il', fault: 'names no mail server' },
    { text: 'smtp://mail:0', fault: 'names port 0, where no mail server answers' },
    { text: 'smtp://mail:65536', fault: 'is not an address that begins with smtp:// or smtps://' },
    { text: 'smtp://user@mail', fault: 'has a user without a password, or a password without a user' },
    { text: 'smtp://:pw@mail', fault: 'has a user without a password, or a password without a user' },
    { text: 'smtp://user:100%@mail', fault: 'has a “%” in its user or password that must be written %25' },
    { text: 'smtp://mail/path', fault: 'has something after the mail server other than ?tls=optional' },
    { text: 'smtp://mail?requireTLS=false', fault: 'has something after the mail server other than ?tls=optional' },
    { text: 'smtps://mail?tls=optional', fault: 'has tls=optional, which smtps:// cannot have' },
    { text: 'smtp://user:pw@mail?tls=optional', fault: 'has a password and tls=optional, which would send the password unprotected' },
  ])('$text', ({ text, fault }) => {
    expect(readSmtpAddress(text)).toEqual({ fault });
  });

  test('that is none, or a sender that is none, stops the start and not the first mail', () => {
    const places = { from: 'a@b', folder: '/nowhere', now: () => new Date(0) };
    expect(() => createMail({ ...places, smtpUrl: 'smtp://user:secret@' })).toThrow(/^The address of the mail server (?!.*secret)/);
    expect(() => createMail({ ...places, from: 'Waymark' })).toThrow('The sender of mails is not an e-mail address.');
  });
});
