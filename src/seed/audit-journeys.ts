import { expectDone, optionOf } from './journeys.ts';
import { hidden, type Visitor } from './visitor.ts';

/** What somebody answers to a question: the names of the fields without the id of the question. */
export interface TypedAnswer {
  level?: string;
  words?: string;
  links?: string;
  facts?: string[];
  confirm?: string;
}

export async function beginAudit(visitor: Visitor, audit: string): Promise<void> {
  const { body } = await visitor.get(audit);
  await expectDone(visitor, visitor.post(audit, { review: 'leadership-review', form_id: hidden(body, 'form_id') }), 'The audit has begun.');
}

/** Answers the questions of one part of an audit; those for which `answer` gives nothing stay as they are. */
export async function answerSection(
  visitor: Visitor,
  audit: string,
  section: number | 'across',
  answer: (question: string) => TypedAnswer | null,
): Promise<void> {
  const { body } = await visitor.get(`${audit}/sections/${section}`);
  const questions = [...body.matchAll(/name="version-([^"]+)" value="(\d+)"/g)].flatMap(([, id = '', version = '']) => {
    const typed = answer(id);
    return typed ? [{ id, version, typed }] : [];
  });
  const fields = Object.assign({}, ...questions.map(({ id, version, typed }) => named({ version, ...typed }, id)));
  const sent = visitor.post(`${audit}/sections/${section}`, { ...fields, onward: 'overview', form_id: hidden(body, 'form_id') });
  await expectDone(visitor, sent, '” is saved.');
}

function named(typed: Record<string, string | string[]>, question: string): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(typed).map(([field, value]) => [`${field}-${question}`, value]));
}

/** Gives parts of an audit to colleagues, by name. */
export async function giveOut(visitor: Visitor, audit: string, hands: Record<number, string>): Promise<void> {
  const { body } = await visitor.get(`${audit}/assign`);
  const who = Object.fromEntries(Object.entries(hands).map(([section, name]) => [`who-${section}`, optionOf(body, name)]));
  await expectDone(visitor, visitor.post(`${audit}/assign`, { ...who, form_id: hidden(body, 'form_id') }), 'It is saved who does what.');
}

export async function signAudit(head: Visitor, audit: string): Promise<void> {
  const { body } = await head.get(`${audit}/sign`);
  const fields = { hash: hidden(body, 'hash'), form_id: hidden(body, 'form_id') };
  await expectDone(head, head.post(`${audit}/sign`, fields), 'The audit is signed.');
}

export async function reopenAudit(head: Visitor, audit: string, reason: string): Promise<void> {
  const { body } = await head.get(`${audit}/reopen`);
  await expectDone(head, head.post(`${audit}/reopen`, { reason, form_id: hidden(body, 'form_id') }), 'The audit is open again.');
}
