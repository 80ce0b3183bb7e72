import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { givenUpload } from '../../../../tests/support/given-upload.ts';
import { type GivenCell, givenWorkbook } from '../../../../tests/support/given-workbook.ts';
import { readInProcess } from '../../../../tests/support/read-upload-in-process.ts';
import { realFile } from '../../../../tests/support/real-files.ts';
import type { ReadFile } from './read-file.ts';
import type { ReadOptions } from './read-options.ts';

async function read(content: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<ReadFile[]> {
  const files = await readInProcess(givenUpload(content), Buffer.from(content as string), options);
  // What passes between processes and into the database is the same that was found.
  expect(JSON.parse(JSON.stringify(files))).toEqual(files);
  return files;
}

test('the leavers of a cycle are those of two years before, else of three', async () => {
  const name = 'england_ks4-pupdest_2024-25-tables.csv';
  const path = realFile(name);
  if (!path) return;
  for (const [cycle, forCycle] of [
    ['2024/25', '2022/23'],
    ['2025/26', '2022/23'],
    ['2022/23', '2020/21'],
    ['2021/22', null],
  ] as const) {
    expect(await read(readFileSync(path), { cycle })).toMatchObject([
      { found: { kind: 'ks4-destinations', namesYear: true, forCycle, leavers: ['2020/21', '2021/22', '2022/23'] } },
    ]);
  }
});

test('a published table saved as a workbook, its per cents as numbers, holds the same', async () => {
  const path = realFile('england_ks4-pupdest_2024-25-tables.csv');
  if (!path) return;
  const csv = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  const lines = csv.split('\r\n').filter((line) => /^RECTYPE|^[12],831,|^NAT/.test(line) && !line.includes('"'));
  const cellOf = (text: string): GivenCell =>
    /^\d+%$/.test(text) ? { xml: `<c s="1"><v>${Number(text.slice(0, -1)) / 100}</v></c>` } : /^\d+$/.test(text) ? Number(text) : text;
  const rows = lines.map((line) => line.split(',').map(cellOf));
  const [workbook] = await read(givenWorkbook({ sheets: [{ rows }], formats: ['0%'] }));
  const [plain] = await read(`${lines.join('\n')}\n`);
  expect(plain?.found).toMatchObject({ rows: expect.arrayContaining([expect.objectContaining({ place: 'national' })]) });
  expect(workbook?.found).toEqual(plain?.found);
});
