import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { makeSetUpLink } from '../../src/features/partnerships/index.ts';
import { startBrowser } from '../support/browser.ts';
import type { GivenApp } from '../support/given-app.ts';
import { givenPerson } from '../support/given-people.ts';
import { listeningApp } from '../support/listening.ts';
import { POINTER } from './hands.ts';
import { AT_A_DESK, addAuthenticator, atHome, expectHeading, type Person, setUp, somebody, type Way } from './person.ts';

// From an empty Waymark to published ratings that a viewer can read and understand.
const browser = await startBrowser();
afterAll(() => browser?.close());

const PROPOSAL = 'A proposal, built like the Year 11 criteria';

interface City {
  city: string;
  area: string;
  laCode: string;
  folder: string;
  /** The files that name the institutions, and how many that makes. */
  registers: string[];
  institutions: number;
  /** The files with figures; the year of the leavers where the file does not say it. */
  figures: { file: string; leavers?: string }[];
  /** One rating, with the sentence that explains it. */
  institution: string;
  explained: string;
  level: string;
}

const CITIES: (City & { way: Way })[] = [
  {
    city: 'Derby from its real files, at a desk',
    way: AT_A_DESK,
    area: 'Derby',
    laCode: '831',
    folder: fileURLToPath(new URL('../../../shared/data/dfe/', import.meta.url)),
    registers: ['england_ks4-pupdest_2024-25-tables.csv', 'england_ks5-studest_2024-25-tables.csv', 'links_edubasealldata20250422.csv'],
    institutions: 23,
    figures: [{ file: 'england_ks4-pupdest_2024-25-tables.csv' }, { file: 'england_ks5-studest_2024-25-tables.csv', leavers: '2022/23' }],
    institution: 'Chellaston Academy',
    explained: '270 of 283 leavers of 2022/23',
    level: 'Green',
  },
  {
    city: 'the example city, without scripts on a telephone',
    way: { hand: POINTER, scripts: false, width: 320 },
    area: 'Dunmere',
    laCode: '999',
    folder: fileURLToPath(new URL('../../examples/dunmere-2025/', import.meta.url)),
    registers: ['register.csv', 'links.csv'],
    institutions: 21,
    figures: [{ file: '999_ks4-pupdest.csv' }, { file: '999_ks5-studest.csv', leavers: '2022/23' }],
    institution: 'Ashenmoor School',
    explained: '151 of 166 leavers of 2022/23',
    level: 'Amber/Green',
  },
];

for (const of of CITIES) {
  const isThere = existsSync(of.folder);
  if (!isThere) console.log(`Skipped: ${of.city}, because there are no files in ${of.folder}`);
  describe.skipIf(!browser || !isThere)(of.city, () => {
    test('set up, institutions, a cycle, figures, criteria; published and explained', async () => {
      const given = await listeningApp();
      const lead = await theLead(given, of);
      await addInstitutions(lead, of);
      await beginCycle(lead);
      for (const figures of of.figures) await bringIn(lead, of, figures);
      await decideCriteria(lead);
      await publish(lead);
      await lead.close();

      const viewer = await atHome(browser, of.way, given, await givenPerson(given, { role: 'viewer' }));
      await readRating(viewer, of);
      expect([...lead.complaints, ...viewer.complaints]).toEqual([]);
      await viewer.close();
    });
  });
}

async function theLead(given: GivenApp, { way, area, laCode }: (typeof CITIES)[number]): Promise<Person> {
  const lead = await somebody(browser, way);
  await lead.open(new URL((await makeSetUpLink(given.parts)) ?? ''));
  const name = `${area} 14-19 Partnership`;
  await setUp(lead, { name, area, laCodes: laCode });
  await addAuthenticator(lead, name);
  return lead;
}

async function addInstitutions(lead: Person, { folder, registers, institutions }: City): Promise<void> {
  await lead.follow('Add your institutions');
  await lead.pick(...registers.map((file) => folder + file));
  await lead.press('Read the files');
  await expectHeading(lead, 'What the files would change');
  await lead.press('Take over what is ticked');
  await expectHeading(lead, 'What the files brought in');
  expect(await lead.reads()).toContain(`${institutions} institutions are added.`);
}

async function beginCycle(lead: Person): Promise<void> {
  await toHome(lead);
  await lead.follow('Begin the first cycle');
  await lead.select('Academic year', '2024/25');
  await lead.press('Begin the cycle');
  await expectHeading(lead, 'Cycle 2024/25');
}

async function bringIn(lead: Person, { folder }: City, { file, leavers }: City['figures'][number]): Promise<void> {
  await toCycle(lead);
  await lead.follow('Bring in evidence');
  await lead.follow('Send files');
  await lead.pick(folder + file);
  await lead.press('Send the files');
  if (leavers) {
    await lead.choose(`Leavers of ${leavers}`);
    await lead.press('Use this year');
  }
  await lead.press('Make it count');
  await lead.page.getByText('The file counts as evidence now.').waitFor();
}

async function decideCriteria(lead: Person): Promise<void> {
  await toCycle(lead);
  await lead.follow('See the readings');
  await lead.follow('Decide on the criteria');
  await lead.page.getByRole('article').filter({ hasText: PROPOSAL }).getByRole('button').click();
  await expectHeading(lead, 'Readings of the criteria');
}

async function publish(lead: Person): Promise<void> {
  await toCycle(lead);
  await lead.press('Move it to “Review”');
  await lead.press('Move it to “Agreed”');
  await lead.follow('Publish it');
  await lead.press('Publish 2024/25');
  await expectHeading(lead, '2024/25, version 1');
}

async function readRating(viewer: Person, { area, institution, explained, level }: City): Promise<void> {
  await viewer.follow('Read how the city stands in 2024/25');
  await expectHeading(viewer, `Careers guidance across ${area}`);
  await viewer.follow(institution);
  await expectHeading(viewer, `${institution} in 2024/25`);
  const destinations = viewer.page.getByRole('article').filter({ hasText: 'Destinations six months on' });
  const said = (await destinations.textContent()) ?? '';
  expect(said).toContain(explained);
  expect(said).toContain(`so ${level}`);
  expect(await viewer.reads()).not.toContain('Moderate or discuss');
}

async function toHome(person: Person): Promise<void> {
  await person.open(new URL('/', person.page.url()));
}

async function toCycle(person: Person): Promise<void> {
  await toHome(person);
  await person.follow('the cycle 2024/25');
  await expectHeading(person, 'Cycle 2024/25');
}
