import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { activity, givenCycle, givenFacts, ratingsOf } from '../../../tests/support/given-cycle.ts';
import { activityFile, csv, givenSchool, sendFiles } from '../../../tests/support/given-import.ts';
import { givenPartnership, givenPerson } from '../../../tests/support/given-people.ts';
import { hidden, type Visitor } from '../../../tests/support/visitor.ts';
import { unescaped } from '../../seed/visitor.ts';

const given = await givenApp({ uploadBytes: 1024 * 1024 });
let number = 0;

/** A partnership of its own with a cycle, two schools and its lead. */
async function givenWork(year = '2025/26') {
  const partnership = await givenPartnership(given, `Partnership ${++number}`);
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
  const cycle = await givenCycle(given, { partnership, year });
  const ash = await givenSchool(given, { partnership, urn: '100001', name: 'Ash School', laestab: '9994001', earlier: ['100009'] });
  const birch = await givenSchool(given, { partnership, urn: '100002', name: 'Birch School' });
  return { partnership, lead, cycle, ash, birch };
}

async function inForce(cycle: string): Promise<{ institution_id: string | null; fact: unknown }[]> {
  const { rows } = await given.admin.query(
    'select distinct on (institution_id, kind, key) institution_id, fact from evidence where cycle_id = $1 and undone_revision is null order by institution_id, kind, key, revision desc',
    [cycle],
  );
  return rows.filter(({ fact }) => fact !== null);
}

async function confirm(lead: Visitor, path: string, fields: Record<string, string> = {}) {
  const { body } = await lead.get(path);
  return lead.post(`${path}/confirm`, { form_id: randomUUID(), seen: hidden(body, 'seen'), ...fields });
}

const words = (body: string) => unescaped(body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '));

describe('from a file to evidence', () => {
  test('a file is read, shown, confirmed, and taken back again', async () => {
    const { lead, cycle, ash, birch, partnership } = await givenWork();
    await givenFacts(given, cycle, [activity(ash, { leavers: 100, eet: 95 })], partnership);
    const path = await sendFiles(lead, [activityFile('ccis.csv', ['100001', 100, 90], ['100002', 50, 40])]);
    const { body } = await lead.get(path);
    expect(words(body)).toContain('1 institution gets figures that it does not have yet');
    expect(words(body)).toContain('95 of 100 (95.0%) 90 of 100 (90.0%)');
    expect(await inForce(cycle)).toHaveLength(1);
    const before = await ratingsOf(given, cycle, partnership);

    const done = await confirm(lead, path);
    expect(done.location).toBe(path);
    expect(await inForce(cycle)).toEqual(
      expect.arrayContaining([
        {
          institution_id: ash,
          fact: expect.objectContaining({ leavers: 100, eet: 90, source: expect.objectContaining({ file: 'ccis.csv', line: 2 }) }),
        },
        {
          institution_id: birch,
          fact: expect.objectContaining({ eet: 40, source: expect.objectContaining({ line: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }) }),
        },
      ]),
    );
    const confirmed = await lead.get(path);
    expect(words(confirmed.body)).toMatch(/\d+ ratings of 2 institutions changed by making this file count/);
    expect(confirmed.body).toContain(`/cycles/2025-26/institutions/${birch}`);

    await lead.post(`${path}/undo`, { form_id: randomUUID() });
    expect(await inForce(cycle)).toEqual([{ institution_id: ash, fact: expect.objectContaining({ eet: 95 }) }]);
    const after = await ratingsOf(given, cycle, partnership);
    expect(after.get(ash)?.summary).toEqual(before.get(ash)?.summary);
    const acts = await given.admin.query("select act from activity where partnership_id = $1 and subject_kind = 'import' order by position", [
      partnership,
    ]);
    expect(acts.rows.map(({ act }) => act)).toEqual(['sent-file', 'confirmed-import', 'undid-import']);
    expect(existsSync(given.parts.uploads.folder) ? await readdir(given.parts.uploads.folder) : []).toEqual([]);
  });

  test('the same form sent twice does it once', async () => {
    const { lead, cycle } = await givenWork();
    const form = { form_id: randomUUID() };
    const file = activityFile('a.csv', ['100001', 100, 90]);
    const sent = [await lead.upload('/cycles/2025-26/imports/new', form, [file]), await lead.upload('/cycles/2025-26/imports/new', form, [file])];
    expect(sent[0]?.location).toBe(sent[1]?.location);
    const path = await sendFiles(lead, [activityFile('b.csv', ['100002', 100, 90])]);
    const seen = hidden((await lead.get(path)).body, 'seen');
    const confirmation = { form_id: randomUUID(), seen };
    await lead.post(`${path}/confirm`, confirmation);
    await lead.post(`${path}/confirm`, confirmation);
    await lead.post(`${path}/confirm`, { ...confirmation, form_id: randomUUID() });
    const { rows } = await given.admin.query('select revision from evidence where cycle_id = $1', [cycle]);
    expect(rows).toHaveLength(1);
  });

  test('two confirm at the same moment: one of them does', async () => {
    const { lead, cycle } = await givenWork();
    const path = await sendFiles(lead, [activityFile('b.csv', ['100002', 100, 90])]);
    const seen = hidden((await lead.get(path)).body, 'seen');
    const answers = await Promise.all([1, 2, 3].map(() => lead.post(`${path}/confirm`, { form_id: randomUUID(), seen })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await given.admin.query('select 1 from evidence where cycle_id = $1', [cycle])).rows).toHaveLength(1);
  });

  test('what changed since the preview is shown before it counts', async () => {
    const { lead, cycle, ash, partnership } = await givenWork();
    const path = await sendFiles(lead, [activityFile('b.csv', ['100001', 100, 90])]);
    const seen = hidden((await lead.get(path)).body, 'seen');
    await givenFacts(given, cycle, [activity(ash, { leavers: 100, eet: 80 })], partnership);
    const answer = await lead.post(`${path}/confirm`, { form_id: randomUUID(), seen });
    expect(answer.status).toBe(409);
    expect(words(answer.body)).toContain('Something changed since you looked');
    expect(words(answer.body)).toContain('80 of 100 (80.0%) 90 of 100 (90.0%)');
    expect((await inForce(cycle))[0]?.fact).toMatchObject({ eet: 80 });
    expect((await lead.post(`${path}/confirm`, { form_id: randomUUID(), seen: hidden(answer.body, 'seen') })).status).toBe(303);
  });

  test('a thrown-away file counts for nothing and cannot be confirmed', async () => {
    const { lead, cycle } = await givenWork();
    const path = await sendFiles(lead, [activityFile('b.csv', ['100001', 100, 90])]);
    const seen = hidden((await lead.get(path)).body, 'seen');
    expect((await lead.post(`${path}/drop`, { form_id: randomUUID() })).location).toBe('/cycles/2025-26/imports');
    expect((await lead.post(`${path}/confirm`, { form_id: randomUUID(), seen })).status).toBe(409);
    expect(await inForce(cycle)).toEqual([]);
    expect((await given.admin.query('select found from import where import_id = $1', [path.split('/').at(-1)])).rows).toEqual([{ found: null }]);
  });
});

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
    expect(existsSync(given.parts.uploads.folder) ? await readdir(given.parts.uploads.folder) : []).toEqual([]);
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
    const { lead } = await givenWork();
    const path = await sendFiles(lead, [activityFile('a.csv', ['999999', 100, 90])]);
    const { body } = await lead.get(path);
    expect(words(body)).toContain('The file has no figures of your institutions');
    expect(body).not.toContain('name="seen"');
  });
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

describe('all or nothing', () => {
  test('a confirmation that breaks off in the middle leaves nothing', async () => {
    const { lead, cycle } = await givenWork();
    const path = await sendFiles(lead, [activityFile('a.csv', ['100001', 100, 90])]);
    const { body } = await lead.get(path);
    await given.admin.query(`create function no_more() returns trigger language plpgsql as $$ begin raise exception 'cut off'; end $$`);
    await given.admin.query('create trigger no_more before insert on activity for each row execute function no_more()');
    const broken = await lead.post(`${path}/confirm`, { form_id: randomUUID(), seen: hidden(body, 'seen') });
    await given.admin.query('drop trigger no_more on activity; drop function no_more()');
    expect(broken.status).toBe(500);
    expect(await inForce(cycle)).toEqual([]);
    const { rows } = await given.admin.query('select state from import where cycle_id = $1', [cycle]);
    expect(rows).toEqual([{ state: 'ready' }]);
    expect((await confirm(lead, path)).status).toBe(303);
  });

  test('a reading that was killed says so, and can be sent again', async () => {
    const { lead, cycle } = await givenWork();
    const path = await sendFiles(lead, [activityFile('a.csv', ['100001', 100, 90])]);
    await given.admin.query(
      "update import set state = 'reading', found = null, progress = null, sent_at = now() - interval '61 seconds' where cycle_id = $1",
      [cycle],
    );
    const { body, headers } = await lead.get(path);
    expect(words(body)).toContain('Reading this file was interrupted');
    expect(headers.refresh).toBeUndefined();
    expect(words((await lead.get('/cycles/2025-26/imports')).body)).toContain('Interrupted');
    await given.admin.query("update import set sent_at = now() - interval '50 seconds' where cycle_id = $1", [cycle]);
    expect((await lead.get(path)).headers.refresh).toBe('2');
  });

  test('a published cycle takes no file, and gives none back', async () => {
    const { lead, cycle } = await givenWork();
    const path = await sendFiles(lead, [activityFile('a.csv', ['100001', 100, 90])]);
    await confirm(lead, path);
    const waiting = await sendFiles(lead, [activityFile('b.csv', ['100001', 100, 80])]);
    const seen = hidden((await lead.get(waiting)).body, 'seen');
    await given.admin.query("update cycle set state = 'published' where cycle_id = $1", [cycle]);
    expect((await lead.post(`${path}/undo`, { form_id: randomUUID() })).status).toBe(403);
    expect((await lead.post(`${waiting}/confirm`, { form_id: randomUUID(), seen })).status).toBe(403);
    expect((await lead.upload('/cycles/2025-26/imports/new', { form_id: randomUUID() }, [activityFile('c.csv', ['100001', 1, 1])])).status).toBe(403);
    expect((await lead.get('/cycles/2025-26/imports/new')).body).not.toContain('type="file"');
    expect(await inForce(cycle)).toEqual([expect.objectContaining({ fact: expect.objectContaining({ eet: 90 }) })]);
  });
});

test('whoever is no longer signed in is told that the file was not taken, and led back', async () => {
  const { lead } = await givenWork();
  lead.cookies.delete('waymark.session_token');
  const answer = await lead.upload('/cycles/2025-26/imports/new', { form_id: randomUUID() }, [activityFile('a.csv', ['100001', 100, 90])]);
  expect(answer.location).toBe('/sign-in?onward=%2Fcycles%2F2025-26%2Fimports%2Fnew');
  expect(words((await lead.follow(answer)).body)).toContain('Waymark did not take your file');
});

test('a form with a file from another site is refused', async () => {
  const { lead } = await givenWork();
  const headers = { 'sec-fetch-site': 'cross-site' };
  const answer = await lead.upload('/cycles/2025-26/imports/new', { form_id: randomUUID() }, [activityFile('a.csv', ['100001', 1, 1])], headers);
  expect(answer.status).toBe(403);
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
