import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { linksFile, registerFile, sendRegister } from '../../../../tests/support/given-register.ts';
import { givenRegisterWork, isTicked } from '../../../../tests/support/given-register-work.ts';
import { hidden } from '../../../../tests/support/visitor.ts';

const { given, lead, other, confirm, saved, added } = await givenRegisterWork();

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
