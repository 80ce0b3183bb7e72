import { expect, test } from 'vitest';
import { givenApp } from '../../tests/support/given-app.ts';
import { unzipped } from '../../tests/support/unzipped.ts';
import { rateCase } from '../features/cases/index.ts';
import type { RatingDetail } from '../features/ratings/index.ts';
import { Demonstration } from './demonstration.ts';

const given = await givenApp({ demonstration: true });
const demonstration = new Demonstration(given.app, given.parts, () => {});
await demonstration.make();
const lead = demonstration.cast.as('Maya Okafor');

type Verdict = { status: string; levels: readonly string[]; reason: string | null };
const told = ({ status, levels, reason }: Verdict): Verdict => ({ status, levels, reason });

/** What the engine says of each institution of the year, whatever was moderated, by the name that it had, as in a case folder. */
async function stored(year: string): Promise<Record<string, Record<string, Verdict>>> {
  await lead.get(`/cycles/${year.replace('/', '-')}/city`);
  const { rows } = await given.admin.query<{ detail: RatingDetail }>(
    `select r.detail from rating r join cycle c using (partnership_id, cycle_id) join partnership p using (partnership_id)
     where c.year = $1 and p.name like 'Dunmere%'`,
    [year],
  );
  return Object.fromEntries(rows.map(({ detail: { rating } }) => [rating.name, verdicts(rating)]));
}

function verdicts({ elements, overall }: { elements: Record<string, Verdict>; overall: Verdict }): Record<string, Verdict> {
  return { ...Object.fromEntries(Object.entries(elements).map(([id, element]) => [id, told(element)])), overall: told(overall) };
}

test.each(['2022/23', '2023/24', '2024/25'])('%s taken away as a case folder is rated alike', async (year) => {
  const cookie = [...lead.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { host: new URL(given.parts.baseUrl).host, cookie };
  const { statusCode, rawPayload } = await given.app.inject({ url: `/cycles/${year.replace('/', '-')}/case.zip`, headers });
  expect(statusCode).toBe(200);
  const rated = await rateCase(await unzipped(rawPayload));
  if ('problems' in rated) throw new Error(JSON.stringify(rated.problems));
  const expected = await stored(year);
  expect(Object.keys(expected).length).toBeGreaterThan(18);
  expect(Object.fromEntries(rated.institutions.map(({ rating }) => [rating.name, verdicts(rating)]))).toEqual(expected);
});
