import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { givenApp } from '../../tests/support/given-app.ts';
import { rateCase } from '../features/cases/index.ts';
import type { RatingSummary } from '../features/ratings/index.ts';
import { seedDemonstration } from './demonstration.ts';
import { codeOf } from './journeys.ts';
import { unescaped, Visitor } from './visitor.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

const given = await givenApp({ demonstration: true });
const said: string[] = [];
const signIns = await seedDemonstration(given.app, given.parts, (text) => void said.push(text)).catch((e) => { console.log(given.log.filter((l)=>/"level":("?(5|e))/.test(l)).join('\n').slice(0,3000)); throw e; });

interface Published {
  number: number;
  summary: RatingSummary;
}

/** The ratings of the last version that is published of a year. */
async function publishedOf(year: string): Promise<Published[]> {
  const { rows } = await given.admin.query<Published>(
    `select r.number, r.summary from published_rating r join cycle c using (partnership_id, cycle_id)
     where c.year = $1 and r.number = (select max(number) from publication p where p.cycle_id = c.cycle_id)`,
    [year],
  );
  return rows;
}

test.each([
  { year: '2022/23', folder: 'dunmere-2023', version: 1, moderated: [] },
  { year: '2023/24', folder: 'dunmere-2024', version: 2, moderated: ['Larkmoor School: qualified-staff', 'Larkmoor School: overall'] },
])('$year is published with the levels that the same files have as a case folder', async ({ year, folder, version, moderated }) => {
  const rated = await rateCase(`${EXAMPLES}${folder}`);
  if ('problems' in rated) throw new Error(JSON.stringify(rated.problems));
  const published = await publishedOf(year);
  expect(new Set(published.map(({ number }) => number))).toEqual(new Set([version]));
  const levels = (name: string, cells: Record<string, { levels: readonly string[] }>) =>
    Object.entries(cells).map(([element, cell]): [string, string] => [`${name}: ${element}`, cell.levels.join()]);
  const byCommand = rated.institutions.flatMap(({ rating: { name, elements, overall } }) => levels(name, { ...elements, overall }));
  const byPages = published.flatMap(({ summary: { name, elements, overall } }) => levels(name, { ...elements, overall }));
  const notModerated = (all: [string, string][]) => all.filter(([where]) => !moderated.includes(where)).sort();
  expect(byPages).toHaveLength(21 * 6);
  expect(notModerated(byPages)).toEqual(notModerated(byCommand));
});
