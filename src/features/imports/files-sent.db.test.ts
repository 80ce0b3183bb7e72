import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { hold, untilWaiting } from '../../../tests/support/at-the-same-time.ts';
import { givenCycle } from '../../../tests/support/given-cycle.ts';
import { contentOf, givenKs4Table, givenPost16Table } from '../../../tests/support/given-destinations.ts';
import { activityFile, confirmImport as confirm, csv, givenImports, sendFiles, pageWords as words } from '../../../tests/support/given-import.ts';
import { givenPerson } from '../../../tests/support/given-people.ts';
import { hidden, type Visitor } from '../../../tests/support/visitor.ts';

const { given, givenWork, inForce } = await givenImports();

describe('what a file may be', () => {
  test('every mistake of a file is listed, and nothing of it counts', async () => {
    const { lead, cycle } = await givenWork();
    const path = await sendFiles(lead, [csv('bad.csv', 'urn,leavers,eet,neet,not_known,custody', '100001,100,90,5,0,0', 'x,10,10,0,0,0')]);
    const { body } = await lead.get(path);
    expect(words(body)).toContain('Waymark cannot use this file as it is');
    expect(words(body)).toMatch(/Line 2/);
    expect(words(body)).toMatch(/Line 3, column urn/);
    expect(body).not.toContain('name="seen"');
    expect(await inForce(cycle)).toEqual([]);
  });

  test('nothing chosen, an empty file, too many bytes: the form says so', async () => {
    const { lead } = await givenWork();
    const send = (files: Parameters<Visitor['upload']>[2]) => lead.upload('/cycles/2025-26/imports/new', { form_id: randomUUID() }, files);
    expect(words((await send([])).body)).toContain('Choose a file');
    expect(words((await send([{ field: 'files', name: '', content: '' }])).body)).toContain('Choose a file');
    expect(words((await send([{ field: 'files', name: 'a.csv', content: '' }])).body)).toContain('a.csv is empty');
    const large = await send([{ field: 'files', name: 'a.csv', content: 'x'.repeat(1024 * 1024 + 1) }]);
    expect([large.status, words(large.body)]).toEqual([422, expect.stringContaining('Choose files of 1 megabyte together at most')]);
    // What was refused is removed when the answer has gone.
    await vi.waitFor(async () => expect(existsSync(given.parts.uploads.folder) ? await readdir(given.parts.uploads.folder) : []).toEqual([]));
  });

  test('several at once are imports of their own', async () => {
    const { lead } = await givenWork();
    const path = await sendFiles(lead, [
      activityFile('a.csv', ['100001', 100, 90]),
      csv(
        'awards.csv',
        'urn,award,status,awarded_on,expires_on,audit_completed_on,action_plan_agreed_on',
        '100001,Career Mark,held,2024-01-01,2027-01-01,,',
      ),
    ]);
    expect(path).toBe('/cycles/2025-26/imports');
    const { body } = await lead.get(path);
    expect(words(body)).toContain('2 files wait to be looked at');
  });

  test('the same file again leads to the one that waits, and is named where it counts', async () => {
    const { lead } = await givenWork();
    const file = activityFile('a.csv', ['100001', 100, 90]);
    const first = await sendFiles(lead, [file]);
    expect(await sendFiles(lead, [{ ...file, name: 'another name.csv' }])).toBe(first);
    await confirm(lead, first);
    const again = await sendFiles(lead, [file]);
    expect(again).not.toBe(first);
    const { body } = await lead.get(again);
    expect(words(body)).toContain('The same file was sent on');
    expect(body).toContain(`href="${first}"`);
    expect(words(body)).toContain('Everything in this file counts already');
  });

  test('nobody of ours: it is said, with what to do', async () => {
    const { lead, partnership } = await givenWork();
    const path = await sendFiles(lead, [activityFile('a.csv', ['999999', 100, 90])]);
    const { body } = await lead.get(path);
    expect(words(body)).toContain('The file has no figures of your institutions');
    expect(body).toContain('href="/institutions/import"');
    const analyst = await givenPerson(given, { role: 'partnership-analyst', partnership });
    const theirs = (await analyst.get(path)).body;
    expect(theirs).not.toContain('href="/institutions/import"');
    expect(words(theirs)).toContain('ask the lead of the partnership to add them');
    expect(body).not.toContain('name="seen"');
  });
});

test('tables of one year: post-16 figures without a year are taken for the leavers of the Key Stage 4 file that waits beside them', async () => {
  const { lead, partnership } = await givenWork();
  await givenCycle(given, { partnership, year: '2026/27', date: '2027-07-31' });
  const ours = { URN: '100001', LEA: '999', ESTAB: '4001' };
  const cycle = '2026-27';
  const ks4 = await sendFiles(lead, [{ field: 'files', name: 'ks4.csv', content: await contentOf(givenKs4Table([ours])) }], { cycle });
  const first = words((await lead.get(ks4)).body);
  expect(first).toContain(
    'The cycle 2026/27 is rated on the leavers of two or three years before, and the file has those of 2022/23, 2021/22 and 2020/21',
  );
  expect(first).not.toContain('0 institutions get figures');
  const ks5 = (
    await lead.get(await sendFiles(lead, [{ field: 'files', name: 'ks5.csv', content: await contentOf(givenPost16Table([ours])) }], { cycle }))
  ).body;
  expect(words(ks5)).toContain('does not say which leavers it is about, and is shown as if it were about those of 2022/23');
  expect(ks5).toContain('href="#which-leavers"');
});

describe('whose rows they are', () => {
  test('a number that nobody knows is matched once, and remembered', async () => {
    const { lead, ash, cycle } = await givenWork();
    const path = await sendFiles(lead, [activityFile('a.csv', ['100077', 100, 90], ['100078', 60, 50])]);
    const before = await lead.get(path);
    expect(words(before.body)).toContain('2 numbers in the file are not known');
    await lead.post(`${path}/matches`, { form_id: randomUUID(), 'match-urn-100077': ash, 'match-urn-100078': 'none' });
    await confirm(lead, path);
    expect(await inForce(cycle)).toEqual([{ institution_id: ash, fact: expect.objectContaining({ eet: 90 }) }]);
    const next = await sendFiles(lead, [activityFile('next.csv', ['100077', 100, 80], ['100078', 60, 50])]);
    const after = await lead.get(next);
    expect(words(after.body)).toContain('90 of 100 (90.0%) 80 of 100 (80.0%)');
    expect(words(after.body)).not.toContain('not known');
  });

  test('two who say something at once: what each changed is kept, and of the same number what was said first', async () => {
    const { lead, ash, birch, cycle } = await givenWork();
    const path = await sendFiles(lead, [activityFile('a.csv', ['100077', 100, 90], ['100078', 60, 50])]);
    const opened = { 'saw-match-urn-100077': '', 'saw-match-urn-100078': '' };
    await lead.post(`${path}/matches`, { form_id: randomUUID(), ...opened, 'match-urn-100077': ash, 'match-urn-100078': '' });
    const second = { form_id: randomUUID(), ...opened, 'match-urn-100077': birch, 'match-urn-100078': 'none' };
    const told = await lead.follow(await lead.post(`${path}/matches`, second));
    expect(words(told.body)).toContain('remember what you said about 1 number. A colleague said something else about 1 number');
    await lead.post(`${path}/matches`, { form_id: randomUUID(), ...opened, 'match-urn-100077': '', 'match-urn-100078': '' });
    await confirm(lead, path);
    expect(await inForce(cycle)).toEqual([{ institution_id: ash, fact: expect.objectContaining({ eet: 90 }) }]);
  });

  test.each([
    { files: 'one file', years: ['2025-26', '2025-26'] },
    { files: 'files of two years', years: ['2025-26', '2024-25'] },
  ])('two who match the same number of $files at the same moment: one stands, and the other is told', async ({ years }) => {
    const { lead, ash, birch, partnership } = await givenWork();
    await givenCycle(given, { partnership, year: '2024/25', date: '2025-07-31' });
    const places = [await sendFiles(lead, [activityFile('a.csv', ['100077', 100, 90])], { cycle: String(years[0]) })];
    places.push(
      years[0] === years[1] ? String(places[0]) : await sendFiles(lead, [activityFile('b.csv', ['100077', 100, 80])], { cycle: String(years[1]) }),
    );
    const other = await givenPerson(given, { role: 'partnership-lead', partnership });
    const say = (who: Visitor, path: string, answer: string) =>
      who.post(`${path}/matches`, { form_id: randomUUID(), 'saw-match-urn-100077': '', 'match-urn-100077': answer });
    // What the first would write waits, so that the second comes while it is not there yet.
    const release = await hold(given, 'institution_match', 'exclusive');
    const said = Promise.all([say(lead, String(places[0]), ash), say(other, String(places[1]), birch)]);
    await untilWaiting(given, 2);
    await release();
    const answers = await said;
    const told = [await lead.follow(answers[0]), await other.follow(answers[1])].map(({ body }) => words(body));
    expect(told.filter((text) => text.includes('remember what you said about 1 number'))).toHaveLength(1);
    expect(told.filter((text) => text.includes('A colleague said something else about 1 number'))).toHaveLength(1);
    const { rows } = await given.admin.query('select institution_id from institution_match where partnership_id = $1', [partnership]);
    expect(rows).toEqual([{ institution_id: told[0]?.includes('remember what you said') ? ash : birch }]);
  });

  test('an institution of elsewhere cannot be named', async () => {
    const { lead } = await givenWork();
    const { ash: stranger } = await givenWork();
    const path = await sendFiles(lead, [activityFile('a.csv', ['100077', 100, 90])]);
    await lead.post(`${path}/matches`, { form_id: randomUUID(), 'match-urn-100077': stranger });
    expect((await given.admin.query("select 1 from institution_match where given = 'URN 100077' and institution_id = $1", [stranger])).rows).toEqual(
      [],
    );
  });

  test('an earlier URN and a LAESTAB lead to the institution of today', async () => {
    const { lead, ash, cycle } = await givenWork();
    const path = await sendFiles(lead, [activityFile('a.csv', ['100009', 100, 90])]);
    await confirm(lead, path);
    const other = await sendFiles(lead, [csv('b.csv', 'laestab,leavers,eet,neet,not_known,custody', '999/4001,100,91,9,0,0')]);
    await confirm(lead, other);
    expect(await inForce(cycle)).toEqual([{ institution_id: ash, fact: expect.objectContaining({ eet: 91 }) }]);
  });

  test('two rows about one institution: the one that names it by its number of today counts', async () => {
    const { lead, cycle, ash } = await givenWork();
    const path = await sendFiles(lead, [activityFile('a.csv', ['100009', 100, 90], ['100001', 100, 91])]);
    expect(words((await lead.get(path)).body)).toContain('Line 3 is about Ash School too');
    await confirm(lead, path);
    expect(await inForce(cycle)).toEqual([{ institution_id: ash, fact: expect.objectContaining({ eet: 91 }) }]);
  });
});

describe('what is not in the file', () => {
  test.each([
    { takeOut: {}, left: 2 },
    { takeOut: { takeOut: 'yes' }, left: 1 },
  ])('stays unless somebody says otherwise: $takeOut', async ({ takeOut, left }) => {
    const { lead, cycle } = await givenWork();
    await confirm(lead, await sendFiles(lead, [activityFile('a.csv', ['100001', 100, 90], ['100002', 100, 90])]));
    const path = await sendFiles(lead, [activityFile('b.csv', ['100001', 100, 80])]);
    expect(words((await lead.get(path)).body)).toContain('1 institution is not in the file');
    await confirm(lead, path, takeOut);
    expect(await inForce(cycle)).toHaveLength(left);
    await lead.post(`${path}/undo`, { form_id: randomUUID() });
    expect(await inForce(cycle)).toHaveLength(2);
  });
});

test('of a file about single young people nothing but counts is kept anywhere', async () => {
  const { lead, partnership, cycle } = await givenWork();
  const people = ['100001,Canary Wren,2008-02-29,DE99 9ZZ,210', '100001,Canary Finch,2008-03-01,DE99 9ZZ,540'];
  const path = await sendFiles(lead, [csv('ccis.csv', 'urn,name,date_of_birth,postcode,activity_code', ...people)]);
  const { body } = await lead.get(path);
  await lead.post(`${path}/confirm`, { form_id: randomUUID(), seen: hidden(body, 'seen') });
  const kept = await given.admin.query(
    'select i::text as row from import i where cycle_id = $1 union all select e::text from evidence e where cycle_id = $1 union all select a::text from activity a where partnership_id = $2',
    [cycle, partnership],
  );
  const everything = [body, ...given.log, ...kept.rows.map(({ row }) => row)].join('\n');
  expect(everything).toContain('ccis.csv');
  expect(everything).not.toMatch(/Canary|2008-0|DE99/);
});

test.each(['y11-activity', 'y11-activity-people', 'quality-award', 'staff', 'survey', 'gatsby'])(
  'the template %s is recognised once it is filled in',
  async (id) => {
    const { lead } = await givenWork();
    const { body, headers } = await lead.get(`/cycles/2025-26/imports/templates/${id}.csv`);
    expect(headers['content-disposition']).toBe(`attachment; filename="${id}.csv"`);
    const path = await sendFiles(lead, [{ field: 'files', name: 'x.csv', content: body }]);
    expect(words((await lead.get(path)).body)).not.toContain('Not recognised');
  },
);
