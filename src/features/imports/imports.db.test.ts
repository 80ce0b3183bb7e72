import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { activity, givenFacts, ratingsOf } from '../../../tests/support/given-cycle.ts';
import {
  activityFile,
  confirmImport as confirm,
  givenImports,
  givenSchool,
  sendFiles,
  pageWords as words,
} from '../../../tests/support/given-import.ts';
import { hidden } from '../../../tests/support/visitor.ts';

const { given, givenWork, inForce } = await givenImports();

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
    expect(words(confirmed.body)).toContain('the criteria are to be determined, so figures make no rating yet');
    for (const next of ['readings', 'city']) expect(confirmed.body).toContain(`href="/cycles/2025-26/${next}"`);

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

  test('what two files say counts until both are taken back', async () => {
    const { lead, cycle, ash, partnership } = await givenWork();
    const file = activityFile('ccis.csv', ['100001', 100, 90], ['100003', 80, 60]);
    const first = await sendFiles(lead, [file]);
    await confirm(lead, first);
    const cedar = await givenSchool(given, { partnership, urn: '100003', name: 'Cedar School' });
    const second = await sendFiles(lead, [file]);
    await confirm(lead, second);
    await lead.post(`${first}/undo`, { form_id: randomUUID() });
    expect(new Set((await inForce(cycle)).map(({ institution_id }) => institution_id))).toEqual(new Set([ash, cedar]));
    await lead.post(`${second}/undo`, { form_id: randomUUID() });
    expect(await inForce(cycle)).toEqual([]);
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
    await given.admin.query("update import set sent_at = now() - interval '1 second' where cycle_id = $1", [cycle]);
    expect((await lead.get(path)).headers.refresh).toBe('1');
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
