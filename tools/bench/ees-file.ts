import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { readDestinations } from '../../src/evidence/destinations.ts';
import { fileOnDisk } from '../../src/evidence/source-file.ts';
import { writeMadeUpEesFile } from './made-up-ees-file.ts';

const ROWS = 1_400_000;
const FEWER_ROWS = 140_000;
const MOST_TIMES_DUCKDB = 3;
const RUNS = 3;
const WANTED = { phase: 'ks4', las: new Set(['831']) } as const;

/** The columns of the rows that `readDestinations` makes, and its filter, as text: DuckDB is spared guessing what they hold. */
const QUERY = `
  select time_period, old_la_code, school_urn, school_laestab, school_name, establishment_type_group, establishment_type, version, cohort_count, pupil_count, pupil_percent
  from read_csv($file, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')
  where ((geographic_level = 'School' and old_la_code = '831')
      or (geographic_level = 'National' and establishment_type_group = 'Total state-funded mainstream and special' and establishment_type = 'Total'))
    and sex = 'Total' and ethnicity_major = 'Total' and ethnicity_minor = 'Total' and disadvantage_status = 'Total' and breakdown_topic = 'Total' and breakdown = 'Total'
    and destination_group = 'Overall destination' and destination_description = 'Sustained education, employment & apprenticeships'`;

/**
 * Reads a made-up file of 1.4 million rows for one local authority and prints seconds, memory and the ratio to DuckDB, which reads
 * the same columns with the same filter from the same file. Medians of three after one warm-up. Waymark also hashes the file and
 * checks its text; DuckDB does neither.
 */
export async function benchEesFile(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  try {
    const file = join(folder, 'ees.csv');
    const smaller = join(folder, 'ees-smaller.csv');
    await writeMadeUpEesFile(file, ROWS);
    await writeMadeUpEesFile(smaller, FEWER_ROWS);
    return [...(await speedLines(file)), await memoryLine(file, smaller)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function speedLines(file: string): Promise<string[]> {
  const megabytes = (await stat(file)).size / 1e6;
  const ours = await timed(() => rowsByWaymark(file));
  const lines = [
    `EES file, ${ROWS.toLocaleString('en-GB')} rows, ${megabytes.toFixed(0)} MB, read for one local authority: ${ours.seconds.toFixed(2)} s (${ours.rows} rows kept)`,
  ];
  for (const threads of [2, 1]) {
    const theirs = await timed(() => rowsByDuckDb(file, threads));
    if (theirs.rows !== ours.rows) throw new Error(`DuckDB finds ${theirs.rows} rows, Waymark ${ours.rows}: they are not doing the same.`);
    const ratio = ours.seconds / theirs.seconds;
    const verdict = ratio <= MOST_TIMES_DUCKDB ? 'within' : 'beyond';
    lines.push(
      `  DuckDB, ${threads} thread${threads > 1 ? 's' : ''}: ${theirs.seconds.toFixed(2)} s; ratio ${ratio.toFixed(2)}, ${verdict} the goal of ${MOST_TIMES_DUCKDB}`,
    );
  }
  return lines;
}

async function rowsByWaymark(file: string): Promise<number> {
  const { rows, problems } = await readDestinations(fileOnDisk(file, 'ees.csv'), WANTED);
  if (problems.some(({ severity }) => severity === 'error')) throw new Error(`The made-up file has errors: ${JSON.stringify(problems)}`);
  return rows.length;
}

async function rowsByDuckDb(file: string, threads: number): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  const rows = await (await connection.run(QUERY.replace('$file', `'${file}'`))).getRows();
  connection.closeSync();
  instance.closeSync();
  return rows.length;
}

async function timed(run: () => Promise<number>): Promise<{ seconds: number; rows: number }> {
  let rows = await run();
  const seconds: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    rows = await run();
    seconds.push((performance.now() - start) / 1000);
  }
  return { seconds: seconds.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN, rows };
}

/** Each file in a process of its own, for the highest memory a process ever had is all that the system tells. */
async function memoryLine(file: string, smaller: string): Promise<string> {
  const [all, tenth] = [await peakMegabytes(file), await peakMegabytes(smaller)];
  return `  peak memory: ${all.toFixed(0)} MB, for a tenth of the rows ${tenth.toFixed(0)} MB: ${(all - tenth).toFixed(0)} MB more`;
}

async function peakMegabytes(file: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), '--peak', file]);
  return Number(stdout) / 1024;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , flag, file] = process.argv;
  if (flag === '--peak' && file) {
    await rowsByWaymark(file);
    console.log(process.resourceUsage().maxRSS);
  } else {
    for (const line of await benchEesFile()) console.log(line);
  }
}
