import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { givenApp } from '../../tests/support/given-app.ts';
import { unzipped } from '../../tests/support/unzipped.ts';
import { rateCase } from '../features/cases/index.ts';
import type { RatingDetail, RatingSummary } from '../features/ratings/index.ts';
import { Demonstration } from './demonstration.ts';
import { SCHOOLS } from './typed-surveys.ts';
import type { Visitor } from './visitor.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

const given = await givenApp({ demonstration: true });
const said: string[] = [];
const demonstration = new Demonstration(given.app, given.parts, (text) => void said.push(text));
const signIns = await demonstration.make();
const as = (name: string) => demonstration.cast.as(name);

interface Published {
  number: number;
  summary: RatingSummary;
}

/** The ratings of the last version that is published of a year. */
async function publishedOf(year: string): Promise<Published[]> {
  const { rows } = await given.admin.query<Published>(
    `select r.number, r.summary from published_rating r join cycle c using (partnership_id, cycle_id)
     where c.year = $1 and r.number = (select max(number) from publication p where p.cycle_id = c.cycle_id)`,
    [year],
  );
  return rows;
}

function levels({ name, elements, overall }: Pick<RatingSummary, 'name'> & { elements: Cells; overall: Cells[string] }): [string, string][] {
  return Object.entries({ ...elements, overall }).map(([element, cell]) => [`${name}: ${element}`, cell.levels.join(' or ')]);
}
type Cells = Record<string, { levels: readonly string[] }>;

/** Their students were asked in Waymark that year, and the file says something else. */
const ASKED_HERE = SCHOOLS.flatMap(({ name }) => [`${name}: student-survey`, `${name}: overall`]);

test.each([
  { year: '2022/23', folder: 'dunmere-2023', version: 1, moderated: [] },
  { year: '2023/24', folder: 'dunmere-2024', version: 2, moderated: ['Larkmoor School: qualified-staff', 'Larkmoor School: overall', ...ASKED_HERE] },
])('$year is published with the levels that the same files have as a case folder', async ({ year, folder, version, moderated }) => {
  const rated = await rateCase(`${EXAMPLES}${folder}`);
  if ('problems' in rated) throw new Error(JSON.stringify(rated.problems));
  const published = await publishedOf(year);
  expect(new Set(published.map(({ number }) => number))).toEqual(new Set([version]));
  const byPages = new Map(published.flatMap(({ summary }) => levels(summary)));
  const byCommand = new Map(rated.institutions.flatMap(({ rating }) => levels(rating)));
  expect(byPages.size).toBe(21 * 6);
  for (const each of moderated) for (const all of [byPages, byCommand]) expect(all.delete(each)).toBe(true);
  expect(byPages).toEqual(byCommand);
});

test('the last year is in review, with something of everything that people do', async () => {
  const { rows } = await given.admin.query('select distinct act from activity');
  const acts = rows.map(({ act }) => act);
  for (const act of ['published-cycle', 'began-correction', 'moderated-rating', 'agreed-rating', 'disputed-rating', 'commented-rating'])
    expect(acts).toContain(act);
  for (const act of [
    'matched-institutions',
    'undid-import',
    'typed-in-evidence',
    'confirmed-evidence',
    'reminded-institutions',
    'chose-reading',
    'logged-training',
    'set-training-budget',
    'accepted-partner',
    'declined-partner',
    'confirmed-partners',
    'set-target',
    'confirmed-aims',
    'took-in-activities',
    'confirmed-activities',
    'took-out-activity',
  ])
    expect(acts).toContain(act);
  const { body } = await as('Maya Okafor').get('/cycles/2024-25');
  expect(body).toContain('copied from the year before are to be confirmed');
  expect(body).toContain('1 dispute without an answer');
  expect(body).toMatch(/ratings? of .* could be more than one level/);
  expect(acts).toContain('changed-institution-status');
  expect(said.length).toBeGreaterThan(4);
});

test('there is a sign-in for each role', () => {
  const roles = [
    'operator',
    'partnership-lead',
    'partnership-analyst',
    'viewer',
    'institution-lead',
    'institution-editor',
    'institution-head',
    'institution-safeguarding',
  ];
  expect(new Set(signIns.map(({ role }) => role))).toEqual(new Set(roles));
  for (const one of signIns) expect(Object.keys(one)).toEqual(['role', 'partnership', 'institution', 'email', 'password', 'totpSecret']);
});

/** What ends something, changes who looks, or is a file for a program. */
const NOT_FOLLOWED = /^\/(sign-out|account|your-roles|assets)|\.(zip|csv|xlsx|ics)\b|#/;
/** More of the same kind show nothing new. */
const OF_A_KIND = 3;

/** An address without the ids in it: pages of one kind are one. */
function kindOf(link: string): string {
  return link.replaceAll(/[0-9a-f-]{36}/g, ':id').replace(/\?.*/, '?');
}

/** Opens every page that can be reached from the home, a few of each kind. */
async function walk(visitor: Visitor): Promise<[address: string, status: number][]> {
  const waiting = ['/'];
  const known = new Set(waiting);
  const kinds = new Map<string, number>();
  const opened: [string, number][] = [];
  for (let link = waiting.shift(); link !== undefined; link = waiting.shift()) {
    const times = (kinds.get(kindOf(link)) ?? 0) + 1;
    if (times > OF_A_KIND) continue;
    kinds.set(kindOf(link), times);
    const { status, body } = await visitor.follow(await visitor.get(link));
    opened.push([link, status]);
    const [page = ''] = body.split('<dialog');
    for (const [, href = ''] of page.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
      const next = href.replaceAll('&amp;', '&');
      if (known.has(next) || NOT_FOLLOWED.test(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  return opened;
}

describe('every page that can be reached opens', () => {
  test.each([
    { name: 'Maya Okafor', least: 60 },
    { name: 'Tomasz Nowak', least: 50 },
    { name: 'Councillor Grace Adeyemi', least: 10 },
    { name: 'Helen Marsh', least: 10 },
    { name: 'Dr Susan Whitlock', least: 8 },
    { name: 'Anna Lindqvist', least: 10 },
    { name: 'Daniel Osei', least: 10 },
  ])('to $name', { timeout: 300_000 }, async ({ name, least }) => {
    const opened = await walk(as(name));
    expect(opened.filter(([, status]) => status !== 200)).toEqual([]);
    expect(opened.length).toBeGreaterThanOrEqual(least);
  });
});

type Verdict = { status: string; levels: readonly string[]; reason: string | null };
const told = ({ status, levels, reason }: Verdict): Verdict => ({ status, levels, reason });

/** What the engine says of each institution of the year, whatever was moderated, by the name that it had, as in a case folder. */
async function stored(year: string): Promise<Record<string, Record<string, Verdict>>> {
  await as('Maya Okafor').get(`/cycles/${year.replace('/', '-')}/city`);
  const { rows } = await given.admin.query<{ detail: RatingDetail }>(
    `select r.detail from rating r join cycle c using (partnership_id, cycle_id) join partnership p using (partnership_id)
     where c.year = $1 and p.name like 'Dunmere%'`,
    [year],
  );
  return Object.fromEntries(rows.map(({ detail: { rating } }) => [rating.name, verdicts(rating)]));
}

function verdicts({ elements, overall }: { elements: Record<string, Verdict>; overall: Verdict }): Record<string, Verdict> {
  return { ...Object.fromEntries(Object.entries(elements).map(([id, element]) => [id, told(element)])), overall: told(overall) };
}

test.each(['2022/23', '2023/24', '2024/25'])('%s taken away as a case folder is rated alike', async (year) => {
  const cookie = [...as('Maya Okafor').cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { host: new URL(given.parts.baseUrl).host, cookie };
  const { statusCode, rawPayload } = await given.app.inject({ url: `/cycles/${year.replace('/', '-')}/case.zip`, headers });
  expect(statusCode).toBe(200);
  const rated = await rateCase(await unzipped(rawPayload));
  if ('problems' in rated) throw new Error(JSON.stringify(rated.problems));
  const expected = await stored(year);
  expect(Object.keys(expected).length).toBeGreaterThan(18);
  expect(Object.fromEntries(rated.institutions.map(({ rating }) => [rating.name, verdicts(rating)]))).toEqual(expected);
});
