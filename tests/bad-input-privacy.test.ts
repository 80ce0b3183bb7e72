import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { waymark } from './support/captured.ts';
import { givenFiles } from './support/case-folder.ts';
import { goodCase } from './support/given-good-case.ts';

/** Made-up traces of young people; no word of ours holds one. */
const CANARIES = ['Zebulon', 'Quisenberry', 'A999200109012', '2009-04-17', 'DU23 6XZ', 'zq@example.org'];
const PERSON = CANARIES.join(',');
const HEADER = 'urn,activity_code,forename,surname,upn,born,postcode,email';
const GOOD_ROWS = `200101,210,${PERSON}\n`.repeat(20);

const FORMATS = ['table', 'json', 'csv', 'html'];

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Rates a case with this file of young people in every format, to the screen and to a file, and looks for them in all that is left. */
async function tracesOf(people: string): Promise<{ code: number; traces: string[] }> {
  const folder = givenFiles({ ...goodCase(), 'y11-activity.csv': people });
  const places = { temporary: join(folder, 'temporary'), results: join(folder, 'results') };
  for (const place of Object.values(places)) mkdirSync(place);
  vi.stubEnv('TMPDIR', places.temporary);
  const runs = [];
  for (const format of FORMATS) {
    runs.push(await waymark(['rate', folder, '--format', format]));
    runs.push(await waymark(['rate', folder, '--format', format, '--output', join(places.results, `result.${format}`)]));
  }
  runs.push(await waymark(['replay', folder, '--reading', 'y11-hole=red']), await waymark(['framework', 'lint', 'derby-2012', '--case', folder]));
  expect(readdirSync(places.temporary)).toEqual([]);
  const left = Object.values(places).flatMap((place) => readdirSync(place).map((name) => readFileSync(join(place, name), 'utf8')));
  const files = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile() && name !== 'y11-activity.csv');
  const all = [
    ...runs.map(({ stdout, stderr }) => stdout + stderr),
    ...left,
    ...files,
    ...files.map((name) => readFileSync(join(folder, name), 'utf8')),
  ].join('\n');
  expect(all.length).toBeGreaterThan(1000);
  return { code: runs[0]?.code ?? -1, traces: CANARIES.filter((canary) => all.toLowerCase().includes(canary.toLowerCase())) };
}

test.each([
  ['in columns that are not read', `${HEADER}\n${GOOD_ROWS}`, 0],
  ['in the header', `urn,activity_code,${PERSON}\n${GOOD_ROWS}`, 0],
  ['in the first line of a file without a header', GOOD_ROWS, 1],
  ['in the column of the code', `${HEADER}\n${CANARIES.map((canary) => `200101,${canary},,,,,,\n`).join('')}`, 1],
  ['in the column of the URN', `${HEADER}\n${CANARIES.map((canary) => `${canary},210,,,,,,\n`).join('')}`, 1],
  ['in a row that is one cell off', `${HEADER}\n${GOOD_ROWS}Zebulon,200101,210,${PERSON}\n`, 1],
  ['behind a quotation mark that is never closed', `${HEADER}\n${GOOD_ROWS}200101,210,"${PERSON}\n`, 1],
])('a young person %s leaves no trace', async (_, people, code) => {
  expect(await tracesOf(people)).toEqual({ code, traces: [] });
});

test('the search finds a trace that is there', async () => {
  const counts = 'urn,name,leavers,eet,neet,not_known,custody\n200199,Quisenberry School,10,10,0,0,0\n';
  expect(await tracesOf(counts)).toEqual({ code: 0, traces: ['Quisenberry'] });
});
