import { expectDone } from './journeys.ts';
import { hidden, type Visitor } from './visitor.ts';

/** Types in an award that the institution works towards. */
export async function addAward(visitor: Visitor, evidence: string, award: string, note: string): Promise<void> {
  const { body } = await visitor.get(`${evidence}/award`);
  const fields = { award, note, status: 'working-towards', ...openedIn(body) };
  await expectDone(visitor, visitor.post(`${evidence}/award`, fields), `${award} is saved.`);
}

function openedIn(body: string) {
  return { was: '', version: hidden(body, 'version'), form_id: hidden(body, 'form_id') };
}

/** Says that a statement that was copied from the year before still holds. */
export async function confirmStatement(visitor: Visitor, evidence: string, kind: 'quality-award' | 'staff'): Promise<void> {
  const { body } = await visitor.get(evidence);
  const done = 'It is confirmed, and counts from now on.';
  const [, form = ''] = body.split(`action="${evidence}/confirm/${kind}"`);
  const seen = { form_id: hidden(form, 'form_id'), version: hidden(form, 'version') };
  await expectDone(visitor, visitor.post(`${evidence}/confirm/${kind}`, seen), done);
}

/** Writes to the careers leads of institutions that lack evidence, once the letters were looked at. */
export async function remind(lead: Visitor, cycle: string, institutions: string[]): Promise<void> {
  const letters = await lead.post(`${cycle}/missing/remind`, { institution: institutions });
  const fields = { institution: institutions, send: 'yes', form_id: hidden(letters.body, 'form_id') };
  await expectDone(lead, lead.post(`${cycle}/missing/remind`, fields), 'letter');
}
