import { expect, test } from 'vitest';
import { seeded } from '../src/disclosure/proof/seeded.ts';
import { shippedQuestionSet } from '../src/features/question-sets/index.ts';
import { questionnaireFrom } from '../src/surveys/questionnaire.ts';
import { givenApp } from './support/given-app.ts';
import { givenCycle } from './support/given-cycle.ts';
import { type GivenSurvey, givenSurvey, pileOf } from './support/given-open-survey.ts';
import { firstPartnership, givenInstitution } from './support/given-people.ts';
import { randomSheet } from './support/open-surveys.ts';
import { agreement, allThatIsThere, asSeen, linked, type Orders, ordersIn, type Seen } from './support/order-matcher.ts';
import { bodyOf } from './support/sending-ledger.ts';

const CLASS = 30;
const ROUNDS = 10;
/** Far beyond what chance does in all rounds: a mean agreement with a deviation of 0.041 around nothing, and about 15 links in the better of two directions. */
const BOUNDS = { agreement: 0.2, linked: 40 };

const given = await givenApp();
await firstPartnership(given);
const cycle = await givenCycle(given);
const content = questionnaireFrom((await shippedQuestionSet('students')).set);
const random = seeded(2_012);

/** What a careless programmer would have kept, each in its own way. */
const CARELESS = {
  planted_serial: { columns: 'id serial, sheet text', insert: 'insert into planted_serial (sheet) values ($1)' },
  planted_row: { columns: 'id uuid default gen_random_uuid(), sheet text', insert: 'insert into planted_row (sheet) values ($1)' },
  planted_hash: {
    columns: 'hash text, came_at timestamptz default clock_timestamp()',
    insert: "insert into planted_hash (hash) values (encode(sha256(convert_to($1, 'UTF8')), 'hex'))",
  },
  planted_list: { columns: "id int primary key, sheets text[] default '{}'", insert: 'update planted_list set sheets = sheets || $1::text' },
};

interface Answered {
  /** As they came. The tester knows who came when. */
  sheets: string[];
  seen: Seen[];
}

/** A class answers, one after the other, through the pages; the tester looks at everything afterwards. */
async function aClassAnswers({ alsoKept = [] }: { alsoKept?: (keyof typeof CARELESS)[] } = {}): Promise<Answered> {
  const survey = await givenSurvey(given, { cycle, institution: await givenInstitution(given), content });
  given.log.length = 0;
  const sheets = Array.from({ length: CLASS }, () => randomSheet(random));
  for (const sheet of sheets) {
    await send(survey, sheet);
    for (const table of alsoKept) await given.admin.query(CARELESS[table].insert, [sheet]);
  }
  expect((await pileOf(given, survey.id)).sheets).toEqual(sheets.toSorted((a, b) => (a < b ? -1 : 1)));
  return { sheets, seen: [...(await allThatIsThere(given.admin)), asSeen('log', given.log)] };
}

async function send({ path }: GivenSurvey, sheet: string): Promise<void> {
  const headers = { host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const { statusCode } = await given.app.inject({ method: 'POST', url: `${path}/send`, payload: bodyOf(sheet), headers });
  expect(statusCode).toBe(303);
}

/** Over all rounds, by column: the mean agreement and the sum of links. */
function scores(rounds: { sheets: string[]; orders: Orders }[]): { name: string; agreement: number; linked: number }[] {
  const names = new Set(rounds.flatMap(({ orders }) => [...orders.keys()]));
  return [...names].map((name) => {
    const each = rounds.map(({ sheets, orders }) => ({ sheets, ranks: orders.get(name) ?? new Map<string, number>() }));
    return {
      name,
      agreement: each.reduce((sum, { sheets, ranks }) => sum + agreement(ranks, sheets), 0) / rounds.length,
      linked: each.reduce((sum, { sheets, ranks }) => sum + linked(ranks, sheets), 0),
    };
  });
}

test('with the database, the log and the clock nobody tells better than chance which sheet of a class came when', async () => {
  const rounds: { sheets: string[]; orders: Orders }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { sheets, seen } = await aClassAnswers();
    rounds.push({ sheets, orders: ordersIn(seen, sheets) });
  }
  const all = scores(rounds);
  // The pile is found, or nothing would have been looked at.
  expect(all.map(({ name }) => name)).toContain('survey_pile.sheets by (ctid)');
  expect(all.filter((score) => Math.abs(score.agreement) > BOUNDS.agreement || score.linked > BOUNDS.linked)).toEqual([]);
});

test('the same tester knows everybody where sheets are kept carelessly', async () => {
  for (const [table, { columns }] of Object.entries(CARELESS)) await given.admin.query(`create table ${table} (${columns})`);
  await given.admin.query('insert into planted_list values (1)');
  const { sheets, seen } = await aClassAnswers({ alsoKept: ['planted_serial', 'planted_row', 'planted_hash', 'planted_list'] });
  seen.push(
    asSeen(
      'planted log',
      sheets.map((sheet) => `{"msg":"request","sheet":"${sheet}"}`),
    ),
  );
  const found = scores([{ sheets, orders: ordersIn(seen, sheets) }]).filter(({ linked }) => linked === CLASS);
  expect(found.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'planted_serial.sheet by id',
      'planted_row.sheet by (xmin)',
      'planted_row.sheet by (ctid)',
      'planted_hash.hash by came_at',
      'planted_list.sheets by (row)',
      'planted log.line by (row)',
    ]),
  );
  for (const table of Object.keys(CARELESS)) await given.admin.query(`drop table ${table}`);
});
