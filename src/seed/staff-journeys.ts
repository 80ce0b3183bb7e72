import { expectDone, optionOf } from './journeys.ts';
import { hidden, unescaped, type Visitor } from './visitor.ts';

/** Puts somebody into the register of staff, as the form asks for it. */
export interface TypedPerson {
  person: string;
  qualification: string;
  towards: string;
  hours: string;
  [more: string]: string;
}

export async function addPerson(visitor: Visitor, staff: string, person: TypedPerson): Promise<void> {
  const { body } = await visitor.get(`${staff}/person`);
  const fields = { gives: 'yes', cpd: 'yes', ...person, was: '', ...openedIn(body) };
  await expectDone(visitor, visitor.post(`${staff}/person`, fields), `${person.person} is saved.`);
}

/** Opens somebody whom a file told of, or whom the register knows, and saves them as they are said to be. */
export async function changePerson(visitor: Visitor, staff: string, person: TypedPerson): Promise<void> {
  const list = await visitor.get(staff);
  const [, who = ''] = new RegExp(`person\\?who=([^"]+)">Change<span class="govuk-visually-hidden"> ${person.person}<`).exec(list.body) ?? [];
  if (who === '') throw new Error(`Nobody at ${staff} is a ${person.person}.`);
  const { body } = await visitor.get(`${staff}/person?who=${unescaped(who)}`);
  const fields = { gives: 'yes', cpd: 'yes', ...person, was: hidden(body, 'was'), ...openedIn(body) };
  await expectDone(visitor, visitor.post(`${staff}/person`, fields), `${person.person} is saved.`);
}

export interface TypedTraining {
  title: string;
  topic: string;
  groups: string[];
  hours: string;
  /** "14 11 2024" */
  held: string;
  /** The role of the one person of the register that it was for. */
  for?: string;
  formal?: string;
  provider?: string;
  pounds?: string;
  changed?: string;
}

export async function logTraining(visitor: Visitor, staff: string, { held, ...training }: TypedTraining): Promise<void> {
  const { body } = await visitor.get(`${staff}/training`);
  const [day = '', month = '', year = ''] = held.split(' ');
  const when = { 'held-day': day, 'held-month': month, 'held-year': year };
  const { for: role, ...said } = training;
  const member = role === undefined ? '' : optionOf(body, role);
  const fields = { formal: 'no', member, entry: '', ...said, ...when, ...openedIn(body) };
  await expectDone(visitor, visitor.post(`${staff}/training`, fields), `“${training.title}” is in the log.`);
}

export async function setBudget(visitor: Visitor, staff: string, budget: string): Promise<void> {
  const { body } = await visitor.get(`${staff}/budget`);
  await expectDone(visitor, visitor.post(`${staff}/budget`, { budget, ...openedIn(body) }), 'The budget is saved.');
}

function openedIn(body: string) {
  return { version: hidden(body, 'version'), form_id: hidden(body, 'form_id') };
}
