import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenPerson } from '../../../tests/support/given-people.ts';
import { hidden, type Visitor } from '../../../tests/support/visitor.ts';

const given = await givenApp();
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const priya = await givenPerson(given, { role: 'partnership-lead', name: 'Priya <b>Nair' });

const GOOD = { name: 'Alder Vale School', kind: 'mainstream', phases: ['ks4'], urn: '', laestab: '', ukprn: '', earlierUrns: '' };
type Fields = Record<string, string | string[]>;

async function givenSchool(fields: Fields = {}): Promise<string> {
  const { location } = await maya.post('/institutions/new', { ...GOOD, form_id: randomUUID(), ...fields });
  return location?.split('/').at(-1) ?? '';
}

/** Opens the form, as a browser would send it with some fields typed anew. */
async function opened(who: Visitor, id: string, typed: Fields): Promise<Fields> {
  const { body } = await who.get(`/institutions/${id}/edit`);
  return { ...GOOD, form_id: hidden(body, 'form_id'), version: hidden(body, 'version'), ...typed };
}

const send = (who: Visitor, id: string, fields: Fields) => who.post(`/institutions/${id}/edit`, fields);
const page = async (id: string) => (await maya.get(`/institutions/${id}`)).body;

async function linesOf(id: string) {
  const { rows } = await given.admin.query('select act, before, after from activity where subject_id = $1 order by position', [id]);
  return rows;
}

test('a change is saved, and the log says what it was and what it became', async () => {
  const id = await givenSchool({ urn: '123456', earlierUrns: '111111' });
  const change = { name: 'Alder Vale Academy', phases: ['ks4', 'post16'], urn: '234567', earlierUrns: '111111, 123456' };
  expect((await send(maya, id, await opened(maya, id, change))).location).toBe(`/institutions/${id}`);
  expect(await page(id)).toContain('111111, 123456');
  const [, line] = await linesOf(id);
  expect(line).toEqual({
    act: 'changed-institution',
    before: { name: 'Alder Vale School', phases: ['ks4'], urn: '123456', earlierUrns: ['111111'] },
    after: { name: 'Alder Vale Academy', phases: ['ks4', 'post16'], urn: '234567', earlierUrns: ['111111', '123456'] },
  });
});

test('the form shows what is saved', async () => {
  const id = await givenSchool({ kind: 'college', phases: 'neither', urn: '345678', laestab: '9904444', ukprn: '10004444', earlierUrns: '333333' });
  const { body } = await maya.get(`/institutions/${id}/edit`);
  for (const value of ['Alder Vale School', '345678', '9904444', '10004444', '333333']) expect(body).toContain(`value="${value}"`);
  for (const chosen of ['college', 'neither']) expect(body).toMatch(new RegExp(`<input[^>]*value="${chosen}"[^>]*checked`));
});

test('nothing different changes nothing', async () => {
  const id = await givenSchool();
  const answer = await maya.follow(await send(maya, id, await opened(maya, id, { name: ' Alder Vale School ' })));
  expect(answer.body).toContain('Nothing was different, so nothing was changed.');
  expect(await linesOf(id)).toHaveLength(1);
});

test('its own numbers do not stand in its way', async () => {
  const id = await givenSchool({ urn: '456789', laestab: '9905555', ukprn: '10005555', earlierUrns: '444444' });
  const same = { name: 'Renamed', urn: '456789', laestab: '9905555', ukprn: '10005555', earlierUrns: '444444' };
  expect((await send(maya, id, await opened(maya, id, same))).status).toBe(303);
  const other = await givenSchool({ name: 'Brook Lane' });
  const clash = await send(maya, other, await opened(maya, other, { name: 'Brook Lane', urn: '444444' }));
  expect(clash.status).toBe(422);
  expect(clash.body).toContain('444444 is an earlier URN of Renamed. Check both');
});

test('what is wrong is said, and version and typing are kept', async () => {
  const id = await givenSchool();
  const fields = await opened(maya, id, { name: '', urn: '1' });
  const { status, body } = await send(maya, id, fields);
  expect(status).toBe(422);
  expect(body).toContain('href="#name"');
  expect([hidden(body, 'version'), hidden(body, 'form_id')]).toEqual([fields.version, fields.form_id]);
  expect((await send(maya, id, { ...fields, name: 'Put right', urn: '' })).status).toBe(303);
});

test('the second of two is told and shown both; nothing is saved until they choose', async () => {
  const id = await givenSchool();
  const [hers, mine] = [await opened(priya, id, { name: 'By Priya' }), await opened(maya, id, { name: 'By Maya', urn: '567890' })];
  await send(priya, id, hers);
  const told = await send(maya, id, mine);
  expect(told.status).toBe(409);
  for (const words of ['Priya &lt;b>Nair', 'today at', 'By Priya', 'By Maya', '567890', 'Save mine', 'Keep what was saved'])
    expect(told.body).toContain(words);
  expect(told.body).not.toContain('>LAESTAB<');
  expect(await page(id)).toContain('By Priya');

  const again = { ...mine, version: hidden(told.body, 'version'), keep: 'yours' };
  expect((await send(maya, id, again)).status).toBe(303);
  expect(await page(id)).toContain('By Maya');
  expect((await linesOf(id)).map(({ after }) => after.name)).toEqual(['Alder Vale School', 'By Priya', 'By Maya']);
});

test('the conflict page sends back all that was typed', async () => {
  const id = await givenSchool();
  const mine = await opened(maya, id, {
    name: 'By Maya',
    kind: 'special',
    phases: ['ks4', 'post16'],
    laestab: '990/7777',
    earlierUrns: '555555, 666666',
  });
  await send(priya, id, await opened(priya, id, { name: 'By Priya' }));
  const { body } = await send(maya, id, mine);
  const fields = [...body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  expect(fields.filter(([name]) => name === 'phases').map(([, value]) => value)).toEqual(['ks4', 'post16']);
  expect(Object.fromEntries(fields)).toMatchObject({
    name: 'By Maya',
    kind: 'special',
    laestab: '990/7777',
    earlierUrns: '555555, 666666',
    version: '2',
  });
});

test('a third change is noticed too', async () => {
  const id = await givenSchool();
  const mine = await opened(maya, id, { name: 'By Maya' });
  await send(priya, id, await opened(priya, id, { name: 'By Priya' }));
  const first = await send(maya, id, mine);
  await send(priya, id, await opened(priya, id, { name: 'By Priya again' }));
  const second = await send(maya, id, { ...mine, version: hidden(first.body, 'version'), keep: 'yours' });
  expect(second.status).toBe(409);
  expect(second.body).toContain('By Priya again');
  expect(await page(id)).toContain('By Priya again');
});

test('keeping what was saved drops what was typed and changes nothing', async () => {
  const id = await givenSchool();
  const mine = await opened(maya, id, { name: 'By Maya' });
  await send(priya, id, await opened(priya, id, { name: 'By Priya' }));
  expect((await send(maya, id, { ...mine, keep: 'saved' })).location).toBe(`/institutions/${id}`);
  expect(await page(id)).toContain('By Priya');
  expect(await linesOf(id)).toHaveLength(2);
});

test('two who save the same are not told of a conflict, and two windows of one person are', async () => {
  const id = await givenSchool();
  const [hers, mine, later] = [
    await opened(priya, id, { name: 'Same' }),
    await opened(maya, id, { name: 'Same' }),
    await opened(priya, id, { name: 'Later' }),
  ];
  await send(priya, id, hers);
  expect((await send(maya, id, mine)).status).toBe(303);
  const told = await send(priya, id, later);
  expect(told.status).toBe(409);
  expect(told.body).toContain('<bdi>You</bdi> saved this');
});

test('a form sent twice is saved once, also when somebody saved in between', async () => {
  const id = await givenSchool();
  const mine = await opened(maya, id, { name: 'By Maya' });
  await send(maya, id, mine);
  await send(priya, id, await opened(priya, id, { name: 'By Priya' }));
  expect((await send(maya, id, mine)).status).toBe(303);
  expect(await page(id)).toContain('By Priya');
  expect(await linesOf(id)).toHaveLength(3);
});

test('of many who save at once one is first, and all others are told', async () => {
  const id = await givenSchool();
  const forms = await Promise.all([1, 2, 3, 4].map((number) => opened(maya, id, { name: `At once ${number}` })));
  const answers = await Promise.all(forms.map((fields) => send(maya, id, fields)));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409]);
});
