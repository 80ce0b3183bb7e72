import type { Database } from '../database/database.ts';
import type { Letter } from '../mail/letter.ts';
import type { Mail } from '../mail/mail.ts';
import { MailNotSent, type WhyNotSent } from '../mail/mail-not-sent.ts';
import { holdLetter, type LetterKey, letGoOfLetter, noteLetter } from './letters.queries.ts';

/** Longer than a mail server is given to take one letter. */
const SENDING_MS = 60_000;

/** About this letter and no other: what is wrong is its address. */
const OF_THE_LETTER: readonly WhyNotSent[] = ['recipient-refused', 'not-one-address', 'not-one-line'];

/**
 * Sends a letter unless it has gone out: it is noted before and after. A kill between the two makes the next run send it again, as the same
 * letter; one that is noted as sent never goes out again. @throws MailNotSent where no letter would go out now
 */
export async function sendLetterOnce(
  { db, mail, now }: { db: Database; mail: Mail; now: () => Date },
  key: LetterKey,
  letter: Letter,
): Promise<'sent' | 'refused' | 'dealt-with'> {
  const at = now();
  if (!(await holdLetter(db, key, { now: at, until: new Date(at.getTime() + SENDING_MS) }))) return 'dealt-with';
  const outcome = await deliver(mail, { ...letter, same: `${key.kind} ${key.about} ${key.person}` }).catch(async (error: unknown) => {
    await letGoOfLetter(db, key, now());
    throw error;
  });
  await noteLetter(db, key, outcome, now());
  return outcome;
}

async function deliver(mail: Mail, letter: Letter): Promise<'sent' | 'refused'> {
  try {
    await mail.send(letter);
    return 'sent';
  } catch (error) {
    if (error instanceof MailNotSent && OF_THE_LETTER.includes(error.why)) return 'refused';
    throw error;
  }
}
