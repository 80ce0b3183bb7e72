import { databaseTimeOf } from './database-time.ts';
import { fillCity } from './full-city.ts';
import { recomputeLines } from './recompute.ts';
import { inPartnership, type RunningCity, withRunningCity } from './running-city.ts';
import { goal, measured, PER_SECOND, words } from './serving.ts';

const INSTITUTIONS = 500;
const GOALS = { p95: 150, institutionP95: 100, timesDatabase: 3 };
const TIMES = 30;
const PAGE = '/cycles/2025-26/city';

/**
 * A city of 500 institutions with a year before: its page and the page of one institution, asked for at a fixed rate while nothing changes; the
 * page of the city one at a time when something changed before each; and how long its ratings take when evidence has changed. Each beside the
 * time that the database or the engine takes for it by itself.
 */
export function benchCity(): Promise<string[]> {
  return withRunningCity(async (city) => {
    await fillCity(city, INSTITUTIONS);
    return [
      `city of ${INSTITUTIONS} institutions, ${PER_SECOND} requests/s:`,
      ...(await pageLines(city, PAGE, GOALS.p95)),
      ...(await pageLines(city, await institutionPage(city), GOALS.institutionP95)),
      ...(await afterEachChange(city)),
      ...(await recomputeLines(city)),
      `  memory of the app: ${city.running.megabytes().toFixed(0)} MB after the load`,
    ];
  });
}

async function pageLines({ running, folder, cookie }: RunningCity, path: string, mostMs: number): Promise<string[]> {
  const url = running.origin + path;
  const ask = () => fetch(url, { headers: { cookie } }).then((answer) => answer.text());
  const unpacked = Buffer.byteLength(await ask());
  const sent = Number((await fetch(url, { headers: { cookie } })).headers.get('content-length'));
  const taken = await measured(running, { url, cookie, packed: true });
  const database = await databaseTimeOf(folder, 50, ask);
  return [
    `  ${path}, ${kilobytes(unpacked)} sent as ${kilobytes(sent)}: ${words(taken)} (${goal(taken.p95, mostMs, 'ms')} for the p95);`,
    `    median ${(taken.p50 / database).toFixed(1)} times the ${database.toFixed(2)} ms of the database (${goal(taken.p50 / database, GOALS.timesDatabase, 'times')})`,
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(0)} kB`;
}

/** Of an institution that has evidence. */
function institutionPage(city: RunningCity): Promise<string> {
  return inPartnership(city, async ({ sql }) => {
    const { institution_id } = await sql.selectFrom('institution').select('institution_id').where('urn', '=', '140000').executeTakeFirstOrThrow();
    return `/cycles/2025-26/institutions/${institution_id}`;
  });
}

/** A new version of the cycle is another page, whose ratings are read and rendered anew. */
async function afterEachChange(city: RunningCity): Promise<string[]> {
  const taken: number[] = [];
  const ask = async () => {
    await inPartnership(city, ({ sql, partnership }) =>
      sql
        .updateTable('cycle')
        .set(({ eb }) => ({ version: eb('version', '+', 1) }))
        .where('partnership_id', '=', partnership)
        .execute(),
    );
    const began = performance.now();
    await fetch(city.running.origin + PAGE, { headers: { cookie: city.cookie } }).then((answer) => answer.text());
    taken.push(performance.now() - began);
  };
  for (let time = 0; time < TIMES; time++) await ask();
  const median = taken.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN;
  const database = await databaseTimeOf(city.folder, TIMES, ask);
  return [
    `  ${PAGE} after a change: median ${median.toFixed(1)} ms, ${(median / database).toFixed(1)} times the ${database.toFixed(1)} ms of the database (${goal(median / database, GOALS.timesDatabase, 'times')})`,
  ];
}
