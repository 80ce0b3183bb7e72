import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenPartnership, givenPerson, type PersonAtWork } from '../../../../tests/support/given-people.ts';
import { linksFile, registerFile, sendRegister } from '../../../../tests/support/given-register.ts';
import { hidden } from '../../../../tests/support/visitor.ts';

const given = await givenApp({ uploadBytes: 1024 * 1024 });
const lead = await givenPerson(given, { role: 'partnership-lead' });
const other = await givenPerson(given, { role: 'partnership-lead' });
const stranger = await givenPerson(given, { role: 'partnership-lead', partnership: await givenPartnership(given) });

beforeEach(async () => {
  await given.admin.query(
    "delete from evidence; delete from cycle; delete from rating; delete from earlier_number; delete from institution; delete from register_upload; update partnership set la_codes = '{990}'",
  );
});

const confirm = (path: string, page: string, ticked: Record<string, string | string[]>, who: PersonAtWork = lead) =>
  who.post(path, { seen: hidden(page, 'seen'), form_id: hidden(page, 'form_id'), ...ticked });

async function saved() {
  const { rows } = await given.admin.query(
    `select name, kind, phases, urn, laestab, ukprn, roll, version,
      array(select e.urn from earlier_number e where e.institution_id = i.institution_id order by e.urn) as earlier
      from institution i order by urn nulls first, name`,
  );
  return rows;
}

async function added(fields: Record<string, string | string[]>): Promise<string> {
  const answer = await lead.post('/institutions/new', { name: 'By hand', kind: 'mainstream', phases: ['ks4'], form_id: randomUUID(), ...fields });
  return answer.location?.split('/').at(-1) ?? '';
}

const isTicked = (page: string, value: string) => new RegExp(`<input[^>]*value="${value}"[^>]* checked`).test(page);

test('without local authorities they are asked for, saved, and the files are next', async () => {
  await given.admin.query("update partnership set la_codes = '{}'");
  const asked = (await lead.get('/institutions/import')).body;
  expect(asked).toContain('Which local authorities do you cover?');
  const send = (laCodes: string) => lead.post('/institutions/import/area', { laCodes, version: hidden(asked, 'version'), form_id: randomUUID() });
  for (const wrong of ['', '83', '8311', 'abc', '990, 12']) expect((await send(wrong)).status).toBe(422);
  expect((await send('990, 991')).location).toBe('/institutions/import');
  expect((await lead.get('/institutions/import')).body).toContain('990 or 991');
  // The form that was opened before is behind by now.
  expect((await send('992')).status).toBe(409);
});

test('a register is shown before anything of it counts: what is open and has leavers is ticked, independent and closed ones are not', async () => {
  const { page, path } = await sendRegister(
    lead,
    registerFile(
      { urn: '100001', name: 'Alder “& Sons” <School>', number: '4001' },
      { urn: '100002', name: 'Brook College', type: 'Further education' },
      { urn: '100003', name: 'Cedar Independent School', type: 'Other independent school' },
      { urn: '100004', name: 'Dale Primary School', phase: 'Primary', high: 11 },
      { urn: '100005', name: 'Elm School', status: 'Closed' },
      { urn: '100006', name: 'Somewhere Else', la: '991' },
    ),
  );
  expect(['100001', '100002', '100003'].map((urn) => isTicked(page, urn))).toEqual([true, true, false]);
  for (const hiddenOne of ['Dale Primary School', 'Elm School', 'Somewhere Else']) expect(page).not.toContain(hiddenOne);
  expect(page).toContain('Alder “&amp; Sons” &lt;School>');
  const everything = (await lead.get(`${path}?phase=any&closed=yes`)).body;
  expect(everything).toContain('Dale Primary School');
  expect(isTicked(everything, '100005')).toBe(false);
  expect((await lead.get(`${path}?kind=college`)).body).not.toContain('value="100001"');
  expect(everything).not.toContain('Somewhere Else');
  expect(await saved()).toEqual([]);
});

test('what is ticked is added once, however often it is sent, with a line for each', async () => {
  const { page, path } = await sendRegister(
    lead,
    registerFile({ urn: '100001', number: '4001', ukprn: '10000001', high: 18, pupils: '1250' }, { urn: '100002' }),
  );
  expect(page).toContain('>1,250<');
  const answers = await Promise.all([1, 2].map(() => confirm(path, page, { add: '100001' })));
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(answers[0]?.location).toMatch(/^\/institutions\/imports\//);
  expect(answers[1]?.location).toBe(answers[0]?.location);
  expect(await saved()).toMatchObject([
    {
      name: 'School 100001',
      kind: 'mainstream',
      phases: ['ks4', 'post16'],
      urn: '100001',
      laestab: '9904001',
      ukprn: '10000001',
      roll: 1250,
      earlier: [],
    },
  ]);
  const { rows } = await given.admin.query(
    "select act, after from activity where act in ('added-institution', 'imported-institutions') order by act",
  );
  expect(rows).toMatchObject([
    { act: 'added-institution', after: { urn: '100001' } },
    { act: 'imported-institutions', after: { added: 1, changed: 0, files: [expect.stringContaining('register.csv (SHA-256 ')] } },
  ]);
  // From the page as it was before, another form: it is told what changed, and does not add it twice.
  expect((await lead.post(path, { seen: hidden(page, 'seen'), form_id: randomUUID(), add: '100001' })).status).toBe(409);
  expect((await lead.get(path)).body).not.toContain('value="100001"');
  expect(await saved()).toHaveLength(1);
});

test('earlier URNs are kept where the lead ticks them, of institutions that are added and of those that are there', async () => {
  await added({ name: 'Here Academy', urn: '100020' });
  const { page, path } = await sendRegister(
    lead,
    registerFile(
      { urn: '100010', name: 'New Academy' },
      { urn: '100020', name: 'Here Academy' },
      { urn: '100011', name: 'Old School', status: 'Closed' },
      { urn: '100030' },
    ),
    linksFile(['100011', '100010'], ['100021', '100020'], ['100031', '100030', 'Merged - change in age range']),
  );
  expect(page).toContain('Old School');
  expect(page).not.toContain('value="100031"');
  expect(['100011', '100021'].map((urn) => isTicked(page, urn))).toEqual([false, false]);
  expect((await confirm(path, page, { add: '100010', succession: ['100011', '100021'] })).status).toBe(303);
  expect((await saved()).map(({ urn, earlier }) => [urn, earlier])).toEqual([
    ['100010', ['100011']],
    ['100020', ['100021']],
  ]);
});

test('an earlier URN of an institution that is not ticked goes with it', async () => {
  const { page, path } = await sendRegister(lead, registerFile({ urn: '100010' }, { urn: '100012' }), linksFile(['100011', '100010']));
  await confirm(path, page, { add: '100012', succession: '100011' });
  expect((await saved()).map(({ urn, earlier }) => [urn, earlier])).toEqual([['100012', []]]);
});

test('an institution that goes on under a new URN takes it, and keeps the old one', async () => {
  const id = await added({ name: 'Oak School', urn: '100011', laestab: '9904001' });
  const files = [registerFile({ urn: '100010', name: 'Oak Academy', number: '4001', type: 'Academy converter' }), linksFile(['100011', '100010'])];
  const { page, path } = await sendRegister(lead, ...files);
  expect(page).not.toContain('name="add"');
  // A new name would overwrite one that somebody typed in.
  expect(isTicked(page, id)).toBe(false);
  await confirm(path, page, { change: id });
  expect(await saved()).toMatchObject([{ name: 'Oak Academy', urn: '100010', laestab: '9904001', earlier: ['100011'], version: 2 }]);
  const { rows } = await given.admin.query("select before, after from activity where act = 'changed-institution' and institution_id = $1", [id]);
  expect(rows).toMatchObject([{ before: { urn: '100011' }, after: { urn: '100010', earlierUrns: ['100011'] } }]);
  expect((await sendRegister(lead, ...files)).page).toContain('Everything in the files is here already');
});

test('one that was added by its name alone gets its numbers, which is ticked: it overwrites nothing', async () => {
  const id = await added({ name: 'St. John’s School' });
  const { page, path } = await sendRegister(lead, registerFile({ urn: '100010', name: "ST JOHN'S SCHOOL", number: '4001' }));
  expect(page).not.toContain('name="add"');
  expect(isTicked(page, id)).toBe(true);
  await confirm(path, page, { change: id });
  expect(await saved()).toMatchObject([{ name: 'St. John’s School', urn: '100010', laestab: '9904001', earlier: [] }]);
});

test('a roll that nobody gave is filled, which is ticked; one that is different is the lead’s to tick, and none in the file changes nothing', async () => {
  const filled = await added({ name: 'Empty', urn: '100010' });
  const different = await added({ name: 'Given', urn: '100011', roll: '900' });
  const kept = await added({ name: 'Kept', urn: '100012', roll: '800' });
  const { page, path } = await sendRegister(
    lead,
    registerFile({ urn: '100010', name: 'Empty', pupils: '0' }, { urn: '100011', name: 'Given', pupils: '915' }, { urn: '100012', name: 'Kept' }),
  );
  expect([filled, different].map((id) => isTicked(page, id))).toEqual([true, false]);
  expect(page).not.toContain(kept);
  await confirm(path, page, { change: [filled, different] });
  expect((await saved()).map(({ roll }) => roll)).toEqual([0, 915, 800]);
});

test('who is closed in the register, or not in it, has gone; nothing happens to them', async () => {
  const closed = await added({ name: 'Closed School', urn: '100010' });
  const missing = await added({ name: 'Missing School', urn: '100011' });
  const abroad = await added({ name: 'Abroad School', urn: '100012', laestab: '8764001' });
  const { page } = await sendRegister(lead, registerFile({ urn: '100010', status: 'Closed' }, { urn: '100013' }));
  for (const id of [closed, missing]) expect(page).toContain(`/institutions/${id}/status`);
  expect(page).not.toContain(`/institutions/${abroad}/status`);
  expect(await saved()).toHaveLength(3);
});

test('two that share a number are not both added', async () => {
  const { path } = await sendRegister(lead, registerFile({ urn: '100010', number: '4001' }, { urn: '100011', number: '4001', status: 'Closed' }));
  const page = (await lead.get(`${path}?closed=yes`)).body;
  const answer = await confirm(`${path}?closed=yes`, page, { add: ['100010', '100011'] });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('9904001 is the LAESTAB of');
  expect(isTicked(answer.body, '100011')).toBe(true);
  expect(await saved()).toEqual([]);
});

test('two leads who confirm at the same moment do not both add; the second sees what changed', async () => {
  const { page, path } = await sendRegister(lead, registerFile({ urn: '100010' }, { urn: '100011' }));
  const theirs = (await other.get(path)).body;
  const answers = await Promise.all([confirm(path, page, { add: '100010' }), confirm(path, theirs, { add: ['100010', '100011'] }, other)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(new Set((await saved()).map(({ urn }) => urn)).size).toBe((await saved()).length);
});

test.each([
  { what: 'a file of another area', files: [registerFile({ urn: '100010', la: '991' })], says: 'No establishment in this register has LA code 990' },
  {
    what: 'a file of something else',
    files: [{ field: 'files', name: 'staff.csv', content: 'urn,person,gives_guidance,qualification_level,working_towards_level,cpd,hours\n' }],
    says: 'does not say which institutions there are',
  },
  { what: 'a URN twice', files: [registerFile({ urn: '100010' }, { urn: '100010' })], says: 'URN 100010 stands on lines 2 and 3' },
  { what: 'a file that is none', files: [{ field: 'files', name: 'photo.jpg', content: 'ÿØÿà' }], says: 'photo.jpg' },
])('$what: what is wrong is said with what to do, and files can be sent again from there', async ({ files, says }) => {
  const { path, page } = await sendRegister(lead, ...files);
  expect(page).toContain('The files cannot be used as they are');
  expect(page).toContain(says);
  expect(page).toContain('name="files"');
  expect((await lead.post(path, { add: '100010', form_id: randomUUID() })).status).toBe(404);
  expect((await given.admin.query('select found from register_upload')).rows).toEqual([{ found: null }]);
});

test.each([
  { what: 'an empty file', files: [{ field: 'files', name: 'register.csv', content: '' }], says: 'register.csv is empty' },
  { what: 'no file', files: [], says: 'Choose a file' },
  {
    what: 'too large a file',
    files: [{ field: 'files', name: 'register.csv', content: 'x'.repeat(1024 * 1024 + 1) }],
    says: 'Choose files of 1 megabyte',
  },
])('$what is refused with what to do, and nothing is kept', async ({ files, says }) => {
  const { answer } = await sendRegister(lead, ...files);
  expect(answer.status).toBe(422);
  expect(answer.body).toContain(says);
  expect((await given.admin.query('select 1 from register_upload')).rowCount).toBe(0);
});

test('while files are read their page says how far that is; one that is silent for a minute was interrupted', async () => {
  const { path } = await sendRegister(lead, registerFile({ urn: '100010' }));
  const progress = { files: ['register.csv'], done: 250, total: 1000, heard: given.parts.now().toISOString() };
  await given.admin.query('update register_upload set found = null, progress = $1', [JSON.stringify(progress)]);
  const reading = await lead.get(path);
  expect([reading.headers.refresh, reading.body]).toEqual(['2', expect.stringContaining('reading the file: 25%')]);
  const silent = { ...progress, heard: new Date(given.parts.now().getTime() - 61_000).toISOString() };
  await given.admin.query('update register_upload set progress = $1', [JSON.stringify(silent)]);
  const interrupted = await lead.get(path);
  expect([interrupted.headers.refresh, interrupted.body]).toEqual([undefined, expect.stringContaining('Send the files again')]);
});

test('the same form sent twice is one upload', async () => {
  const form = { form_id: randomUUID() };
  const files = [registerFile({ urn: '100010' })];
  const answers = [await lead.upload('/institutions/import', form, files), await lead.upload('/institutions/import', form, files)];
  expect(answers[1]?.location).toBe(answers[0]?.location);
  expect((await given.admin.query('select 1 from register_upload')).rowCount).toBe(1);
});

test('buttons tick all rows of a list or none, save nothing, and leave the other lists as they were ticked', async () => {
  const here = await added({ name: 'Here Academy', urn: '100020', roll: '10' });
  const { path } = await sendRegister(
    lead,
    registerFile(
      { urn: '100010' },
      { urn: '100012', type: 'Other independent school' },
      { urn: '100013', status: 'Closed' },
      { urn: '100020', pupils: '20' },
    ),
    linksFile(['100011', '100010'], ['100021', '100020']),
  );
  const press = async (mark: string, ticked: Record<string, string | string[]>, query = '') => {
    const { status, body } = await lead.post(path + query, { mark, form_id: randomUUID(), ...ticked });
    expect(status).toBe(200);
    return ['100010', '100012', '100013', here, '100011', '100021'].filter((value) => isTicked(body, value));
  };
  expect(await press('succession-all', { add: '100012' })).toEqual(['100012', '100011', '100021']);
  expect(await press('succession-none', { add: '100012', succession: '100011' })).toEqual(['100012']);
  expect(await press('add-all', { change: here })).toEqual(['100010', '100012', here]);
  expect(await press('add-all', {}, '?closed=yes')).toEqual(['100010', '100012', '100013']);
  expect(await press('add-none', { add: '100012' })).toEqual([]);
  expect(await press('add-suggested', {})).toEqual(['100010']);
  expect(await press('change-all', {})).toEqual([here]);
  expect(await press('change-none', { change: here, succession: '100021' })).toEqual(['100021']);
  expect(await saved()).toHaveLength(1);
});

test.each([{ add: '12345' }, { add: '12345678' }, { add: 'abcdef' }, { change: 'none' }, { succession: '1000101' }, { add: '999999' }, {}])(
  '$add $change $succession is no row of the page',
  async (ticked) => {
    const { page, path } = await sendRegister(lead, registerFile({ urn: '100010' }));
    expect((await confirm(path, page, ticked as Record<string, string>)).status).toBe(422);
    expect(await saved()).toEqual([]);
  },
);

test('what was read is kept for a day, for the partnership that sent it', async () => {
  const { path, page } = await sendRegister(lead, registerFile({ urn: '100010' }));
  expect((await stranger.get(path)).status).toBe(404);
  const age = (minutes: number) => given.admin.query(`update register_upload set sent_at = now() - interval '${minutes} minutes'`);
  await age(24 * 60 - 5);
  expect((await other.get(path)).status).toBe(200);
  await age(24 * 60 + 5);
  expect((await other.get(path)).status).toBe(404);
  expect((await confirm(path, page, { add: '100010' })).status).toBe(404);
  await sendRegister(lead, registerFile({ urn: '100011' }));
  expect((await given.admin.query('select 1 from register_upload')).rowCount).toBe(1);
});
