import type { Mail } from '../../mail/mail.ts';
import { all, several } from '../../rating/words.ts';
import type { Delivered } from './send-reminders.ts';

const MOST_NAMED = 5;

/** What is said on the page that follows. Null: the same form was sent before. */
export function deliveredWords(delivered: Delivered | null, { reachesPeople }: Pick<Mail, 'reachesPeople'>): { text: string; kind: 'done' | 'told' } {
  if (!delivered) return { text: 'You had sent this form before. The letters went out then.', kind: 'told' };
  const { sent, failed } = delivered;
  if (sent === 0 && failed.length === 0) return { text: 'No letter was sent: those that you chose were reminded within a day.', kind: 'told' };
  const out = reachesPeople
    ? `${several(sent, 'letter')} sent.`
    : `${several(sent, 'letter')} written to the folder for mails; none leaves this computer.`;
  if (failed.length === 0) return { text: out, kind: 'done' };
  return { text: `${sent > 0 ? `${out} ` : ''}${failedWords(failed)}`, kind: 'told' };
}

function failedWords(failed: Delivered['failed']): string {
  const names = failed.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = failed.length - names.length;
  return `Not sent to ${all([...names, ...(more > 0 ? [`${several(more, 'other')}`] : [])])}: ${failed[0]?.because ?? ''}`;
}
