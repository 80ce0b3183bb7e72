import type { Mail } from '../../mail/mail.ts';
import { MailNotSent, type WhyNotSent } from '../../mail/mail-not-sent.ts';
import { type Reminding, reminderLetter } from './reminder-letter.ts';
import type { ReminderLetter, ReminderPlan } from './reminders.ts';

export interface Delivered {
  sent: number;
  /** Those to whom no letter got out, with the sentence that says why. */
  failed: { name: string; because: string }[];
  /** How many people each institution's reminder reached. */
  reached: Map<string, number>;
}

/** Letters on their way at the same time: as many as a mail server takes from one sender without a word. */
const AT_ONCE = 4;
/** Not about one letter: every other would fail for the same, and each would be waited for. */
const ABOUT_ALL: WhyNotSent[] = ['no-answer', 'not-encrypted', 'login-refused', 'not-written'];

/** Sends all letters of a plan. A letter that does not get out does not hold up the others, unless no letter does. */
export async function sendReminders(mail: Pick<Mail, 'send'>, { letters }: Pick<ReminderPlan, 'letters'>, reminding: Reminding): Promise<Delivered> {
  const delivered: Delivered = { sent: 0, failed: [], reached: new Map() };
  let stopped: MailNotSent | null = null;
  for (let at = 0; at < letters.length; at += AT_ONCE) {
    const together = letters.slice(at, at + AT_ONCE);
    const outcomes: (MailNotSent | null)[] = stopped
      ? together.map(() => stopped)
      : await Promise.all(together.map((one) => tried(mail, one, reminding)));
    for (const [place, letter] of together.entries()) note(delivered, letter, outcomes[place] ?? null);
    stopped ??= outcomes.find((outcome) => outcome !== null && ABOUT_ALL.includes(outcome.why)) ?? null;
  }
  return delivered;
}

async function tried(mail: Pick<Mail, 'send'>, letter: ReminderLetter, reminding: Reminding): Promise<MailNotSent | null> {
  try {
    await mail.send(reminderLetter(letter, reminding));
    return null;
  } catch (error) {
    if (error instanceof MailNotSent) return error;
    throw error;
  }
}

function note(delivered: Delivered, { name, about }: ReminderLetter, failure: MailNotSent | null): void {
  if (failure) {
    delivered.failed.push({ name, because: failure.message });
    return;
  }
  delivered.sent += 1;
  for (const { institution } of about) delivered.reached.set(institution, (delivered.reached.get(institution) ?? 0) + 1);
}
