import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rateCase } from '../../src/features/cases/rate-case.ts';
import { realFile } from '../../tests/support/real-files.ts';

const NAME = 'england_ks4-pupdest_2024-25-tables.csv';

/** Reads the England Key Stage 4 file and rates one city, then all of England; the ratio is to reading the file's bytes and cutting them into cells. */
export async function benchEngland(): Promise<string[]> {
  const file = realFile(NAME);
  if (!file) return [`England Key Stage 4: skipped, ${NAME} is not beside the checkout`];
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    const city = await timed(folder, file, '831');
    const england = await timed(folder, file, '*');
    const plain = await cutIntoCells(file);
    const size = (statSync(file).size / 1e6).toFixed(1);
    return [
      `England Key Stage 4 (${size} MB): read and rated for one city (${city.institutions} institutions) in ${city.ms.toFixed(0)} ms (goal: under 500 ms);`,
      `        for all of England (${england.institutions} institutions) in ${england.ms.toFixed(0)} ms; one city takes ${(city.ms / plain).toFixed(1)} times as long as`,
      `        reading the file and splitting it at line ends and commas (${plain.toFixed(0)} ms)`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timed(folder: string, file: string, la: string): Promise<{ ms: number; institutions: number }> {
  writeFileSync(join(folder, 'case.yaml'), caseYaml(file, la));
  await rateCase(folder);
  const start = performance.now();
  const rated = await rateCase(folder);
  const ms = performance.now() - start;
  if ('problems' in rated) throw new Error(rated.problems.map(({ message }) => message).join(' '));
  return { ms, institutions: rated.institutions.length };
}

function caseYaml(file: string, la: string): string {
  return `partnership: { name: Benchmark, la: ["${la}"] }
framework: derby-2012
cycle: 2024/25
date: 2025-07-31
readings: { destination-criteria: proposed }
evidence:
  - { kind: ks4-destinations, file: ${JSON.stringify(file)} }
`;
}

async function cutIntoCells(file: string): Promise<number> {
  const once = async () => (await readFile(file, 'utf8')).split('\r\n').map((line) => line.split(',')).length;
  await once();
  const start = performance.now();
  await once();
  return performance.now() - start;
}
