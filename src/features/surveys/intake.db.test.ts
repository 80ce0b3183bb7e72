import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenCycle } from '../../../tests/support/given-cycle.ts';
import { type GivenSurvey, givenCodes, givenSurvey, pileOf } from '../../../tests/support/given-open-survey.ts';
import { firstPartnership, givenInstitution } from '../../../tests/support/given-people.ts';
import { withTenant } from '../../database/tenant.ts';
import { Intake, type Outcome, type SheetSent } from './intake.ts';
import { hashOfCode } from './one-use-code.ts';
import { lockSurvey, updateClosed } from './survey.queries.ts';
import type { Access } from './survey.ts';

const given = await givenApp();
await firstPartnership(given);
const cycle = await givenCycle(given);

async function surveyWith(wanted: { access?: Access; opensOn?: string; closesOn?: string } = {}): Promise<GivenSurvey> {
  return givenSurvey(given, { cycle, institution: await givenInstitution(given, { name: `School ${randomUUID()}` }), ...wanted });
}

const intakeOn = (day: string) => new Intake({ db: given.db, now: () => new Date(`${day}T12:00:00Z`) });
const intake = intakeOn('2026-06-15');

function send({ id, partnership }: GivenSurvey, sheet: string, more: Partial<SheetSent> = {}, to = intake): Promise<Outcome> {
  return to.take(partnership, { survey: id, key: randomUUID(), codeHash: null, sheet, words: '', ...more });
}

test('sheets lie in the order of their letters, however they came, and words apart from them', async () => {
  const survey = await surveyWith();
  for (const [sheet, words] of [
    ['53', 'Zebra'],
    ['12', ''],
    ['4?', 'apple'],
    ['12', 'Mango'],
  ] as const)
    expect(await send(survey, sheet, { words })).toBe('kept');
  expect(await pileOf(given, survey.id)).toEqual({ sheets: ['12', '12', '4?', '53'], words: ['Mango', 'Zebra', 'apple'] });
});

test('what the database keeps is the same in whichever order a class of thirty sent', async () => {
  const sheets = Array.from({ length: 30 }, (_, at) => `${(at % 5) + 1}${(at % 3) + 1}${String(at).padStart(2, '0')}`);
  const kept: unknown[] = [];
  for (const order of [sheets, sheets.toReversed(), sheets.toSorted((a, b) => a.slice(-1).localeCompare(b.slice(-1)))]) {
    const survey = await surveyWith();
    for (const sheet of order) await send(survey, sheet);
    const { rows } = await given.admin.query(
      'select count(*)::int, count(distinct xmin::text)::int as writers from survey_pile where survey_id = $1',
      [survey.id],
    );
    kept.push({ ...(await pileOf(given, survey.id)), ...rows[0] });
  }
  expect(kept[0]).toEqual({ sheets: sheets.toSorted((a, b) => (a < b ? -1 : 1)), words: [], count: 1, writers: 1 });
  expect(kept).toEqual([kept[0], kept[0], kept[0]]);
});

test('a thousand at once are all there, once each', async () => {
  const surveys = [await surveyWith(), await surveyWith(), await surveyWith()];
  const sheets = Array.from({ length: 1_000 }, (_, at) => String(at).padStart(4, '0'));
  const outcomes = await Promise.all(sheets.map((sheet, at) => send(surveys[at % 3] as GivenSurvey, sheet)));
  expect(new Set(outcomes)).toEqual(new Set(['kept']));
  const piles = await Promise.all(surveys.map(({ id }) => pileOf(given, id)));
  expect(piles.flatMap((pile) => pile.sheets).toSorted()).toEqual(sheets);
});

test('the same sending again is kept, and lies there once: later, at once, or through another process', async () => {
  const survey = await surveyWith();
  const key = randomUUID();
  const again = () => send(survey, '12', { key });
  const elsewhere = () => send(survey, '12', { key }, intakeOn('2026-06-15'));
  expect(await Promise.all([again(), again(), elsewhere(), elsewhere()])).toEqual(['kept', 'kept', 'kept', 'kept']);
  expect(await again()).toBe('kept');
  expect((await pileOf(given, survey.id)).sheets).toEqual(['12']);
});

test.each([
  { day: '2026-06-09', outcome: 'not open yet' },
  { day: '2026-06-10', outcome: 'kept' },
  { day: '2026-06-20', outcome: 'kept' },
  { day: '2026-06-21', outcome: 'closed' },
] as const)('on $day a survey from 10 to 20 June is: $outcome', async ({ day, outcome }) => {
  const survey = await surveyWith({ opensOn: '2026-06-10', closesOn: '2026-06-20' });
  expect(await send(survey, '12', {}, intakeOn(day))).toBe(outcome);
  expect((await pileOf(given, survey.id)).sheets).toHaveLength(outcome === 'kept' ? 1 : 0);
});

test('what was kept before a survey closed is still said to be kept, and nothing new comes in', async () => {
  const survey = await surveyWith();
  const key = randomUUID();
  await send(survey, '12', { key });
  await withTenant(given.db, survey.partnership, (tenant) => updateClosed(tenant, survey.id, { by: null, at: new Date() }));
  expect([await send(survey, '12', { key }), await send(survey, '34')]).toEqual(['kept', 'closed']);
  expect((await pileOf(given, survey.id)).sheets).toEqual(['12']);
});

test('whoever closes a survey waits for what is being written, and what comes meanwhile is told', async () => {
  const survey = await surveyWith();
  const outcomes = await withTenant(given.db, survey.partnership, async (tenant) => {
    await lockSurvey(tenant, survey.id);
    const late = send(survey, '12');
    await updateClosed(tenant, survey.id, { by: null, at: new Date() });
    return { late };
  });
  expect(await outcomes.late).toBe('closed');
});

test('a code answers once, and only for its own survey', async () => {
  const survey = await surveyWith({ access: 'codes' });
  const other = await surveyWith({ access: 'codes' });
  const [code = ''] = await givenCodes(given, survey, 1);
  const hash = (text: string, { id }: GivenSurvey) => hashOfCode(text, id, given.parts.secret);
  const key = randomUUID();
  const codeHash = hash(code, survey);
  expect(await send(survey, '11')).toBe('needs a code');
  expect(await send(survey, '11', { codeHash: hash('2222-2222', survey) })).toBe('no such code');
  expect(await send(other, '11', { codeHash: hash(code, other) })).toBe('no such code');
  const [first, second] = await Promise.all([send(survey, '11', { codeHash, key }), send(survey, '22', { codeHash })]);
  expect([first, second]).toEqual(['kept', 'code used']);
  expect([await send(survey, '11', { codeHash, key }), await send(survey, '33', { codeHash })]).toEqual(['kept', 'code used']);
  expect((await pileOf(given, survey.id)).sheets).toEqual(['11']);
});

test('a survey of another partnership does not exist', async () => {
  const survey = await surveyWith();
  expect(await intake.take(randomUUID(), { survey: survey.id, key: randomUUID(), codeHash: null, sheet: '1', words: '' })).toBe('no such survey');
});

test('nothing that came in says when, from where, or after whom', async () => {
  const { rows } = await given.admin.query(
    "select table_name || '.' || column_name as name from information_schema.columns where table_name in ('survey_pile', 'survey_sending', 'survey_code') order by 1",
  );
  expect(rows.map(({ name }) => name)).toEqual([
    'survey_code.code_hash',
    'survey_code.partnership_id',
    'survey_code.spent',
    'survey_code.survey_id',
    'survey_pile.partnership_id',
    'survey_pile.sheets',
    'survey_pile.survey_id',
    'survey_pile.words',
    'survey_sending.key',
    'survey_sending.partnership_id',
    'survey_sending.survey_id',
  ]);
});
