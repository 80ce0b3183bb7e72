import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Correspondent } from './address.ts';
import type { ReadyLetter } from './letter.ts';
import { MailNotSent } from './mail-not-sent.ts';

/** Writes one letter as a file that a person can read and a mail program can open. A file that is there already is never touched. */
export async function writeToFolder(folder: string, letter: ReadyLetter, distinct = randomBytes(6).toString('hex')): Promise<void> {
  // Colons are not allowed in names of files on Windows.
  const name = `${letter.date.toISOString().replaceAll(':', '-')}-${distinct}.eml`;
  try {
    // For the owner alone: mails hold names, addresses and links that let people in.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, name), asFile(letter), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new MailNotSent('not-written', (error as NodeJS.ErrnoException).code);
  }
}

function asFile({ from, to, subject, text, date }: ReadyLetter): string {
  const headers = {
    Date: date.toUTCString().replace('GMT', '+0000'),
    From: inHeader(from),
    To: inHeader(to),
    Subject: subject,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`);
  return `${lines.join('')}\n${text}`;
}

function inHeader({ name, address }: Correspondent): string {
  return name === '' ? address : `"${name.replaceAll(/["\\]/g, '')}" <${address}>`;
}
