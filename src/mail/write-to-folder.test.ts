import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReadyLetter } from './letter.ts';
import { createMail } from './mail.ts';
import { writeToFolder } from './write-to-folder.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'waymark-mail-'));
});
afterEach(() => rm(place, { recursive: true }));

const now = () => new Date('2026-03-03T09:30:15.250Z');
const LETTER = {
  to: 'ada@school.example',
  subject: 'Your invitation – Dunmere',
  text: 'Open this link:\nhttps://waymark.example/x\n\n',
  because: 'you were invited',
};
const mailInto = (folder: string) => createMail({ from: 'Waymark <waymark@localhost>', folder, now });

describe('a mail without a mail server', () => {
  test('is a file to read, named by the time, for the owner alone', async () => {
    const folder = join(place, 'data', 'mail');
    await mailInto(folder).send({ ...LETTER, to: { name: 'Zoë "Z" Ó Briain', address: 'zoe@school.example' } });
    const [name = '', ...others] = await readdir(folder);
    expect(others).toEqual([]);
    expect(name).toMatch(/^2026-03-03T09-30-15\.250Z-[0-9a-f]{12}\.eml$/);
    expect(await readFile(join(folder, name), 'utf8')).toBe(
      [
        'Date: Tue, 03 Mar 2026 09:30:15 +0000',
        'From: "Waymark" <waymark@localhost>',
        'To: "Zoë Z Ó Briain" <zoe@school.example>',
        'Subject: Your invitation – Dunmere',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        'Open this link:',
        'https://waymark.example/x',
        '',
        'You get this mail because you were invited.',
        '',
      ].join('\n'),
    );
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  test('many in the same moment are as many files', async () => {
    await Promise.all(Array.from({ length: 50 }, () => mailInto(place).send(LETTER)));
    expect(await readdir(place)).toHaveLength(50);
  });

  test('never takes the place of a file that is there', async () => {
    const there = join(place, '2026-03-03T09-30-15.250Z-same.eml');
    await writeFile(there, 'first');
    const letter: ReadyLetter = { ...LETTER, from: { name: '', address: 'a@b' }, to: { name: '', address: 'c@d' }, date: now() };
    await expect(writeToFolder(place, letter, 'same')).rejects.toMatchObject({ why: 'not-written', code: 'EEXIST' });
    expect(await readFile(there, 'utf8')).toBe('first');
  });

  test('that cannot be written says so, without the path and the address', async () => {
    const file = join(place, 'a-file');
    await writeFile(file, '');
    const failure: Error = await mailInto(join(file, 'mail'))
      .send(LETTER)
      .then(
        () => new Error('it was sent'),
        (error) => error,
      );
    expect(failure).toMatchObject({ name: 'MailNotSent', why: 'not-written', code: 'ENOTDIR' });
    expect(failure.message).toBe('The mail was not written, because the folder for mails cannot be written to.');
    expect(JSON.stringify(failure)).not.toMatch(/ada|a-file/);
  });

  test('is not said to reach anybody; one over SMTP is', () => {
    expect(mailInto(place).reachesPeople).toBe(false);
    expect(createMail({ smtpUrl: 'smtp://localhost', from: 'a@b', folder: place, now }).reachesPeople).toBe(true);
  });
});

describe('what could bring a second recipient or another header is refused, and nothing is written', () => {
  const zoe = 'zoe@school.example';
  test.each([
    { to: `${zoe}\r\nBcc: eve@evil.example`, why: 'not-one-address' },
    { to: `${zoe}, eve@evil.example`, why: 'not-one-address' },
    { to: `Zoë <${zoe}>`, why: 'not-one-address' },
    { to: '', why: 'not-one-address' },
    { to: { name: 'Zoë', address: `${zoe}> RCPT TO:<eve@evil.example` }, why: 'not-one-address' },
    { to: { name: 'Zoë\r\nBcc: eve@evil.example', address: zoe }, why: 'not-one-line' },
    { subject: 'Hello\nBcc: eve@evil.example', why: 'not-one-line' },
    { subject: 'Hello\rBcc: eve@evil.example', why: 'not-one-line' },
    { subject: 'Hello\u2028Bcc: eve@evil.example', why: 'not-one-line' },
    { subject: 'Hello\u0000', why: 'not-one-line' },
  ])('$to $subject', async ({ why, ...wrong }) => {
    await expect(mailInto(place).send({ ...LETTER, ...wrong })).rejects.toMatchObject({ name: 'MailNotSent', why });
    expect(await readdir(place)).toEqual([]);
  });
});
