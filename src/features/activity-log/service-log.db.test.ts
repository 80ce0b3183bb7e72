import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenOperator } from '../../../tests/authorisation/actors.ts';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenAccount, givenInstitution, givenPerson, PASSWORD } from '../../../tests/support/given-people.ts';
import { recordServiceActivity, type ServiceRecorded } from './record-activity.ts';

const given = await givenApp();
const lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const careersLead = await givenAccount(given, { role: 'institution-lead', institution: await givenInstitution(given, { name: 'Alder Vale' }) });
const operator = await givenOperator(given);
await given.admin.query("update person set name = 'Robin <i>Vale' where id = $1", [operator.id]);

const words = (body: string) => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const write = (line: Omit<ServiceRecorded, 'at'>) =>
  given.db.transaction().execute((sql) => recordServiceActivity(sql, { ...line, at: given.parts.now() }));

/** The newest line, as the operator reads it. */
async function newest(): Promise<string> {
  const { status, body } = await operator.get('/service-log');
  expect(status).toBe(200);
  return words(/<tr id="line-\d+">[\s\S]*?<\/tr>/.exec(body)?.[0] ?? '');
}

test('whoever runs the service stands there by name, with the partnership that it was about', async () => {
  await operator.post('/partnerships/new', {
    ...{ partnership: 'Eastmoor <b>Partnership', area: 'Eastmoor', laCodes: '', leadName: 'Ada Quill', leadEmail: 'ada@eastmoor.example' },
    form_id: randomUUID(),
  });
  expect(await newest()).toMatch(/A partnership was added Robin &lt;i>Vale Eastmoor &lt;b>Partnership/);
});

test('anybody else is “a person” with the start of the id, whoever they are and whatever was done', async () => {
  await lead.post('/sign-in', { email: careersLead.email, password: `${PASSWORD} wrong` });
  expect(await newest()).toMatch(new RegExp(`A sign-in failed at the password a person ${careersLead.id.slice(0, 8)} – none $`));
  await write({ person: lead.id, act: 'ended-sessions', subject: { kind: 'person', id: careersLead.id } });
  expect(await newest()).toMatch(new RegExp(`All sessions were ended a person ${lead.id.slice(0, 8)} a person ${careersLead.id.slice(0, 8)} $`));
});

test('what was done at the command line is Waymark’s, and says to whom', async () => {
  await write({ person: null, act: 'disabled-person', subject: { kind: 'person', id: careersLead.id } });
  expect(await newest()).toMatch(new RegExp(`An account was disabled Waymark a person ${careersLead.id.slice(0, 8)} $`));
  await write({ person: null, act: 'made-operator', subject: { kind: 'person', id: operator.id } });
  expect(await newest()).toMatch(/Somebody became operator Waymark Robin &lt;i>Vale $/);
});

test('somebody who runs the service no more is no longer named', async () => {
  const former = await givenAccount(given, { role: null, name: 'Former Operator' });
  await given.admin.query('insert into operator (person_id, since) values ($1, now())', [former.id]);
  await write({ person: former.id, act: 'signed-out' });
  expect(await newest()).toContain('Former Operator');
  await given.admin.query('delete from operator where person_id = $1', [former.id]);
  expect(await newest()).toContain(`a person ${former.id.slice(0, 8)}`);
});

test('nothing of what is in a partnership stands on the page', async () => {
  const { body } = await operator.get('/service-log');
  for (const inside of ['Maya Okafor', 'Alder Vale', lead.email, careersLead.email, careersLead.name, lead.id, careersLead.id, 'Ada Quill'])
    expect([inside, body.includes(inside)]).toEqual([inside, false]);
});
