import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type ReadFile, readUpload } from '../../src/features/imports/reading/read-upload.ts';
import { givenWorkbook } from '../../tests/support/given-workbook.ts';
import { readInProcess } from '../../tests/support/read-upload-in-process.ts';
import { realFile } from '../../tests/support/real-files.ts';

export const PEOPLE = 50_000;
const MOST_SECONDS = 20;
const RUNS = 3;
const ENGLAND = 'england_ks4-pupdest_2024-25-tables.csv';
const OPTIONS = { name: 'upload', las: ['831'], cycle: '2024/25' };

/**
 * Reads a made-up list of 50,000 young people as a workbook, in the process of its own that an upload is read in, and prints the ratio
 * to the same list as CSV; and the England Key Stage 4 file the same way. Medians of three after one warm-up; the start of the process is part of them.
 */
export async function benchPeopleWorkbook(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    const [workbook, csv] = [join(folder, 'people.xlsx'), join(folder, 'people.csv')];
    const rows = madeUpPeople();
    writeFileSync(workbook, givenWorkbook({ sheets: [{ name: 'People', rows }] }));
    writeFileSync(csv, rows.map((row) => `${row.join(',')}\n`).join(''));
    const [ours, plain] = [await timed(workbook), await timed(csv)];
    const verdict = ours.seconds <= MOST_SECONDS ? 'within' : 'beyond';
    return [
      `${PEOPLE.toLocaleString('en-GB')} young people as a workbook (${megabytes(workbook)} MB): read in ${ours.seconds.toFixed(2)} s, ${verdict} the goal of ${MOST_SECONDS} s`,
      `  the same as CSV (${megabytes(csv)} MB): ${plain.seconds.toFixed(2)} s; ratio ${(ours.seconds / plain.seconds).toFixed(1)}`,
      `  peak memory in one process: workbook ${await peakMegabytes(workbook)} MB, CSV ${await peakMegabytes(csv)} MB`,
      await englandLine(csv, plain.seconds),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function madeUpPeople(): (string | number)[][] {
  const codes = ['210', '220', '230', '310', '330', '619', '810'];
  const header = ['urn', 'activity_code', 'upn', 'forename', 'surname', 'born', 'postcode', 'email', 'house', 'started', 'changed', 'worker'];
  const people = Array.from({ length: PEOPLE }, (_, at): (string | number)[] => [
    200_100 + (at % 30),
    codes[at % codes.length] ?? '810',
    `A999200${100_000 + at}`,
    `Forename${at % 4000}`,
    `Surname${at % 9000}`,
    39_700 + (at % 365),
    `DU${at % 30} ${at % 10}XZ`,
    `person${at}@example.org`,
    at % 200,
    '2025-09-01',
    '2025-11-01',
    `Worker ${at % 40}`,
  ]);
  return [header, ...people];
}

async function timed(path: string): Promise<{ seconds: number }> {
  const seconds: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    refuseErrors(await readUpload(path, OPTIONS));
    if (run > 0) seconds.push((performance.now() - start) / 1000);
  }
  return { seconds: seconds.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN };
}

function refuseErrors(files: ReadFile[]): void {
  const errors = files.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(' '));
}

async function englandLine(empty: string, beside: number): Promise<string> {
  const england = realFile(ENGLAND);
  if (!england) return `  England Key Stage 4 as an upload: skipped, ${ENGLAND} is not beside the checkout`;
  writeFileSync(empty, 'urn,benchmarks_met,evaluated_on\n200101,8,2025-07-31\n');
  const [read, start] = [await timed(england), await timed(empty)];
  return `  England Key Stage 4 as an upload: ${read.seconds.toFixed(2)} s, of which starting the process takes ${start.seconds.toFixed(2)} s; ratio to the CSV above ${(read.seconds / beside).toFixed(1)}`;
}

function megabytes(path: string): string {
  return (statSync(path).size / 1e6).toFixed(1);
}

/** In a process of its own, for the highest memory a process ever had is all that the system tells. */
async function peakMegabytes(path: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), '--peak', path]);
  return (Number(stdout) / 1024).toFixed(0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , flag, path] = process.argv;
  if (flag === '--peak' && path) {
    refuseErrors(await readInProcess(path, Buffer.alloc(0)));
    console.log(process.resourceUsage().maxRSS);
  } else {
    for (const line of await benchPeopleWorkbook()) console.log(line);
  }
}
