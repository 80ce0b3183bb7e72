import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenCycle, givenFacts } from '../../../tests/support/given-cycle.ts';
import { givenInstitution, givenPartnership, givenPerson } from '../../../tests/support/given-people.ts';
import { givenCorrection, givenEvidence, givenPublication } from '../../../tests/support/given-rated-cycle.ts';
import type { Visitor } from '../../../tests/support/visitor.ts';
import { typedInSource } from '../evidence/index.ts';

const given = await givenApp({ now: () => new Date('2026-06-15T10:00:00Z') });
const lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const before = await givenCycle(given, { year: '2024/25', date: '2025-07-31' });
const ALDER = { urn: '400101', name: 'Alder <i>Vale</i>', award: 'audited', staff: 'cpd', survey: 2, ks4: { sustained: 80, of: 100 } } as const;
const BROOK = { urn: '400102', name: 'Brook Lane', y11: { eet: 930, of: 1000 }, award: 'held', staff: 'level 4', survey: 0 } as const;
await givenEvidence(given, before, '2024/25', [{ ...ALDER, y11: { eet: 90, of: 100 } }, BROOK]);
await givenPublication(given, before);
const cycle = await givenCycle(given);
const ids = await givenEvidence(given, cycle, '2025/26', [{ ...ALDER, y11: { eet: 95, of: 100 }, award: 'working-towards' }, BROOK]);
const [alder = '', brook = ''] = [ids.get('400101'), ids.get('400102')];
const bare = await givenInstitution(given, { name: 'Bare School' });
const careers = await givenPerson(given, { role: 'institution-lead', institution: alder });
const viewer = await givenPerson(given, { role: 'viewer' });

const path = (institution: string, year = '2025-26') => `/cycles/${year}/institutions/${institution}`;

async function told(who: Visitor, institution: string, year?: string): Promise<string> {
  const { status, body } = await who.get(path(institution, year));
  expect(status).toBe(200);
  return wordsOf(body);
}

function wordsOf(html: string): string {
  return (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

const state = (to: string) => given.admin.query('update cycle set state = $1 where cycle_id = $2', [to, cycle]);

test('the overall level stands with its sum and the way it has come', async () => {
  const page = await told(lead, alder);
  expect(page).toContain('Alder &lt;i>Vale&lt;/i> in 2025/26');
  expect(page).toContain('Open · mainstream school · Year 11 · URN 400101');
  expect(page).toMatch(/Overall\. Year 11 into EET Green, .*: mean 1\.8 of 3, so Amber\/Green\./);
  expect(page).toContain('up 1 level since last year, 2024/25');
  expect(page).toContain('Amber/Red, then Amber/Green');
});

test('each element stands with its reason, how sure it is, what would raise it, and what it rests on down to the row', async () => {
  const { body } = await lead.get(path(alder));
  const [, card = ''] = body.split('Year 11 into education, employment or training <');
  const page = wordsOf(`<main>${card.split('</article>')[0]}</main>`);
  for (const words of ['95 of 100 leavers', '95.0%; city average 93.2% (1,025 of 1,100)', '2 If 2 fewer leavers', 'Chance of each level: '])
    expect(page).toContain(words);
  for (const words of ['Above the city average. Met', 'At the city average. Not met', '95% interval', 'ccis.csv , line 103 c0ffee111111'])
    expect(page).toContain(words);
  expect(page).toContain('What made the difference since last year');
  expect(page).toMatch(/points \+5\.0 −0\.5 0\.0/);
  expect(card).toContain('class="strip"');
  expect(await told(lead, alder)).toContain('What would raise it. For Green: a quality award is held and has not expired.');
});

test('the readings that matter to a rating say what another option would make of it', async () => {
  const page = await told(lead, alder);
  expect(page).toContain('With the other reading, “A proposal, built like the Year 11 criteria');
  expect(page).toMatch(/held against the national figure for the same phase”, this would be Red/);
});

test('what was typed in says who and when, and shows no line and no hash', async () => {
  const source = typedInSource('Typed in by Priya Shah on 1 June 2026');
  const award = {
    award: 'Career Mark',
    status: 'held',
    awardedOn: null,
    expiresOn: '2027-01-01',
    auditCompletedOn: null,
    actionPlanAgreedOn: null,
  } as const;
  await givenFacts(given, cycle, [{ institution: brook, kind: 'quality-award', key: '', fact: [{ ...award, source }] }]);
  const page = await told(lead, brook);
  expect(page).toContain('Sources Typed in by Priya Shah on 1 June 2026');
  expect(page).not.toContain('Typed in by Priya Shah on 1 June 2026, line');
});

test('an institution without any evidence says so in every card, and what to do next', async () => {
  const page = await told(lead, bare);
  expect(page).toContain('No element is rated; an overall rating needs at least 3.');
  expect(page).toContain('First year: there is nothing before it to compare with.');
  expect(page).toContain('Bring the evidence that is missing : Destinations six months on, Year 11 into education');
  expect(page).not.toContain('What made the difference');
});

test('an institution that left before the day of the cycle is not rated in it, and the page says why', async () => {
  const gone = await givenInstitution(given, { name: 'Gone School' });
  const leave = (until: string) => given.admin.query("update institution set status = 'left', until = $1 where institution_id = $2", [until, gone]);
  await leave('2026-07-30');
  await given.admin.query('update partnership set inputs_revision = inputs_revision + 1');
  const page = await told(lead, gone);
  expect(page).toContain('There is no rating in 2025/26');
  expect(page).toContain('It left the partnership on 30 July 2026, before 31 July 2026');
  await leave('2026-07-31');
  await given.admin.query('update partnership set inputs_revision = inputs_revision + 1');
  expect(await told(lead, gone)).toContain('No element is rated');
});

test('a special school without Year 11 leavers has that element as not applicable, never as a low level', async () => {
  const special = await givenInstitution(given, { name: 'Special School' });
  await given.admin.query("update institution set kind = 'special', phases = array['post16'] where institution_id = $1", [special]);
  await given.admin.query('update partnership set inputs_revision = inputs_revision + 1');
  const page = await told(lead, special);
  expect(page).toContain('Year 11 into education, employment or training Not applicable');
  expect(page).not.toMatch(/training Red/);
});

test('a viewer sees what is published, and nothing of an open cycle', async () => {
  expect((await viewer.get(path(alder))).status).toBe(404);
  const page = await told(viewer, alder, '2024-25');
  expect(page).toContain('Published on 15 June 2026');
  expect(page).not.toMatch(/Next for you|Discuss|Moderate|All the evidence/);
  expect((await viewer.get(`${path(alder, '2024-25')}/quality-award`)).status).toBe(404);
});

test('who has to act is told what: in review the institution is asked whether it agrees', async () => {
  expect(await told(careers, alder)).not.toContain('Say whether you agree');
  await state('review');
  expect(await told(careers, alder)).toContain('Say whether you agree with these ratings : 5 wait for your word');
  expect(await told(lead, alder)).toContain('Nothing waits for you here.');
  await state('open');
});

test('published ratings stay as they were; a correction is live for those who work on it, and viewers keep the last version until it is published', async () => {
  await givenPublication(given, cycle);
  expect(await told(lead, alder)).toContain('95 of 100 leavers');
  expect(await told(viewer, alder)).toContain('95 of 100 leavers');
  await givenCorrection(given, cycle);
  await givenEvidence(given, cycle, '2025/26', [{ ...ALDER, y11: { eet: 96, of: 100 } }]);
  expect(await told(lead, alder)).toContain('96 of 100 leavers');
  expect(await told(lead, alder)).toContain('Being corrected');
  expect(await told(viewer, alder)).toContain('95 of 100 leavers');
  await givenPublication(given, cycle);
  const page = await told(viewer, alder);
  expect(page).toContain('96 of 100 leavers');
  expect(page).toContain('version 2');
  expect(page).toContain('Corrected on 15 June 2026: A figure was wrong.');
});

test('a year that is published tells the name of then, and the one of today beside it', async () => {
  const rename = (name: string) => given.admin.query('update institution set name = $1 where institution_id = $2', [name, alder]);
  await rename('Alder Academy of Today');
  const page = await told(viewer, alder);
  expect(page).toContain('Alder &lt;i>Vale&lt;/i> in 2025/26');
  expect(page).toContain('It is called Alder Academy of Today today.');
  await rename('Alder <i>Vale</i>');
  expect(await told(viewer, alder)).not.toContain('It is called');
});

test('an institution that came after the publication has no rating in it', async () => {
  const late = await givenInstitution(given, { name: 'Late School' });
  expect(await told(viewer, late)).toContain('It was not among the institutions when the ratings of 2025/26 were published.');
});

test('whoever works at an institution knows of no other, nor of other years and partnerships', async () => {
  expect((await careers.get(path(alder))).status).toBe(200);
  expect((await careers.get(path(brook))).status).toBe(404);
  const elsewhere = await givenInstitution(given, { partnership: await givenPartnership(given) });
  for (const wrong of [path(elsewhere), path(alder, '2019-20'), path(alder, '2025-27'), path('nothing'), `${path(alder)}/no-element`])
    expect((await lead.get(wrong)).status).toBe(404);
});

test('the page of an institution leads to its ratings of each year that the reader may see', async () => {
  const next = await givenCycle(given, { year: '2026/27', date: '2027-07-31' });
  expect(next).not.toBe('');
  const links = async (who: Visitor) =>
    [...(await who.get(`/institutions/${alder}`)).body.matchAll(/href="(\/cycles\/[^"]*)"/g)].map(([, href]) => href);
  const years = ['2026-27', '2025-26', '2024-25'].map((year) => path(alder, year));
  expect(await links(lead)).toEqual(years);
  expect(await links(careers)).toEqual(years);
  expect(await links(viewer)).toEqual(years.slice(1));
});
