import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { linksFile, registerFile, sendRegister } from '../../../../tests/support/given-register.ts';
import { givenRegisterWork, isTicked } from '../../../../tests/support/given-register-work.ts';

const { given, lead, other, stranger, confirm, saved, added } = await givenRegisterWork();

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
  expect([reading.headers.refresh, reading.body]).toEqual([expect.stringMatching(/^[12]$/), expect.stringContaining('reading the file: 25%')]);
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
