import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hidden, unescaped } from '../../../src/seed/visitor.ts';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenCycle, ratingsOf } from '../../../tests/support/given-cycle.ts';
import { givenSchool, sendFiles } from '../../../tests/support/given-import.ts';
import { givenPartnership, givenPerson } from '../../../tests/support/given-people.ts';
import { realFile } from '../../../tests/support/real-files.ts';

const KS4 = realFile('england_ks4-pupdest_2024-25-tables.csv');
const POST16 = realFile('england_ks5-studest_2024-25-tables.csv');

/** Derby as it is in the national files: every institution with leavers, by its URN. */
async function givenDerby() {
  const given = await givenApp();
  const partnership = await givenPartnership(given, 'Derby Careers Partnership');
  await given.admin.query("update partnership set la_codes = '{831}' where partnership_id = $1", [partnership]);
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
  const cycle = await givenCycle(given, { partnership, year: '2024/25', date: '2025-07-31' });
  const rows = (await readFile(KS4 as string, 'utf8')).split('\r\n').map((line) => line.split(','));
  const derby = rows.filter(([, la, , urn]) => la === '831' && urn);
  for (const [, , , urn = '', , name = ''] of derby) await givenSchool(given, { partnership, urn, name });
  return { given, partnership, lead, cycle, schools: derby.length };
}

const words = (body: string) => unescaped(body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '));

test.skipIf(!KS4 || !POST16)('Derby: the files of all England as they are downloaded', async () => {
  const { given, partnership, lead, cycle, schools } = await givenDerby();
  const began = performance.now();
  const path = await sendFiles(lead, [{ field: 'files', name: 'england_ks4-pupdest.csv', content: await readFile(KS4 as string) }], {
    cycle: '2024-25',
  });
  const { body } = await lead.get(path);
  console.log(`England's Key Stage 4 file: from sending to the preview ${Math.round(performance.now() - began)} ms`);
  expect(words(body)).toContain(`${schools} institutions get figures that they do not have yet`);
  expect(words(body)).toContain('Leavers 2022/23, followed in 2023/24, published in 2024/25');
  await lead.post(`${path}/confirm`, { form_id: randomUUID(), seen: hidden(body, 'seen') });

  const second = await sendFiles(lead, [{ field: 'files', name: 'england_ks5-studest.csv', content: await readFile(POST16 as string) }], {
    cycle: '2024-25',
  });
  const asked = await lead.get(second);
  expect(words(asked.body)).toContain('Which leavers is the file about?');
  expect(asked.body).toMatch(/value="2022\/23"[^>]*checked|checked[^>]*value="2022\/23"/);
  expect(asked.body).not.toContain('name="seen"');
  await lead.post(`${second}/leavers`, { form_id: randomUUID(), leavers: '2022/23' });
  await lead.post(`${second}/confirm`, { form_id: randomUUID(), seen: hidden((await lead.get(second)).body, 'seen') });

  const ratings = await ratingsOf(given, cycle, partnership);
  const destinations = [...ratings.values()].map(({ detail }) => detail.rating.elements['destination-measure']);
  expect(destinations.filter((element) => (element?.sources.length ?? 0) > 0).length).toBeGreaterThan(15);
  const national = await given.admin.query('select kind, fact from evidence where institution_id is null and fact is not null order by kind');
  expect(national.rows.map(({ kind }) => kind)).toEqual(['ks4-destinations', 'post16-destinations']);
});
