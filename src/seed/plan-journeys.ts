import { expectDone } from './journeys.ts';
import { hidden, unescaped, type Visitor } from './visitor.ts';

/** An action, as the form asks for it. */
export interface PlannedAction {
  title: string;
  owner: string;
  /** "31 1 2025" */
  due: string;
  term: string;
  success: string;
  [more: string]: string;
}

export async function planAction(visitor: Visitor, plan: string, { due, ...action }: PlannedAction, carried = ''): Promise<void> {
  const { body } = await visitor.get(carried === '' ? `${plan}/action` : `${plan}/action?carried=${carried}`);
  const [day = '', month = '', year = ''] = due.split(' ');
  const asked = { action: '', suggestion: hidden(body, 'suggestion', ''), carried: hidden(body, 'carried', '') };
  const fields = { ...asked, ...action, 'due-day': day, 'due-month': month, 'due-year': year };
  const opened = { version: hidden(body, 'version'), form_id: hidden(body, 'form_id') };
  await expectDone(visitor, visitor.post(`${plan}/action`, { ...fields, ...opened }), `“${action.title}” is in the plan.`);
}

/** The id of an action of a plan, by its words. */
export async function actionOf(visitor: Visitor, plan: string, title: string): Promise<string> {
  const { body } = await visitor.get(plan);
  const card = body.split('<li id="action-').find((each) => unescaped(each).includes(`<bdi>${title}</bdi></h3>`));
  if (!card) throw new Error(`No action of ${plan} is called “${title}”.`);
  return card.slice(0, 36);
}

export async function note(visitor: Visitor, plan: string, title: string, said: { status: string; note: string }): Promise<void> {
  const action = await actionOf(visitor, plan, title);
  const { body } = await visitor.get(`${plan}/progress?action=${action}`);
  const words = `It is noted how far “${title}” is.`;
  await expectDone(visitor, visitor.post(`${plan}/progress`, { action, ...said, form_id: hidden(body, 'form_id') }), words);
}

export async function review(visitor: Visitor, plan: string, held: string, said: { overall: string; words: string }, found: Record<string, string>) {
  const { body } = await visitor.get(`${plan}/review`);
  const [day = '', month = '', year = ''] = held.split(' ');
  const actions: Record<string, string> = {};
  for (const [title, rated] of Object.entries(found)) actions[`action-${await actionOf(visitor, plan, title)}`] = rated;
  const fields = { ...said, ...actions, 'held-day': day, 'held-month': month, 'held-year': year, form_id: hidden(body, 'form_id') };
  await expectDone(visitor, visitor.post(`${plan}/review`, fields), 'The review is kept.');
}

export async function putForward(visitor: Visitor, plan: string): Promise<void> {
  await inAgreement(visitor, plan, 'proposal', {}, 'Ratings and plan are put forward.');
}

export async function sign(visitor: Visitor, plan: string): Promise<void> {
  await inAgreement(visitor, plan, 'signature', { read: 'yes' }, 'You have signed.');
}

export async function dissent(visitor: Visitor, plan: string, words: string): Promise<void> {
  await inAgreement(visitor, plan, 'comments', { kind: 'dissent', words }, 'It is on record that you do not agree.');
}

export async function commentOnPlan(visitor: Visitor, plan: string, words: string): Promise<void> {
  await inAgreement(visitor, plan, 'comments', { kind: 'comment', words }, 'Your comment is on record.');
}

async function inAgreement(visitor: Visitor, plan: string, act: string, said: Record<string, string>, words: string): Promise<void> {
  const { body } = await visitor.get(`${plan}/agreement`);
  const fields = { hash: hidden(body, 'hash'), form_id: hidden(body, 'form_id'), ...said };
  await expectDone(visitor, visitor.post(`${plan}/agreement/${act}`, fields), words);
}
