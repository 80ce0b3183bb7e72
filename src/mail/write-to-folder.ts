import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
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
    if (letter.same === undefined) await writeFile(join(folder, name), asFile(letter), { flag: 'wx', mode: 0o600 });
    else await writeSame(folder, letter.same, letter);
  } catch (error) {
    throw new MailNotSent('not-written', (error as NodeJS.ErrnoException).code);
  }
}

/** None is ever there in half, and the same letter is there once: it gets its name when it is whole. */
async function writeSame(folder: string, same: string, letter: ReadyLetter): Promise<void> {
  const name = createHash('sha256').update(same).digest('hex').slice(0, 32);
  const whole = join(folder, `${name}.${randomBytes(6).toString('hex')}`);
  await writeFile(whole, asFile(letter), { flag: 'wx', mode: 0o600 });
  await rename(whole, join(folder, `${name}.eml`));
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
