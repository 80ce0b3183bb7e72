import { afterAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { activity, givenCycle, givenFacts } from '../support/given-cycle.ts';
import { givenInstitution, givenPartnership, givenPerson, type PersonAtWork } from '../support/given-people.ts';
import { listeningApp } from '../support/listening.ts';
import { KEYS } from './hands.ts';
import { AT_A_DESK, atHome, csv, expectHeading, type Person } from './person.ts';

// What an institution and the partnership say to each other, and a file with mistakes on its way to be put right.
const browser = await startBrowser();
afterAll(() => browser?.close());
const given = await listeningApp();

interface World {
  lead: PersonAtWork;
  careersLead: PersonAtWork;
  sibling: PersonAtWork;
}

/** Two schools of one partnership in a cycle with figures: one of them well above the other. */
async function givenWorld(): Promise<World> {
  const partnership = await givenPartnership(given);
  const [own, other] = [
    await givenInstitution(given, { partnership, name: 'Ashgrove School' }),
    await givenInstitution(given, { partnership, name: 'Brookfold School' }),
  ];
  const cycle = await givenCycle(given, { partnership });
  await givenFacts(given, cycle, [activity(own, { leavers: 200, eet: 170 }), activity(other, { leavers: 200, eet: 195 })], partnership);
  return {
    lead: await givenPerson(given, { role: 'partnership-lead', partnership }),
    careersLead: await givenPerson(given, { role: 'institution-lead', partnership, institution: own }),
    sibling: await givenPerson(given, { role: 'institution-lead', partnership, institution: other }),
  };
}

const YEAR_11 = 'Year 11 into education, employment or training';
const BECAUSE = 'Twelve leavers began an apprenticeship in the week after the count.';
const REASON = 'The provider has confirmed the twelve apprenticeships.';

describe.skipIf(!browser)('a rating that the institution disputes', () => {
  test('with keys alone: the careers lead disputes, the lead moderates, both see both; the sibling sees nothing of it', async () => {
    const world = await givenWorld();
    const careersLead = await atHome(browser, { ...AT_A_DESK, hand: KEYS }, given, world.careersLead);
    await dispute(careersLead);
    const rating = new URL(careersLead.page.url());

    const lead = await atHome(browser, { ...AT_A_DESK, hand: KEYS }, given, world.lead);
    await moderate(lead);
    await careersLead.open(rating);
    for (const side of [lead, careersLead]) for (const said of [BECAUSE, REASON, 'Amber/Red']) expect(await side.reads()).toContain(said);

    const sibling = await atHome(browser, AT_A_DESK, given, world.sibling);
    await seesNothing(sibling, rating);
    for (const person of [careersLead, lead, sibling]) {
      expect(person.complaints).toEqual([]);
      await person.close();
    }
  });
});

async function dispute(careersLead: Person): Promise<void> {
  await careersLead.follow('Ratings');
  await expectHeading(careersLead, 'Ashgrove School in 2025/26');
  await careersLead.follow(careersLead.page.getByRole('article').filter({ hasText: YEAR_11 }).getByRole('link').last());
  await expectHeading(careersLead, `Rating: ${YEAR_11}`);
  await careersLead.choose('We dispute it');
  await careersLead.press('Save what we say');
  expect(await careersLead.page.title()).toMatch(/^Error: /);
  await careersLead.fill('Because', BECAUSE);
  await careersLead.press('Save what we say');
  await expectHeading(careersLead, `Rating: ${YEAR_11}`);
  expect(await careersLead.page.title()).not.toMatch(/^Error: /);
}

async function moderate(lead: Person): Promise<void> {
  await lead.follow('Answer 1 dispute');
  await expectHeading(lead, `Rating: ${YEAR_11}`);
  expect(await lead.reads()).toContain(BECAUSE);
  await lead.choose('Amber/Red');
  await lead.fill('Reason', REASON);
  for (const [part, typed] of [
    ['Day', '31'],
    ['Month', '8'],
    ['Year', '2027'],
  ] as const)
    await lead.fill(part, typed);
  await lead.press('Save the moderation');
  await lead.page.getByText('The level is set. The computed one stays beside it.').waitFor();
}

/** As if it had never been. */
async function seesNothing(sibling: Person, rating: URL): Promise<void> {
  expect(await sibling.reads()).not.toContain('Ashgrove');
  const ofOther = new URL('/cycles/2025-26/institutions/00000000-0000-4000-8000-000000000000/y11-progression', rating);
  const shown: string[] = [];
  for (const address of [rating, new URL(rating.href.replace(/\/[^/]*$/, '')), ofOther]) {
    await sibling.open(address);
    await expectHeading(sibling, 'Page not found');
    shown.push(await sibling.reads());
  }
  expect(new Set(shown).size).toBe(1);
}

const COLUMNS = 'laestab,leavers,eet,neet,not_known,custody';
const WRONG = csv('leavers.csv', COLUMNS, '9904001,100,90,5,5,1', '9904002,abc,80,10,5,5');
const RIGHT = csv('leavers.csv', COLUMNS, '9904001,101,90,5,5,1', '9904002,100,80,10,5,5');

describe.skipIf(!browser)('a file with mistakes', () => {
  test('every mistake has its line; the corrected file counts, and is taken back', async () => {
    const partnership = await givenPartnership(given);
    for (const [name, laestab] of [
      ['Ashgrove School', '9904001'],
      ['Brookfold School', '9904002'],
    ] as const) {
      const institution = await givenInstitution(given, { partnership, name });
      await given.admin.query('update institution set laestab = $1 where institution_id = $2', [laestab, institution]);
    }
    await givenCycle(given, { partnership });
    const analyst = await atHome(browser, AT_A_DESK, given, await givenPerson(given, { role: 'partnership-analyst', partnership }));
    await analyst.follow('Evidence');
    await analyst.follow('Send files');
    await analyst.pick(WRONG);
    await analyst.press('Send the files');
    await analyst.page.getByRole('heading', { name: 'What is wrong with the file' }).waitFor();
    for (const place of ['Line 2', 'Line 3, column leavers']) expect(await analyst.reads()).toContain(place);

    await analyst.follow('Send a corrected file');
    await analyst.pick(RIGHT);
    await analyst.press('Send the files');
    await analyst.press('Make it count');
    await analyst.page.getByText('The file counts as evidence now.').waitFor();
    await analyst.press('Take the file back');
    await analyst.page.getByText('What counted before it counts again.').first().waitFor();
    await analyst.follow('Evidence');
    expect(await analyst.reads()).toContain('No file counts as evidence yet.');
    expect(analyst.complaints).toEqual([]);
    await analyst.close();
  });
});
