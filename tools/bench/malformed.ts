import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { malformedArchives, malformedParts, malformedSheets, malformedText } from '../../tests/support/malformed-files.ts';
import { type Malformed, malformedTables } from '../../tests/support/malformed-tables.ts';
import { readInProcess } from '../../tests/support/read-upload-in-process.ts';

const MOST_SECONDS = 2;
const MOST_MEGABYTES = 512;

/** Reads every made-up malformed file and prints the slowest, beside the median; and the highest memory of a process that read them all. */
async function benchMalformed(): Promise<string[]> {
  const corpus = [...malformedText(), ...malformedArchives(), ...malformedParts(), ...malformedSheets(), ...malformedTables()];
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    const path = join(folder, 'upload');
    const times: { what: string; seconds: number }[] = [];
    for (const each of corpus) times.push({ what: each.what, seconds: await secondsFor(path, each) });
    const sorted = times.sort((a, b) => b.seconds - a.seconds);
    const [slowest, median] = [sorted[0], sorted[Math.floor(sorted.length / 2)]];
    if (!slowest || !median) return [];
    const verdict = slowest.seconds <= MOST_SECONDS ? 'within' : 'beyond';
    const peak = process.resourceUsage().maxRSS / 1024;
    return [
      `${corpus.length} malformed files: the slowest answered in ${slowest.seconds.toFixed(2)} s, ${verdict} the goal of ${MOST_SECONDS} s (${slowest.what}); ratio to the median ${(slowest.seconds / median.seconds).toFixed(0)}`,
      `  peak memory, with the files themselves: ${peak.toFixed(0)} MB, ${peak <= MOST_MEGABYTES ? 'within' : 'beyond'} the goal of ${MOST_MEGABYTES} MB`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function secondsFor(path: string, { content }: Malformed): Promise<number> {
  writeFileSync(path, content);
  const start = performance.now();
  await readInProcess(path, content);
  return (performance.now() - start) / 1000;
}

/** In a process of its own, so that its memory is that of this alone. */
export async function benchMalformedFiles(): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url)]);
  return stdout.trimEnd().split('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const line of await benchMalformed()) console.log(line);
