import { randomUUID } from 'node:crypto';
import type { GivenApp } from '../support/given-app.ts';
import { givenCycle } from '../support/given-cycle.ts';
import { givenPartnership, givenPerson } from '../support/given-people.ts';
import { givenEvidence, givenPublication } from '../support/given-rated-cycle.ts';
import type { Visitor } from '../support/visitor.ts';
import { inTurn, type Shown } from './shown.ts';

const ROUTE = '/cycles/:cycle/institutions/:institution';
const ALDER = {
  urn: '490101',
  name: 'Alder <b>Vale</b> Academy of Donaudampfschifffahrt',
  y11: { eet: 190, of: 204 },
  ks4: { sustained: 80, of: 100 },
  post16: { sustained: 61, of: 70 },
  award: 'working-towards',
  staff: 'cpd',
  survey: 1,
} as const;
const BROOK = { urn: '490102', name: 'Brook Lane', y11: { eet: 'suppressed', of: 1000 }, award: 'held' } as const;
const LONG = `${'A reason in many words, and one that is long: Donaudampfschifffahrtselektrizitätenhauptbetriebswerk. '.repeat(6)}\n\nAnd <i>another</i> line.`;
const UNTIL = { 'until-day': '31', 'until-month': '8', 'until-year': '2099' };

/** Ratings with all that can stand beside them: years before, a moderation, a dispute, comments, a publication; and what is told of forms that came too late. */
export async function ratedPages(given: GivenApp): Promise<Shown[]> {
  const partnership = await givenPartnership(given, 'Eastmoor Careers Partnership');
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
  const viewer = await givenPerson(given, { role: 'viewer', partnership });
  const before = await givenCycle(given, { partnership, year: '2024/25', date: '2025-07-31' });
  await givenEvidence(given, before, '2024/25', [ALDER, BROOK], partnership);
  await givenPublication(given, before, partnership);
  const cycle = await givenCycle(given, { partnership });
  const ids = await givenEvidence(given, cycle, '2025/26', [{ ...ALDER, award: 'audited' }, BROOK], partnership);
  const [alder = '', brook = ''] = [ids.get(ALDER.urn), ids.get(BROOK.urn)];
  await given.admin.query("update cycle set state = 'review' where cycle_id = $1", [cycle]);
  const careers = await givenPerson(given, { role: 'institution-lead', partnership, institution: alder });
  const at = (institution: string, year = '2025-26') => `/cycles/${year}/institutions/${institution}`;
  await speak(lead, careers, at(alder));
  return inTurn(
    [
      [lead, at(alder)],
      [careers, at(alder)],
      [lead, at(brook)],
      [viewer, at(alder, '2024-25')],
      [lead, `${at(alder)}/qualified-staff`],
      [careers, `${at(alder)}/qualified-staff`],
      [lead, `${at(alder, '2024-25')}/overall`],
      [lead, `${at(alder)}/qualified-staff`, 'moderation', { ...MODERATION, position: '0' }],
      [lead, `${at(alder)}/qualified-staff`, 'moderation', { ...MODERATION, position: '1', computed: 'green' }],
      [careers, `${at(alder)}/qualified-staff`, 'stance', { stance: 'agree', because: LONG, position: '0', about: 'amber-red' }],
    ] as const,
    ([visitor, path, form, fields]) => shown(visitor, path, form, fields),
  );
}

const MODERATION = { level: 'amber-green', reason: LONG, ...UNTIL, computed: 'amber-red' };

async function speak(lead: Visitor, careers: Visitor, path: string): Promise<void> {
  const form = () => ({ form_id: randomUUID() });
  const rating = `${path}/qualified-staff`;
  await careers.post(`${rating}/stance`, { stance: 'dispute', because: LONG, position: '0', about: 'amber-red', ...form() });
  await lead.post(`${rating}/moderation`, { ...MODERATION, position: '0', ...form() });
  await lead.post(`${rating}/comments`, { words: LONG, ...form() });
  await careers.post(`${rating}/comments`, { words: 'Thank you.', ...form() });
}

async function shown(visitor: Visitor, path: string, form?: string, fields: Record<string, string> = {}): Promise<Shown> {
  const route = /institutions\/[^/]+$/.test(path) ? ROUTE : `${ROUTE}/:element`;
  if (!form) return { route: `GET ${route}`, state: `rated ${path.slice(0, 15)}`, url: path, visitor, answer: await visitor.get(path) };
  const answer = await visitor.post(`${path}/${form}`, { ...fields, form_id: randomUUID() });
  if (answer.status !== 409) throw new Error(`A form that came too late was answered with ${answer.status}.`);
  return { route: `POST ${route}/${form}`, state: 'somebody else has saved', url: `${path}/${form}`, visitor, answer };
}
