import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import type { FastifyInstance } from 'fastify';
import type { FormInstitution } from './made-up-institutions.ts';
import type { MadeUpPerson } from './made-up-people.ts';
import { type Answer, hidden, unescaped, Visitor } from './visitor.ts';

/** The secret of an authenticator, as an app takes it. */
export function secretOf(address: string): string {
  return new URL(address).searchParams.get('secret') ?? '';
}

/** The code that an authenticator with the secret of this address shows now. */
export function codeOf(address: string): Promise<string> {
  return createOTP(new TextDecoder().decode(base32.decode(secretOf(address))), { digits: 6, period: 30 }).totp();
}

/** Sets up an authenticator for somebody who is signed in; gives back the address in its QR code. */
export async function setUpAuthenticator(visitor: Visitor, password: string): Promise<string> {
  const { body } = await expectPage(visitor.post('/second-factor/authenticator', { password }), 'an authenticator app');
  const address = hidden(body, 'address');
  const code = await codeOf(address);
  await expectGone(
    visitor.post('/second-factor/authenticator/confirm', { address, recoveryCodes: hidden(body, 'recoveryCodes'), code }),
    'the code of an authenticator app',
  );
  return address;
}

/** Adds an institution, as the lead does it. */
export async function addInstitution(lead: Visitor, institution: FormInstitution): Promise<void> {
  const { body } = await lead.get('/institutions/new');
  await expectGone(lead.post('/institutions/new', { ...institution, form_id: hidden(body, 'form_id') }), institution.name);
}

/** Invites somebody to the first of their roles; gives back the path of the link to hand over. */
export async function invite(inviting: Visitor, { name, email, roles: [first] }: MadeUpPerson): Promise<string> {
  const { body } = await inviting.get('/people/invite');
  const institution = first?.institution ? optionOf(body, first.institution) : '';
  const role = first?.role ?? 'viewer';
  const fields = { name, email, role, institution, form_id: hidden(body, 'form_id') };
  if (role === 'partnership-lead') await expectPage(inviting.post('/people/invite', fields), `asking whether ${name} is to lead`);
  const sent = await inviting.post('/people/invite', role === 'partnership-lead' ? { ...fields, confirmed: 'yes' } : fields);
  return linkIn(await inviting.follow(sent), name);
}

/** Opens the link, chooses a password, and is signed in. */
export async function accept(app: FastifyInstance, origin: string, link: string, { name, password }: MadeUpPerson): Promise<Visitor> {
  const visitor = new Visitor(app, origin);
  const { body } = await visitor.get(link);
  await expectGone(visitor.post(link, { name, password, form_id: hidden(body, 'form_id', '') }), `the invitation of ${name}`);
  return visitor;
}

export function linkIn({ body }: Answer, name: string): string {
  const link = /\/invitations\/[\w-]+\/[\w-]+/.exec(body)?.[0];
  if (!link) throw new Error(`No link came for the invitation of ${name}.`);
  return link;
}

/** The value of the option with these words. */
export function optionOf(body: string, words: string): string {
  const option = [...body.matchAll(/<option[^>]*value="([^"]*)"[^>]*>([^<]*)</g)].find(([, , text]) => unescaped(text ?? '') === words);
  if (!option?.[1]) throw new Error(`The page does not offer “${words}”.`);
  return option[1];
}

async function expectPage(answering: Promise<Answer>, what: string): Promise<Answer> {
  const answer = await answering;
  if (answer.status !== 200) throw new Error(`Setting up ${what} was answered with ${answer.status}.`);
  return answer;
}

/** An act that succeeded leads on to a page. */
export async function expectGone(answering: Promise<Answer>, what: string): Promise<Answer> {
  const answer = await answering;
  if (answer.status !== 303) throw new Error(`Sending ${what} was answered with ${answer.status}: ${complaintIn(answer.body)}`);
  return answer;
}

/** An act that succeeded leads on to a page that says so: some lead on too where nothing was done. */
export async function expectDone(visitor: Visitor, answering: Promise<Answer>, words: string): Promise<void> {
  const { body } = await visitor.follow(await expectGone(answering, `what comes to “${words}”`));
  if (!unescaped(body).includes(words)) throw new Error(`The page after an act does not say “${words}”.`);
}

function complaintIn(body: string): string {
  return (
    [...body.matchAll(/govuk-error-summary__list.*?<\/ul>/gs)].map(([list]) => list.replaceAll(/<[^>]+>/g, ' ').trim()).join(' ') || 'no reason given'
  );
}
