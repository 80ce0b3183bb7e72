import { randomUUID } from 'node:crypto';
import type { GivenApp } from '../support/given-app.ts';
import { activity, award, givenCycle, givenFacts } from '../support/given-cycle.ts';
import { givenInstitution, givenPartnership, givenPerson, type PersonAtWork } from '../support/given-people.ts';
import { hidden } from '../support/visitor.ts';
import { longName } from './full-world.ts';
import { inTurn, type Shown } from './shown.ts';

const PATH = '/cycles/2025-26';
const form = () => ({ form_id: randomUUID() });

/** A cycle with ratings in it in every state that it goes through, to the second version and the year after. */
export async function cycleStates(given: GivenApp): Promise<Shown[]> {
  const partnership = await givenPartnership(given, 'Eastmoor Careers Partnership');
  const readers = {
    lead: await givenPerson(given, { role: 'partnership-lead', partnership }),
    viewer: await givenPerson(given, { role: 'viewer', partnership }),
  };
  const [first, second] = [await givenInstitution(given, { partnership, name: longName(1) }), await givenInstitution(given, { partnership })];
  const cycle = await givenCycle(given, { partnership });
  const facts = [activity(first, { leavers: 100, eet: 98 }), activity(second, { leavers: 100, eet: 88 }), award(first, { status: 'held' })];
  await givenFacts(given, cycle, facts, partnership);
  const open = await shownTo(readers.lead, 'open', ['', '/readings', '/readings/y11-hole', '/publish', '/back', '/correct']);
  await choose(readers.lead, 'red');
  const conflict = await inConflict(readers.lead);
  await publish(readers.lead);
  const published = await shownTo(readers.lead, 'published', ['', '/readings', '/readings/y11-hole', '/versions/1', '/edit']);
  await readers.lead.post(`${PATH}/correct`, { reason: longName(2), ...form() });
  await givenFacts(given, cycle, [award(first, { status: 'none' })], partnership);
  const correcting = [
    ...(await shownTo(readers.lead, 'in correction', [''])),
    ...(await shownTo(readers.viewer, 'in correction', ['', '/versions/1'])),
  ];
  await publish(readers.lead);
  const corrected = [
    ...(await shownTo(readers.lead, 'corrected', ['', '/versions/1', '/versions/2'])),
    ...(await shownTo(readers.viewer, 'corrected', ['', '/versions/2'])),
  ];
  return [...open, conflict, ...published, ...correcting, ...corrected, ...(await rolledForward(readers.lead))];
}

const ROUTES: Record<string, string> = {
  '/versions/1': '/versions/:number',
  '/versions/2': '/versions/:number',
  '/readings/y11-hole': '/readings/:reading',
};

function shownTo(visitor: PersonAtWork, state: string, pages: string[], path = PATH): Promise<Shown[]> {
  return inTurn(pages, async (page) => {
    const url = path + page;
    return { route: `GET /cycles/:cycle${ROUTES[page] ?? page}`, state, url, visitor, answer: await visitor.get(url) };
  });
}

function choose(lead: PersonAtWork, option: string) {
  return lead.post(`${PATH}/readings/y11-hole`, { option, ...form() });
}

async function inConflict(lead: PersonAtWork): Promise<Shown> {
  const fields = { 'date-day': '30', 'date-month': '7', 'date-year': '2026', version: '1' };
  await lead.post(`${PATH}/edit`, { ...fields, minimumCohort: '7', ...form() });
  const url = `${PATH}/edit`;
  const answer = await lead.post(url, { ...fields, minimumCohort: '8', ...form() });
  return { route: 'POST /cycles/:cycle/edit', state: 'somebody else has saved', url, visitor: lead, answer };
}

async function publish(lead: PersonAtWork): Promise<void> {
  await lead.post(`${PATH}/move`, { from: 'open', to: 'review', ...form() });
  await lead.post(`${PATH}/move`, { from: 'review', to: 'agreed', ...form() });
  const { body } = await lead.get(`${PATH}/publish`);
  await lead.post(`${PATH}/publish`, { seen: hidden(body, 'seen'), ...form() });
}

/** The year after, in which everything is still to be confirmed. */
async function rolledForward(lead: PersonAtWork): Promise<Shown[]> {
  const { body } = await lead.get('/cycles/new');
  const chosen = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"[^>]*checked`).exec(body)?.[1] ?? '';
  await lead.post('/cycles/new', { year: '2026/27', framework: chosen('framework'), from: chosen('from'), minimumCohort: '6', ...form() });
  const lists = ['/cycles', '/cycles/new'];
  return [
    ...(await shownTo(lead, 'rolled forward', ['', '/readings', '/readings/y11-hole'], '/cycles/2026-27')),
    ...(await inTurn(lists, async (url) => ({ route: `GET ${url}`, state: 'several cycles', url, visitor: lead, answer: await lead.get(url) }))),
  ];
}
