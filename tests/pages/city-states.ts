import { randomUUID } from 'node:crypto';
import { withTenant } from '../../src/database/tenant.ts';
import { bumpInputs } from '../../src/features/partnerships/index.ts';
import type { GivenApp } from '../support/given-app.ts';
import { givenCycle, givenFacts } from '../support/given-cycle.ts';
import { givenInstitutions, givenPublication } from '../support/given-full-cycle.ts';
import { givenPartnership, givenPerson, type PersonAtWork } from '../support/given-people.ts';
import { factsOf } from '../support/made-up-city.ts';
import type { Shown } from './shown.ts';

/** The city and what is missing in it, from the beginning of a first cycle to the correction of a second one. */
export async function cityStates(given: GivenApp): Promise<Shown[]> {
  const partnership = await givenPartnership(given, 'Highmoor Careers Partnership');
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
  const viewer = await givenPerson(given, { role: 'viewer', partnership });
  const last = await givenCycle(given, { partnership, year: '2024/25', date: '2025-07-31' });
  const empty = await atAll(lead, 'without institutions', '2024-25');
  const institutions = await givenInstitutions(given, 20, partnership);
  await withTenant(given.db, partnership, bumpInputs);
  const bare = await atAll(lead, 'without evidence', '2024-25');
  await givenFacts(given, last, factsOf(institutions, '2024/25'), partnership);
  await givenPublication(given, last, { partnership });
  const now = await givenCycle(given, { partnership });
  await givenFacts(given, now, factsOf(institutions, '2025/26', 1), partnership);
  return [
    ...empty,
    ...bare,
    ...(await atAll(lead, 'with a year before', '2025-26')),
    await city(lead, 'of which nothing is as asked', '2025-26', '?find=nobody&level=red&in=any&moved=up&look=any'),
    await city(lead, 'in order, of those with an open reading', '2025-26', '?look=reading&sort=-overall'),
    await city(viewer, 'published', '2024-25'),
    ...(await reminding(given, lead, institutions)),
    ...(await correcting(given, { lead, viewer, partnership, cycle: now })),
  ];
}

function atAll(lead: PersonAtWork, state: string, year: string): Promise<Shown[]> {
  return Promise.all([city(lead, state, year), missing(lead, state, year)]);
}

async function city(visitor: PersonAtWork, state: string, year: string, query = ''): Promise<Shown> {
  const url = `/cycles/${year}/city${query}`;
  return { route: 'GET /cycles/:cycle/city', state, url, visitor, answer: await visitor.get(url) };
}

async function missing(visitor: PersonAtWork, state: string, year: string, query = ''): Promise<Shown> {
  const url = `/cycles/${year}/missing${query}`;
  return { route: 'GET /cycles/:cycle/missing', state, url, visitor, answer: await visitor.get(url) };
}

/** The letters before they go out, what is said after, and the same again within a day. */
async function reminding(given: GivenApp, lead: PersonAtWork, [first = '', second = '']: string[]): Promise<Shown[]> {
  const { partnership } = lead;
  await givenPerson(given, { role: 'institution-lead', partnership, institution: first, name: 'Priya <b>Shah</b>' });
  const url = '/cycles/2025-26/missing/remind';
  const shown = async (state: string, fields: Record<string, string | string[]>): Promise<Shown> => ({
    ...{ route: 'POST /cycles/:cycle/missing/remind', state, url, visitor: lead },
    answer: await lead.post(url, { institution: [first, second], ...fields }),
  });
  return [
    await missing(lead, 'with all chosen', '2025-26', '?choose=all&element=quality-award'),
    await shown('letters', {}),
    await shown('sent', { send: 'yes', form_id: randomUUID() }),
    await missing(lead, 'after a reminder', '2025-26'),
    await shown('letters within a day', {}),
    await shown('letters within a day, again', { again: 'yes' }),
  ];
}

async function correcting(
  given: GivenApp,
  { lead, viewer, partnership, cycle }: { lead: PersonAtWork; viewer: PersonAtWork; partnership: string; cycle: string },
): Promise<Shown[]> {
  await givenPublication(given, cycle, { partnership });
  await given.admin.query("update cycle set state = 'open', correcting = 'A <b>figure</b> was wrong', version = version + 1 where cycle_id = $1", [
    cycle,
  ]);
  const during = await city(lead, 'while it is corrected', '2025-26');
  await givenPublication(given, cycle, { partnership, reason: 'A <b>figure</b> was wrong' });
  return [during, await city(viewer, 'corrected', '2025-26'), await missing(lead, 'published', '2025-26')];
}
