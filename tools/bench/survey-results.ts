import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Tenant } from '../../src/database/tenant.ts';
import { addToPiles } from '../../src/features/surveys/intake.queries.ts';
import { insertQuestionnaire } from '../../src/features/surveys/questionnaire.queries.ts';
import { insertSurvey } from '../../src/features/surveys/survey.queries.ts';
import { questionnaireFrom } from '../../src/surveys/questionnaire.ts';
import { madeUpSheets } from '../../tests/support/given-sheets.ts';
import { institutionRow } from '../../tests/support/made-up-city.ts';
import { inPartnership, type RunningCity, withRunningCity } from './running-city.ts';
import { goal } from './serving.ts';

type Evidence = typeof import('../../src/features/evidence/index.ts');
type Frameworks = typeof import('../../src/features/frameworks/index.ts');
type QuestionSets = typeof import('../../src/features/question-sets/index.ts');

/** As built: Node cannot read the sources of pages. */
const built = <Feature>(name: string): Promise<Feature> => import(new URL(`../../dist/features/${name}/index.js`, import.meta.url).href);
const FRAMEWORK = new URL('../../frameworks/derby-2012.yaml', import.meta.url);

const INSTITUTIONS = 40;
const RESPONSES = 1_500;
const GOALS = { institutionP95: 200, cityP95: 1_000 };
const TIMES = 60;

/** Results of a school with 1,500 responses and of all of them together, each beside the time that reading the answers takes by itself. */
export function benchSurveyResults(): Promise<string[]> {
  return withRunningCity(async (city) => {
    const surveys = await inPartnership(city, fillSurveys);
    const [first] = surveys;
    const own = `/cycles/2025-26/institutions/${first?.institution}/surveys/students/results`;
    const all = '/cycles/2025-26/surveys/students/results';
    return [
      `surveys of ${INSTITUTIONS} institutions with ${RESPONSES} responses each, one request after the other:`,
      ...(await linesOf(city, own, surveys.slice(0, 1), GOALS.institutionP95)),
      ...(await linesOf(city, all, surveys, GOALS.cityP95)),
      `  memory of the app: ${city.running.megabytes().toFixed(0)} MB after the load`,
    ];
  });
}

/** The first look makes the releases; later ones read them. */
async function linesOf(city: RunningCity, path: string, surveys: Begun[], most: number): Promise<string[]> {
  const url = city.running.origin + path;
  const piles = await timeOf(() => inPartnership(city, (tenant) => readPiles(tenant, surveys)));
  const first = await timeOf(() => ask(city, url));
  const taken: number[] = [];
  for (let time = 0; time < TIMES; time++) taken.push(await timeOf(() => ask(city, url)));
  const [p50, p95] = [0.5, 0.95].map((share) => taken.toSorted((a, b) => a - b)[Math.floor(share * TIMES)] ?? Number.NaN) as [number, number];
  return [
    `  results of ${surveys.length * RESPONSES} responses: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${goal(p95, most, 'ms')} for the p95),`,
    `    first look, which makes the releases, ${first.toFixed(0)} ms; median ${(p50 / piles).toFixed(1)} times, first look ${(first / piles).toFixed(1)} times the ${piles.toFixed(1)} ms of reading the answers`,
  ];
}

async function ask({ cookie }: RunningCity, url: string): Promise<void> {
  const answer = await fetch(url, { headers: { cookie } });
  const body = await answer.text();
  if (answer.status !== 200 || !body.includes('priorit')) throw new Error(`${url} answered ${answer.status}, and no results.`);
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

interface Begun {
  id: string;
  institution: string;
}

function readPiles({ sql, partnership }: Tenant, surveys: Begun[]) {
  const ids = surveys.map(({ id }) => id);
  return sql.selectFrom('survey_pile').select('sheets').where('partnership_id', '=', partnership).where('survey_id', 'in', ids).execute();
}

/** Put in directly: what is measured is how they are shown. */
async function fillSurveys(tenant: Tenant): Promise<Begun[]> {
  const { sql, partnership } = tenant;
  const rows = Array.from({ length: INSTITUTIONS }, (_, at) => ({ partnership_id: partnership, ...institutionRow(at), created_at: new Date() }));
  await sql.insertInto('institution').values(rows).execute();
  const cycle = await insertYear(tenant);
  const { shippedQuestionSet } = await built<QuestionSets>('question-sets');
  const content = questionnaireFrom((await shippedQuestionSet('students')).set);
  const [at, by] = [new Date(), null];
  await insertQuestionnaire(tenant, { audience: 'students', revision: 1, content, by, at });
  const begun: Begun[] = [];
  for (const [number, { institution_id: institution }] of rows.entries()) {
    const id = randomUUID();
    const survey = {
      id,
      cycle,
      institution,
      audience: 'students',
      questionnaire: 1,
      access: 'open',
      opensOn: '2020-01-01',
      closesOn: '2099-12-31',
    } as const;
    await insertSurvey(tenant, survey, { by, at });
    const sheets = madeUpSheets({ many: RESPONSES, questions: content.questions.length, from: number * RESPONSES, low: [number % 24, 8, 14] });
    await addToPiles(tenant, [{ survey: id, sheets, words: [] }]);
    begun.push({ id, institution });
  }
  return begun;
}

async function insertYear(tenant: Tenant): Promise<string> {
  const [{ insertCycle }, { readFramework }] = [await built<Evidence>('evidence'), await built<Frameworks>('frameworks')];
  const frameworkYaml = await readFile(FRAMEWORK, 'utf8');
  const loaded = readFramework('derby-2012.yaml', Buffer.from(frameworkYaml));
  if ('problems' in loaded) throw new Error('The framework that ships cannot be read.');
  const framework = { id: loaded.framework.id, version: loaded.framework.version, sha256: loaded.sha256 };
  const id = randomUUID();
  await insertCycle(tenant, { id, year: '2025/26', date: '2026-07-31', minimumCohort: 6, framework, frameworkYaml, at: new Date(), by: null });
  return id;
}
