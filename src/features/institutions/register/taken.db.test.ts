import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenCycle } from '../../../../tests/support/given-cycle.ts';
import { pageWords as words } from '../../../../tests/support/given-import.ts';
import { givenSurvey } from '../../../../tests/support/given-open-survey.ts';
import { givenPartnership, givenPerson } from '../../../../tests/support/given-people.ts';
import { type GivenEstablishment, linksFile, registerFile, sendRegister } from '../../../../tests/support/given-register.ts';
import { hidden, type Visitor } from '../../../../tests/support/visitor.ts';
import { HANGING } from './register-import.queries.ts';

const given = await givenApp();
let partnership = '';
let lead: Visitor;

/** A partnership of its own, and its lead. */
async function begin(): Promise<void> {
  partnership = await givenPartnership(given, `Taken ${randomUUID()}`);
  await given.admin.query("update partnership set la_codes = '{990}' where partnership_id = $1", [partnership]);
  lead = await givenPerson(given, { role: 'partnership-lead', partnership });
}

/** Takes over what is ticked, and gives back the page of what was brought in. */
async function takenOver(ticked: Record<string, string | string[]>, establishments: GivenEstablishment[], ...links: [string, string][]) {
  const { path, page } = await sendRegister(lead, registerFile(...establishments), ...(links.length > 0 ? [linksFile(...links)] : []));
  const { location } = await lead.post(path, { seen: hidden(page, 'seen'), form_id: randomUUID(), ...ticked });
  return location ?? '';
}

async function saved() {
  const { rows } = await given.admin.query<{ id: string; name: string; urn: string; roll: number | null; earlier: string[] }>(
    `select institution_id as id, name, urn, roll, array(select e.urn from earlier_number e where e.institution_id = i.institution_id) as earlier
      from institution i where partnership_id = $1 order by urn`,
    [partnership],
  );
  return rows;
}

const idOf = async (urn: string) => (await saved()).find((one) => one.urn === urn)?.id ?? '';
const undo = (path: string, form = randomUUID()) => lead.post(`${path}/undo`, { form_id: form });

test('what files brought in is taken back: who was added goes, who was changed is as before, and the log says so', async () => {
  await begin();
  const here = (await lead.post('/institutions/new', { name: 'Oak School', kind: 'mainstream', phases: 'ks4', urn: '100020', form_id: randomUUID() }))
    .location;
  const oak = here?.split('/').at(-1) ?? '';
  const path = await takenOver(
    { add: '100010', change: oak, succession: '100011' },
    [{ urn: '100010' }, { urn: '100020', name: 'Oak Academy', pupils: '700' }],
    ['100011', '100010'],
  );
  expect((await saved()).map(({ name, roll, earlier }) => [name, roll, earlier])).toEqual([
    ['School 100010', null, ['100011']],
    ['Oak Academy', 700, []],
  ]);
  const shown = words((await lead.get(path)).body);
  expect(shown).toContain('1 institution added and 1 changed');
  expect(shown).toContain('1 institution is removed again and 1 is again as before');
  const form = randomUUID();
  expect((await undo(path, form)).location).toBe(path);
  expect((await undo(path, form)).location).toBe(path);
  expect(await saved()).toEqual([expect.objectContaining({ id: oak, name: 'Oak School', roll: null })]);
  const { rows } = await given.admin.query('select act, before, after from activity where partnership_id = $1 order by position desc limit 3', [
    partnership,
  ]);
  expect(rows).toMatchObject([
    { act: 'changed-institution', before: { name: 'Oak Academy', roll: 700 }, after: { name: 'Oak School', roll: null } },
    { act: 'removed-institution', before: { name: 'School 100010', urn: '100010' } },
    { act: 'took-back-institutions', after: { removed: 1, restored: 1, stayed: [] } },
  ]);
  const after = words((await lead.get(path)).body);
  expect(after).toContain('took this back');
  expect(after).not.toContain('Take back what the files brought in');
  expect(words((await lead.follow(await undo(path))).body)).toContain('Nothing was taken back');
  // The same files can be sent and taken over again.
  expect(await takenOver({ add: '100010' }, [{ urn: '100010' }])).toMatch(/imports/);
});

test('an institution that something hangs on stays, and is named with why', async () => {
  await begin();
  const path = await takenOver(
    { add: ['100010', '100011', '100012', '100013', '100014'] },
    ['100010', '100011', '100012', '100013', '100014'].map((urn) => ({ urn })),
  );
  const cycle = await givenCycle(given, { partnership });
  await given.admin.query(
    "insert into evidence (partnership_id, evidence_id, cycle_id, institution_id, kind, entered_at, revision) values ($1, $2, $3, $4, 'staff', now(), 1)",
    [partnership, randomUUID(), cycle, await idOf('100010')],
  );
  await givenPerson(given, { role: 'institution-lead', partnership, institution: await idOf('100011') });
  const edit = `/institutions/${await idOf('100012')}`;
  const { body } = await lead.get(`${edit}/edit`);
  const typed = {
    name: 'Renamed',
    kind: 'mainstream',
    phases: 'ks4',
    urn: '100012',
    version: hidden(body, 'version'),
    form_id: hidden(body, 'form_id'),
  };
  expect((await lead.post(`${edit}/edit`, typed)).status).toBe(303);
  await given.admin.query("update institution set status = 'closed', until = '2025-08-31' where institution_id = $1", [await idOf('100013')]);
  const seen = words((await lead.get(path)).body);
  expect(seen).toContain('1 institution is removed again');
  for (const reason of ['School 100010 It has evidence', 'School 100011 It has people with a role there', 'Renamed Its details were changed since'])
    expect(seen).toContain(reason);
  expect(seen).toContain('School 100013 Somebody said that it has closed or left');
  await undo(path);
  expect((await saved()).map(({ urn }) => urn)).toEqual(['100010', '100011', '100012', '100013']);
  expect(words((await lead.get(path)).body)).toContain('4 institutions stayed');
});

test('one that has a survey stays, and the others go', async () => {
  await begin();
  const path = await takenOver({ add: ['100010', '100011'] }, [{ urn: '100010' }, { urn: '100011' }]);
  await givenSurvey(given, { cycle: await givenCycle(given, { partnership }), institution: await idOf('100010'), partnership });
  expect(words((await lead.get(path)).body)).toContain('School 100010 It has surveys');
  expect((await undo(path)).status).toBe(303);
  expect((await saved()).map(({ urn }) => urn)).toEqual(['100010']);
});

test('every table that names institutions is looked at before one is removed', async () => {
  const { rows } = await given.admin.query<{ table: string }>(
    "select distinct conrelid::regclass::text as table from pg_constraint where contype = 'f' and confrelid = 'institution'::regclass",
  );
  // Removed with it; looked at by itself; there only beside a survey, an audit, an agreement.
  const besideAnAudit = ['audit_answer', 'audit_assignment', 'audit_signing'];
  const others = ['rating', 'earlier_number', 'institution', 'survey_release', ...besideAnAudit, 'plan_content'];
  expect(rows.map(({ table }) => table).toSorted()).toEqual([...Object.keys(HANGING), ...others].toSorted());
});

test('one that another one went on as stays; one of a published year stays', async () => {
  await begin();
  const path = await takenOver({ add: ['100010', '100011'] }, [{ urn: '100010' }, { urn: '100011' }]);
  const old = (await lead.post('/institutions/new', { name: 'Old School', kind: 'mainstream', phases: 'ks4', form_id: randomUUID() })).location
    ?.split('/')
    .at(-1);
  await given.admin.query("update institution set status = 'closed', until = '2025-08-31', successor_id = $2 where institution_id = $1", [
    old,
    await idOf('100010'),
  ]);
  const cycle = await givenCycle(given, { partnership });
  await given.admin.query(
    "insert into publication (partnership_id, cycle_id, number, missing, revision, snapshot, published_at) values ($1, $2, 1, '[]', 1, '{}', now())",
    [partnership, cycle],
  );
  await given.admin.query(
    "insert into published_rating (partnership_id, cycle_id, number, institution_id, summary, detail) values ($1, $2, 1, $3, '{}', '{}')",
    [partnership, cycle, await idOf('100011')],
  );
  const seen = words((await lead.get(path)).body);
  expect(seen).toContain('Old School goes on as this institution');
  expect(seen).toContain('It has published ratings');
  expect(seen).toContain('Nothing of it can be taken back any more');
  await undo(path);
  expect(await saved()).toHaveLength(3);
});

test('a change is not taken back where another institution has the number by now', async () => {
  await begin();
  const oak = (
    await lead.post('/institutions/new', {
      name: 'Oak School',
      kind: 'mainstream',
      phases: 'ks4',
      urn: '100020',
      laestab: '9904001',
      form_id: randomUUID(),
    })
  ).location;
  const path = await takenOver({ change: oak?.split('/').at(-1) ?? '' }, [{ urn: '100020', name: 'Oak School', number: '4002' }]);
  await lead.post('/institutions/new', { name: 'Elm School', kind: 'mainstream', phases: 'ks4', laestab: '9904001', form_id: randomUUID() });
  expect(words((await lead.get(path)).body)).toContain('9904001 is the LAESTAB of Elm School');
});

test('what is taken over is listed where files are sent, for this partnership alone', async () => {
  await begin();
  const path = await takenOver({ add: '100010' }, [{ urn: '100010' }]);
  expect((await lead.get('/institutions/import')).body).toContain(`href="${path}"`);
  const stranger = await givenPerson(given, { role: 'partnership-lead', partnership: await givenPartnership(given) });
  expect([(await stranger.get(path)).status, (await stranger.post(`${path}/undo`, { form_id: randomUUID() })).status]).toEqual([404, 404]);
});
