import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { givenWorkbook } from '../../tests/support/given-workbook.ts';
import { institutionRow } from '../../tests/support/made-up-city.ts';
import { realFile } from '../../tests/support/real-files.ts';
import { askWhile, type Latency } from './fixed-rate.ts';
import { insertInstitutions, insertYear } from './full-city.ts';
import { madeUpPeople, PEOPLE } from './people-workbook.ts';
import { inPartnership, type RunningCity, withRunningCity } from './running-city.ts';
import { goal } from './serving.ts';

const ENGLAND = 'england_ks4-pupdest_2024-25-tables.csv';
const CYCLE = '/cycles/2024-25';
const GOALS = { previewSeconds: 2, peopleSeconds: 20, p99: 300 };
const RUNS = 3;
/** Of each page. Two people who click all the time. */
const PER_SECOND = 10;
const QUIET_MS = 5_000;

/**
 * From sending a file to its preview, over the network, as somebody at work waits for it: all of England's Key Stage 4, beside DuckDB reading
 * the same file; and 50,000 young people as a workbook, with how long other pages take meanwhile, beside how long they take without.
 */
export function benchImports(): Promise<string[]> {
  return withRunningCity(async (city) => {
    const institution = await fillDerby(city);
    return ['files, from sending them to their preview:', ...(await englandLines(city)), ...(await peopleLines(city, institution))];
  });
}

/** Those of Derby that are in England's file where it is there, and those of the made-up list. Gives back the id of one. */
async function fillDerby(city: RunningCity): Promise<string> {
  const england = realFile(ENGLAND);
  const lines = england ? (await readFile(england, 'utf8')).split('\r\n').map((line) => line.split(',')) : [];
  const inDerby = lines.flatMap(([, la, , urn = '']) => (la === '831' && urn ? [urn] : []));
  const madeUp = Array.from({ length: 30 }, (_, at) => String(200_100 + at));
  const rows = [...inDerby, ...madeUp].map((urn, at) => ({ ...institutionRow(at), urn }));
  const ids = rows.map(({ institution_id }) => institution_id);
  await inPartnership(city, async (tenant) => {
    await insertInstitutions(tenant, rows);
    await insertYear(tenant, '2024/25', ids);
  });
  return ids[0] ?? '';
}

async function englandLines(city: RunningCity): Promise<string[]> {
  const england = realFile(ENGLAND);
  if (!england) return [`  England Key Stage 4: skipped, ${ENGLAND} is not beside the checkout`];
  const content = await readFile(england);
  // An empty line more each time: what was sent before is known again by its bytes.
  const other = (run: number) => Buffer.concat([content, Buffer.from('\r\n'.repeat(run))]);
  await secondsToPreview(city, 'england.csv', content);
  const ours: number[] = [];
  for (let run = 1; run <= RUNS; run++) ours.push(await secondsToPreview(city, `england-${run}.csv`, other(run)));
  const theirs: number[] = [];
  for (let run = 0; run < RUNS; run++) theirs.push(await secondsByDuckDb(england));
  const [taken, duck] = [median(ours), median(theirs)];
  return [
    `  England Key Stage 4 (${(content.length / 1e6).toFixed(1)} MB): ${taken.toFixed(2)} s, ${goal(taken, GOALS.previewSeconds, 's')};`,
    `    ${(taken / duck).toFixed(0)} times the ${duck.toFixed(3)} s in which DuckDB reads the same file`,
  ];
}

async function peopleLines(city: RunningCity, institution: string): Promise<string[]> {
  const workbook = givenWorkbook({ sheets: [{ name: 'People', rows: madeUpPeople() }] });
  const paths = ['/institutions', `${CYCLE}/institutions/${institution}`];
  const asked = (until: Promise<unknown>) => Promise.all(paths.map((path) => askWhile({ ...askFor(city, path), perSecond: PER_SECOND }, until)));
  await asked(pause(QUIET_MS));
  const quiet = await asked(pause(QUIET_MS));
  const reading = secondsToPreview(city, 'people.xlsx', workbook);
  const meanwhile = await asked(reading);
  const seconds = await reading;
  return [
    `  ${PEOPLE.toLocaleString('en-GB')} young people as a workbook (${(workbook.length / 1e6).toFixed(1)} MB): ${seconds.toFixed(1)} s, ${goal(seconds, GOALS.peopleSeconds, 's')}; meanwhile, ${PER_SECOND} requests/s each:`,
    ...paths.map((path, at) => pageLine(path, meanwhile[at] as Latency, quiet[at] as Latency)),
  ];
}

function askFor({ running, cookie }: RunningCity, path: string) {
  return { url: running.origin + path, cookie };
}

function pageLine(path: string, { p50, p99, requests }: Latency, quiet: Latency): string {
  return `    ${path.replace(/[0-9a-f-]{36}/, '…')}: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (${goal(p99, GOALS.p99, 'ms')}; of ${requests}), ${(p99 / quiet.p99).toFixed(1)} times the ${quiet.p99.toFixed(0)} ms without`;
}

async function secondsToPreview({ lead }: RunningCity, name: string, content: Buffer): Promise<number> {
  const began = performance.now();
  const { status, location } = await lead.upload(`${CYCLE}/imports/new`, { form_id: randomUUID() }, [{ field: 'files', name, content }]);
  if (status !== 303 || !location) throw new Error(`Sending ${name} came to ${status}.`);
  for (;;) {
    const { headers, body } = await lead.get(location);
    if (headers.refresh === undefined) {
      if (!body.includes('name="seen"')) throw new Error(`${name} came to no preview: ${wordsOf(body)}`);
      return (performance.now() - began) / 1_000;
    }
    await pause(50);
  }
}

function wordsOf(body: string): string {
  return (body.split('<main')[1] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 500);
}

async function secondsByDuckDb(file: string): Promise<number> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const began = performance.now();
  await connection.runAndReadAll("select * from read_csv($file, header = true, all_varchar = true, delim = ',', quote = '\"')", { file });
  return (performance.now() - began) / 1_000;
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
