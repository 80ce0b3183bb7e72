import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenAccount, givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { hidden, Visitor } from '../../../tests/support/visitor.ts';

const given = await givenApp();
const LONG = `<b>Anna</b> & "${'Maximiliane-Theodora '.repeat(4)}`.slice(0, 90);
test('look', async () => {
  const lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor', email: 'maya@dunmere.example' });
  const school = await givenInstitution(given, { name: 'Ash Tree School with a rather long name & <i>markup</i>' });
  const p = await givenAccount(given, {
    role: 'institution-lead',
    institution: school,
    name: LONG,
    email: `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`,
  });
  await givenPerson(given, { role: 'viewer', name: 'Tom Baker' });
  const out: Record<string, string> = {};
  out.invite = (await lead.get('/people/invite')).body;
  out['invite-errors'] = (await lead.post('/people/invite', { name: '', email: 'x', role: 'institution-lead' })).body;
  const form = { form_id: hidden(out.invite, 'form_id'), name: LONG, email: 'anna@ash.example', role: 'institution-editor', institution: school };
  const made = await lead.post('/people/invite', form);
  out.link = made.body;
  const link = /http:\/\/localhost:3000(\/invitations\/[\w/-]+)/.exec(made.body)?.[1] ?? '';
  expect(link).not.toBe('');
  out.same = (await lead.post('/people/invite', { ...form, form_id: '' })).body;
  const stranger = new Visitor(given.app);
  out.accept = (await stranger.get(link)).body;
  out.other = (await lead.get(link)).body;
  out.gone = (await stranger.get(`${link}x`)).body;
  out.people = (await lead.get('/people')).body;
  out.empty = (await lead.get('/people?text=zzz')).body;
  out.person = (await lead.get(`/people/${p.id}`)).body;
  out.give = (await lead.get(`/people/${p.id}/give-role`)).body;
  out.leave = (await lead.get(`/people/${p.id}/leave`)).body;
  out['leave-self'] = (await lead.get(`/people/${lead.id}/leave`)).body;
  out.review = (await lead.get('/people/review')).body;
  out['review-nothing'] = (await lead.post('/people/review')).body;
  out.invitation = (await lead.get(/\/people\/invitations\/[\w-]+/.exec(out.people)?.[0] ?? '')).body;
  console.log(given.letters[0]?.text);
  mkdirSync('/tmp/people-look', { recursive: true });
  for (const [name, body] of Object.entries(out)) writeFileSync(`/tmp/people-look/${name}.html`, body);
});
