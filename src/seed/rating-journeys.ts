import { expectDone } from './journeys.ts';
import { hidden, type Visitor } from './visitor.ts';

/** Sets another level than the computed one. */
export interface Moderating {
  level: string;
  reason: string;
  /** The last day on which it counts. */
  until: { day: number; month: number; year: number };
}

export async function moderate(lead: Visitor, rating: string, { level, reason, until }: Moderating): Promise<void> {
  const { body } = await lead.get(rating);
  const [day, month, year] = [until.day, until.month, until.year].map(String) as [string, string, string];
  const opened = { position: hidden(body, 'position'), computed: hidden(body, 'computed'), form_id: hidden(body, 'form_id') };
  const fields = { ...opened, level, reason, 'until-day': day, 'until-month': month, 'until-year': year };
  await expectDone(lead, lead.post(`${rating}/moderation`, fields), 'The level is set.');
}

/** Says in the name of an institution that it agrees with its ratings. */
export async function agree(speaker: Visitor, ratings: readonly string[]): Promise<void> {
  for (const rating of ratings) await takeStance(speaker, rating, { stance: 'agree', because: '' }, 'It is on record that you agree.');
}

export async function dispute(speaker: Visitor, rating: string, because: string): Promise<void> {
  await takeStance(speaker, rating, { stance: 'dispute', because }, 'Your dispute is on record, and the partnership sees it.');
}

async function takeStance(speaker: Visitor, rating: string, said: { stance: string; because: string }, done: string): Promise<void> {
  const { body } = await speaker.get(rating);
  const opened = { position: hidden(body, 'position'), about: hidden(body, 'about'), form_id: hidden(body, 'form_id') };
  await expectDone(speaker, speaker.post(`${rating}/stance`, { ...opened, ...said }), done);
}

export async function comment(writer: Visitor, rating: string, words: string): Promise<void> {
  const { body } = await writer.get(rating);
  await expectDone(writer, writer.post(`${rating}/comments`, { words, form_id: hidden(body, 'form_id') }), 'Your comment is sent.');
}
