import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenPerson } from '../../../../tests/support/given-people.ts';
import { sendRegister } from '../../../../tests/support/given-register.ts';
import { realFile } from '../../../../tests/support/real-files.ts';
import { hidden } from '../../../../tests/support/visitor.ts';
import type { SentFile } from '../../../seed/visitor.ts';

const paths = {
  register: realFile('gias_search-results_2022-04-20_heads-blanked.csv'),
  links: realFile('links_edubasealldata20250422.csv'),
  ks4: realFile('england_ks4-pupdest_2024-25-tables.csv'),
  ks5: realFile('england_ks5-studest_2024-25-tables.csv'),
};

async function sent(which: keyof typeof paths): Promise<SentFile> {
  return { field: 'files', name: `${which}.csv`, content: await readFile(paths[which] ?? '') };
}

describe.skipIf(Object.values(paths).includes(null))('with the published files', async () => {
  const given = await givenApp();
  const lead = await givenPerson(given, { role: 'partnership-lead' });
  const count = async () => (await given.admin.query('select 1 from institution')).rowCount;
  beforeEach(async () => {
    await given.admin.query("delete from earlier_number; delete from institution; update partnership set la_codes = '{831}'");
  });

  test('Derby’s schools and college come from the performance tables alone, each once', async () => {
    const started = performance.now();
    const { answer, path, page } = await sendRegister(lead, await sent('ks4'), await sent('ks5'));
    console.log(`Both tables of England read and shown in ${Math.round(performance.now() - started)} ms`);
    expect(answer.status).toBe(303);
    const ticked = [...page.matchAll(/<input[^>]*name="add"[^>]*value="(\d+)"[^>]* checked/g)].map(([, urn]) => urn ?? '');
    expect(ticked).toHaveLength(new Set(ticked).size);
    expect(ticked).toContain('133585');
    await lead.post(path, { seen: hidden(page, 'seen'), form_id: randomUUID(), add: ticked });
    expect(await count()).toBe(ticked.length);
    const { rows } = await given.admin.query("select name, kind, phases, laestab from institution where urn = '133585'");
    expect(rows).toEqual([{ name: 'Derby College', kind: 'college', phases: ['post16'], laestab: '8318012' }]);
    expect((await sendRegister(lead, await sent('ks4'))).page).not.toContain('name="add"');
  });

  test('the links tell which of them stood under an earlier URN', async () => {
    const { page } = await sendRegister(lead, await sent('ks4'), await sent('links'));
    const successions = [...page.matchAll(/<input[^>]*name="succession"[^>]*value="(\d+)"/g)].map(([, urn]) => urn);
    console.log(`${successions.length} earlier URNs of Derby’s institutions in the links`);
    expect(successions).toContain('139051');
  });

  test('a register of two counties gives the institutions of one', async () => {
    await given.admin.query("update partnership set la_codes = '{850}'");
    const { path } = await sendRegister(lead, await sent('register'), await sent('links'));
    const offered = async (query: string) =>
      [...(await lead.get(`${path}${query}`)).body.matchAll(/<input[^>]*name="add"[^>]*value="(\d+)"/g)].length;
    const [all, withLeavers] = [await offered('?phase=any&closed=yes'), await offered('')];
    console.log(`${all} establishments of Hampshire can be added, ${withLeavers} of them open and with leavers`);
    expect(all).toBeGreaterThan(300);
    expect(withLeavers).toBeLessThan(all);
  });

  test('a register without the area is refused', async () => {
    const { page } = await sendRegister(lead, await sent('register'));
    expect(page).toContain('No establishment in this register has LA code 831');
  });
});
