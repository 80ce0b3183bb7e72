import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rateCase } from '../src/features/cases/rate-case.ts';
import type { RatedCase } from '../src/features/cases/rated-case.ts';
import { waymark } from './support/captured.ts';
import { givenFiles } from './support/case-folder.ts';
import { realFile } from './support/real-files.ts';
import { problemsSaid } from './support/said.ts';

const KS4 = realFile('england_ks4-pupdest_2024-25-tables.csv');
const POST16 = realFile('england_ks5-studest_2024-25-tables.csv');

/** Derby on the two published files; with the year before, on the earlier leavers in the same Key Stage 4 file. */
function givenDerby(previous = ''): string {
  const common = 'partnership: { name: Derby, la: ["831"] }\nframework: derby-2012\nreadings: { destination-criteria: proposed }\n';
  const ks4 = `  - { kind: ks4-destinations, file: ${JSON.stringify(KS4)} }\n`;
  const post16 = `  - { kind: post16-destinations, file: ${JSON.stringify(POST16)}, leavers: 2022/23 }\n`;
  return givenFiles({
    'case.yaml': `${common}cycle: 2024/25\ndate: 2025-07-31\nevidence:\n${ks4}${post16}${previous && `previous: ${previous}\n`}`,
    'before/case.yaml': `${common}cycle: 2023/24\ndate: 2024-07-31\nevidence:\n${ks4}`,
  });
}

async function rated(folder: string, la?: string): Promise<RatedCase> {
  const result = await rateCase(folder, la ? { la: [la] } : {});
  if ('problems' in result) throw new Error(`${la}: ${JSON.stringify(result.problems)}`);
  return result;
}

function destinations(city: RatedCase, name: string) {
  const found = city.institutions.find(({ rating }) => rating.name === name);
  if (!found) throw new Error(`${name} is not there.`);
  return { ...found, element: found.rating.elements['destination-measure'] };
}

describe.skipIf(!KS4 || !POST16)('Derby, on the published files of 2024/25', () => {
  test('is rated as the rows of the files say', async () => {
    const derby = await rated(givenDerby());
    expect(derby.institutions).toHaveLength(23);
    // England: 554,426 of 607,348, 91.3%.
    expect(destinations(derby, 'The Bemrose School').element).toMatchObject({
      level: 'red',
      phases: { ks4: { level: 'red', leavers: '2022/23', figures: { part: 119, whole: 168, comparator: { part: 554_426, whole: 607_348 } } } },
    });
    expect(destinations(derby, 'Littleover Community School').element).toMatchObject({
      level: 'green',
      phases: { ks4: { level: 'green', figures: { part: 282, whole: 294 } } },
    });
    expect(destinations(derby, 'Ivy House School').element).toMatchObject({
      level: null,
      status: 'not-rated',
      reason: 'cohort-too-small',
      figures: null,
    });
    expect(destinations(derby, "St Andrew's Academy").element).toMatchObject({ level: 'green', figures: { phase: 'ks4', part: 21, whole: 21 } });
    // After 16 there is one more institution than schools: 1,885 of 2,498 is 75.5%, England 426,301 of 541,441, 78.7%.
    expect(destinations(derby, 'Derby College').element).toMatchObject({ level: 'amber-red', figures: { phase: 'post16', part: 1885, whole: 2498 } });
  });

  test('is explained from the file down to the row', async () => {
    const derby = await rated(givenDerby());
    const { element } = destinations(derby, 'The Bemrose School');
    const line = element?.sources.find(({ file }) => file === basename(KS4 ?? ''))?.line ?? 0;
    const row = readFileSync(KS4 ?? '', 'utf8').split('\r\n')[line - 1];
    expect(row).toContain(',112951,0,The Bemrose School,FD,168,119,');
    expect(element?.explanation).toContain('119 of 168 leavers of 2022/23');
  });

  test('the leavers of the year before stand in the same file, and give the distance', async () => {
    const derby = await rated(givenDerby('before'));
    expect(derby.previous?.institutions.length).toBeGreaterThan(15);
    // Of the leavers before only a whole per cent is published: 73% of 128 is 93 or 94, in either case Red.
    const bemrose = destinations(derby, 'The Bemrose School');
    const before = derby.previous && destinations(derby.previous, 'The Bemrose School').element;
    expect(before).toMatchObject({ level: 'red', figures: { part: null, whole: 128, range: { low: { part: 93 }, high: { part: 94 } } } });
    expect(bemrose.lastYear?.['destination-measure']?.levels).toBe(0);
    // A school that had not opened had no leavers of that year.
    expect(destinations(derby, 'Derby Cathedral School').lastYear?.['destination-measure']).toMatchObject({ levels: null, points: null });
  });
});

describe.skipIf(!KS4 || !POST16)('all England, on the published files of 2024/25', () => {
  test('is rated by one command, with few notices', async () => {
    const ran = await waymark(['rate', givenDerby(), '--la', '*', '--format', 'json']);
    expect(ran.code).toBe(0);
    const { institutions } = JSON.parse(ran.stdout);
    const urns = new Set(institutions.map(({ urn }: { urn: string }) => urn));
    expect(urns.size).toBe(institutions.length);
    expect(urns.size).toBe(new Set([...urnsIn(KS4), ...urnsIn(POST16)]).size);
    expect(problemsSaid(ran).length).toBeLessThan(20);
  });

  test('every local authority is rated by itself', { timeout: 300_000 }, async () => {
    const areas = [...new Set(rowsOf(KS4).flatMap(([type, la]) => (type === 'LA' && la ? [la] : [])))];
    expect(areas).toHaveLength(152);
    const folder = givenDerby();
    let institutions = 0;
    for (const la of areas) institutions += (await rated(folder, la)).institutions.length;
    expect(institutions).toBe(new Set([...urnsIn(KS4), ...urnsIn(POST16)]).size);
  });
});

function rowsOf(path: string | null): string[][] {
  return readFileSync(path ?? '', 'utf8')
    .split('\r\n')
    .map((line) => line.replace('\ufeff', '').split(','));
}

/** The URNs of institutions, without consortia: the column is the fourth in both files, and no cell before it holds a comma. */
function urnsIn(path: string | null): string[] {
  return rowsOf(path).flatMap(([type = '', , , urn]) => (urn && (type === '1' || type === '2') ? [urn] : []));
}
