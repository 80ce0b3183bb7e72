import { expect, test } from 'vitest';
import { codeOf } from '../../tests/support/first-lead.ts';
import { givenApp } from '../../tests/support/given-app.ts';
import { givenPerson, PASSWORD } from '../../tests/support/given-people.ts';
import { Visitor } from '../../tests/support/visitor.ts';

const given = await givenApp();
const ADDRESS = '198.51.100.213';
const NAME = 'Zenobia Quillfeather';
const EMAIL = 'zenobia.quillfeather@dunmere.example';
const SCHOOL = 'Hollowmere Academy';
const CANARY = 'canary-88412';
const lead = await givenPerson(given, { role: 'partnership-lead', name: NAME, email: EMAIL });
lead.address = ADDRESS;

/** What no line may hold: who it was, where from, what they typed, what they are known by to their browser. */
function hiddenThings(): string[] {
  const inLetters = given.letters.flatMap(({ text }) => [...text.matchAll(/https?:\/\/\S+\/(\S{16,})/g)].map(([, secret]) => secret ?? ''));
  const cookies = [...lead.cookies.values()].flatMap((value) => [value, decodeURIComponent(value), decodeURIComponent(value).split('.')[0] ?? '']);
  const words = [
    ADDRESS,
    'Zenobia',
    'Quillfeather',
    'zenobia',
    'quillfeather',
    SCHOOL,
    'Hollowmere',
    CANARY,
    PASSWORD,
    lead.id,
    'Person 1',
    'Dunmere',
  ];
  return [...words, ...cookies, ...inLetters].filter((text) => text.length > 5);
}

function found(): string[] {
  return hiddenThings().flatMap((hidden) => given.log.filter((line) => line.includes(hidden)).map((line) => `“${hidden}” in ${line}`));
}

const HEADERS = {
  'user-agent': CANARY,
  referer: `http://localhost:3000/${CANARY}`,
  'x-forwarded-for': CANARY,
  'x-request-id': CANARY,
  authorization: `Bearer ${CANARY}`,
  'accept-language': CANARY,
};
const SCHOOL_FORM = { name: SCHOOL, kind: 'mainstream', phases: 'ks4', urn: '', laestab: '', ukprn: '', earlierUrns: '' };

test('a day of work leaves nothing of anybody in the log', async () => {
  await lead.get(`/institutions?q=${CANARY}&name=${encodeURIComponent(NAME)}`, HEADERS);
  await lead.get(`/people?q=${encodeURIComponent(EMAIL)}`, HEADERS);
  await lead.get(`/people/${lead.id}`, HEADERS);
  await lead.get(`/${CANARY}/${encodeURIComponent(NAME)}`, HEADERS);
  await lead.get(`/%zz/${CANARY}`, HEADERS);
  await lead.post(`/institutions/new?${CANARY}`, { ...SCHOOL_FORM }, HEADERS);
  await lead.post('/institutions/new', { name: CANARY.repeat(100) }, HEADERS);
  await lead.post('/people/invite', { name: NAME, email: `other.${EMAIL}`, role: 'viewer' }, HEADERS);
  await lead.send('POST', '/institutions/new', { name: CANARY.repeat(30_000) }, { ...HEADERS, 'sec-fetch-site': 'same-origin' });
  await lead.post('/institutions/new', { name: CANARY }, { ...HEADERS, 'sec-fetch-site': 'cross-site' });
  await lead.get('/', { ...HEADERS, host: `${CANARY}.test` });
  await lead.get('/', { ...HEADERS, cookie: `waymark.session_token=${CANARY}; flash=${CANARY}; waymark-held=${CANARY}; ${CANARY}=${CANARY}` });
  const wrong = new Visitor(given.app, given.parts.baseUrl);
  wrong.address = ADDRESS;
  await wrong.post('/sign-in', { email: EMAIL, password: CANARY }, HEADERS);
  await wrong.post('/sign-in', { email: `${CANARY}@dunmere.example`, password: CANARY }, HEADERS);
  await wrong.post('/new-password', { email: EMAIL }, HEADERS);
  await wrong.post('/sign-in', { email: EMAIL, password: PASSWORD }, HEADERS);
  await wrong.post('/sign-in/second-step', { code: await codeOf(lead.totpAddress ?? '') }, HEADERS);
  for (const { text } of given.letters) for (const [, path] of text.matchAll(/https?:\/\/[^/\s]+(\/\S+)/g)) await wrong.get(path ?? '/', HEADERS);
  expect(given.log.length).toBeGreaterThan(15);
  expect(found()).toEqual([]);
});

/** Faults of every kind that the database finds, each of which quotes what was typed. Its tables keep them out, so that they are let in by force. */
const FAULTS = [
  {
    of: 'a value that is there already',
    force: 'create unique index canary_name on institution (name)',
    undo: 'drop index canary_name',
    code: '23505',
  },
  {
    of: 'a value that a check refuses',
    force: `alter table institution add constraint canary_check check (name not like '${SCHOOL}%') not valid`,
    undo: 'alter table institution drop constraint canary_check',
    code: '23514',
  },
  {
    of: 'a value that a trigger complains of in its own words, over several lines',
    force: `create function canary_no() returns trigger language plpgsql as $$ begin raise exception E'no room\n    at % %', new.name, new.name using detail = new.name; end $$;
      create trigger canary_no before insert on institution for each row execute function canary_no()`,
    undo: 'drop trigger canary_no on institution',
    code: 'P0001',
  },
  {
    of: 'a value that is too long for its column',
    // Of a column that no look-up of this page reads: the database keeps the plans of those.
    force:
      'create domain canary_short as varchar(3); alter table activity alter column subject_kind type canary_short using substr(subject_kind, 1, 3)',
    undo: 'alter table activity alter column subject_kind type text',
    code: '22001',
  },
  { of: 'a column that is gone', force: 'alter table institution rename column name to canary_other', undo: 'select 1', code: '42703' },
];

test.each(FAULTS)('$of is a fault with an id to quote, and nothing of it is in the log or on the page', async ({ force, undo, code }) => {
  given.log.length = 0;
  await given.admin.query(force);
  const answer = await lead.post('/institutions/new', SCHOOL_FORM, HEADERS);
  await given.admin.query(undo);
  expect(answer.status).toBe(500);
  for (const hidden of [SCHOOL, 'canary', code, 'institution_', 'Error']) expect(answer.body).not.toContain(hidden);
  const line = JSON.parse(given.log.find((text) => text.includes('"unexpected"')) ?? '{}');
  expect(line).toMatchObject({ code, msg: 'unexpected' });
  expect(answer.body).toContain(line.reqId);
  expect(found()).toEqual([]);
});
