import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { award, givenCycle, givenFacts } from '../../../tests/support/given-cycle.ts';
import { givenInstitution, givenPartnership, givenPerson, givenRole } from '../../../tests/support/given-people.ts';
import { hidden } from '../../../tests/support/visitor.ts';
import { MailNotSent } from '../../mail/mail-not-sent.ts';

let clock = new Date('2026-05-04T09:00:00Z');
const given = await givenApp({ now: () => clock });
const lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const analyst = await givenPerson(given, { role: 'partnership-analyst' });
const viewer = await givenPerson(given, { role: 'viewer' });
const [north, south, lonely] = [
  await givenInstitution(given, { name: 'North' }),
  await givenInstitution(given, { name: 'South' }),
  await givenInstitution(given, { name: 'Lonely' }),
];
const priya = await givenPerson(given, { role: 'institution-lead', institution: north, name: 'Priya Shah' });
await givenRole(given, { person: priya.id, role: 'institution-lead', partnership: priya.partnership, institution: south });
const tom = await givenPerson(given, { role: 'institution-lead', institution: south, name: 'Tom Reed' });
const cycle = await givenCycle(given);
await givenFacts(given, cycle, [award(north, { status: 'held' }), { ...award(south, { status: 'held' }), toConfirm: true }]);

const PAGE = '/cycles/2025-26/missing';
const REMIND = `${PAGE}/remind`;
const DAY_MS = 86_400_000;
const send = (fields: Record<string, string | string[]>) => lead.post(REMIND, { send: 'yes', form_id: randomUUID(), ...fields });
const later = (ms: number) => (clock = new Date(clock.getTime() + ms));
const lettersTo = (email: string) => given.letters.filter(({ to }) => typeof to !== 'string' && to.address === email);

beforeEach(async () => {
  given.letters.length = 0;
  await given.admin.query('delete from reminder');
});

test('who lacks what is for those who work on the cycle, and only the lead writes', async () => {
  for (const person of [lead, analyst]) expect((await person.get(PAGE)).status).toBe(200);
  for (const person of [viewer, tom]) expect((await person.get(PAGE)).status).toBe(404);
  for (const person of [analyst, viewer, tom]) expect((await person.post(REMIND, { institution: north, send: 'yes' })).status).toBe(403);
  expect((await analyst.get(PAGE)).body).not.toContain('type="checkbox"');
});

test('the page says what each lacks, what is to be confirmed, and whom nobody can write to', async () => {
  const { body } = await lead.get(PAGE);
  const row = (name: string) => body.slice(body.indexOf(`<bdi>${name}</bdi>`)).split('</tr>')[0] ?? '';
  expect(row('North')).not.toContain('Quality award');
  expect(row('South')).toContain('Quality award<span class="soft"> – to be confirmed');
  expect(row('Lonely')).toContain('Quality award</li>');
  // These schools have no post-16 leavers.
  expect(body).not.toContain('Destinations after post-16');
  expect(row('Lonely')).toContain('href="/people/invite"');
  expect(row('Lonely')).not.toContain('checkbox');
  expect(body).toContain('14 pieces of evidence have not come in, of 3 of 3 institutions.');
  const award = await lead.get(`${PAGE}?element=quality-award`);
  expect(award.body).toContain('<bdi>South</bdi>');
  expect(award.body).not.toContain('<bdi>North</bdi>');
});

test('the letters are shown before any is sent', async () => {
  const { status, body } = await lead.post(REMIND, { institution: [north, south, lonely] });
  expect(status).toBe(200);
  expect(body).toContain('2 letters will be sent');
  expect(body).toContain('Hello Priya Shah');
  expect(body).toContain('Nobody to write to');
  expect(hidden(body, 'institution').split(' ').sort()).toEqual([north, south, lonely].sort());
  expect(given.letters).toEqual([]);
  expect((await given.admin.query('select 1 from reminder')).rowCount).toBe(0);
});

test('each person gets one letter that says why, and all is noted', async () => {
  expect(await send({ institution: [north, south, lonely] })).toMatchObject({ status: 303, location: PAGE });
  expect(given.letters).toHaveLength(2);
  const [toPriya] = lettersTo(priya.email);
  expect(toPriya?.text).toContain('North\n- Destinations after Year 11\n');
  expect(toPriya?.text).toContain('- Quality award (copied from last year: to be confirmed)');
  expect(toPriya?.text).toContain(`/cycles/2025-26/institutions/${north}/evidence`);
  expect(toPriya?.because).toBe('you are the careers lead of North and South in Waymark, and Maya Okafor sent this reminder');
  expect(lettersTo(tom.email)[0]?.text).not.toContain('North');
  const { rows } = await given.admin.query('select institution_id, people, sent_by from reminder where people > 0 order by people');
  expect(rows).toEqual([
    { institution_id: north, people: 1, sent_by: lead.id },
    { institution_id: south, people: 2, sent_by: lead.id },
  ]);
  const { body } = await lead.get(PAGE);
  expect(body).toContain('2 letters sent.');
  expect(body).toContain('4 May 2026, 2 people, by <bdi>Maya Okafor</bdi>');
  const { rows: acts } = await given.admin.query("select after from activity where act = 'reminded-institutions'");
  expect(acts).toEqual([{ after: { cycle: '2025/26', institutions: ['North', 'South'], letters: 2 } }]);
});

test('nobody is written to twice within a day, unless the lead says so', async () => {
  await send({ institution: north });
  later(DAY_MS - 1);
  await send({ institution: north });
  expect(given.letters).toHaveLength(1);
  expect((await lead.post(REMIND, { institution: north })).body).toContain('Remind them again all the same');
  await send({ institution: north, again: 'yes' });
  expect(given.letters).toHaveLength(2);
  later(DAY_MS);
  await send({ institution: north });
  expect(given.letters).toHaveLength(3);
});

test('a form that is sent twice, and two forms at the same moment, send once', async () => {
  const form_id = randomUUID();
  await Promise.all([send({ institution: north, form_id }), send({ institution: north, form_id })]);
  expect(given.letters).toHaveLength(1);
  // As the page with the letters sends them: all ids in one field.
  await Promise.all([send({ institution: `${south} ${lonely}` }), send({ institution: south })]);
  expect(lettersTo(tom.email)).toHaveLength(1);
});

test('a letter that does not get out is said, and does not count as a reminder', async () => {
  const { send: usual } = given.parts.mail;
  given.parts.mail.send = async (letter) => {
    if (typeof letter.to !== 'string' && letter.to.address === tom.email) throw new MailNotSent('recipient-refused');
    return usual(letter);
  };
  try {
    await send({ institution: south });
  } finally {
    given.parts.mail.send = usual;
  }
  expect((await lead.get(PAGE)).body).toContain(
    '1 letter sent. Not sent to Tom Reed: The mail was not sent, because the mail server does not accept',
  );
  expect((await given.admin.query('select people from reminder order by people')).rows).toEqual([{ people: 0 }, { people: 1 }]);
});

test('where no letter gets out the institutions can be reminded again soon', async () => {
  const { send: usual } = given.parts.mail;
  given.parts.mail.send = async () => {
    throw new MailNotSent('no-answer');
  };
  try {
    await send({ institution: north });
  } finally {
    given.parts.mail.send = usual;
  }
  expect((await lead.get(PAGE)).body).toContain('Not yet');
  later(600_000 - 1);
  await send({ institution: north });
  expect(given.letters).toHaveLength(0);
  later(1);
  await send({ institution: north });
  expect(given.letters).toHaveLength(1);
});

test('nothing chosen, or nothing that is of this partnership, is refused where it was typed', async () => {
  const abroad = await givenInstitution(given, { partnership: await givenPartnership(given), name: 'Abroad' });
  for (const fields of [{}, { institution: abroad }, { institution: 'none' }, { institution: [randomUUID()] }]) {
    const { status, body } = await send(fields as Record<string, string>);
    expect(status).toBe(422);
    expect(body).toContain('Choose at least one institution that lacks evidence');
  }
  expect(given.letters).toEqual([]);
});

test('a published cycle asks for nothing more', async () => {
  await given.admin.query("update cycle set state = 'published' where cycle_id = $1", [cycle]);
  expect((await lead.get(PAGE)).body).not.toContain('type="checkbox"');
  expect((await send({ institution: north })).status).toBe(303);
  expect(given.letters).toEqual([]);
});
