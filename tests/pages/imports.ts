import { randomUUID } from 'node:crypto';
import type { GivenApp } from '../support/given-app.ts';
import { givenCycle } from '../support/given-cycle.ts';
import { activityFile, csv, givenReadImport, givenSchool, sendFiles } from '../support/given-import.ts';
import { givenPartnership, givenPerson } from '../support/given-people.ts';
import { hidden } from '../support/visitor.ts';
import { longName } from './full-world.ts';
import { inTurn, type Shown } from './shown.ts';

const PAGE = 'GET /cycles/:cycle/imports/:import';
const YEAR = '2027/28';
const LIST = '/cycles/2027-28/imports';

/** Every stage of a file that somebody sent, in a partnership whose institution has a name as long as one gets. */
export async function importStates(given: GivenApp): Promise<Shown[]> {
  const partnership = await givenPartnership(given, 'Eastmoor Careers Partnership');
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
  await givenCycle(given, { partnership, year: YEAR, date: '2028-07-31' });
  const shown = async (state: string, route: string, url: string): Promise<Shown> => ({
    route,
    state,
    url,
    visitor: lead,
    answer: await lead.get(url),
  });
  const empty = [
    await shown('nothing sent yet', 'GET /cycles/:cycle/imports', LIST),
    await shown('no institution yet', 'GET /cycles/:cycle/imports/new', `${LIST}/new`),
  ];
  const institution = await givenSchool(given, { partnership, urn: '100001', name: longName(1) });
  const stages = ['ready', 'refused', 'reading', 'confirmed'] as const;
  const stored = await inTurn(stages, async (state) => {
    const id = await givenReadImport(given, { partnership, year: YEAR, institution, state, name: `${longName(2)}.csv`, strangers: 120 });
    return shown(`a file with a long name, ${state}`, PAGE, `${LIST}/${id}`);
  });
  const unnamed = await givenReadImport(given, { partnership, year: YEAR, institution, state: 'ready', kind: 'post16-destinations' });
  const asking = await shown('asks for the leavers', PAGE, `${LIST}/${unnamed}`);
  const wrong = Array.from({ length: 150 }, (_, line) => `10000${line % 10},x,y,z,${line},-1`);
  const refused = await sendFiles(lead, [csv('wrong throughout.csv', 'urn,leavers,eet,neet,not_known,custody', ...wrong)], { cycle: '2027-28' });
  const old = await sendFiles(lead, [activityFile('first.csv', ['100001', 100, 90])], { cycle: '2027-28' });
  const seen = hidden((await lead.get(old)).body, 'seen');
  const stale = {
    ...(await shown('something changed meanwhile', 'POST /cycles/:cycle/imports/:import/confirm', old)),
    answer: await lead.post(`${old}/confirm`, { form_id: randomUUID(), seen: 'x' }),
  };
  await lead.post(`${old}/confirm`, { form_id: randomUUID(), seen });
  const nobody = await sendFiles(lead, [activityFile('nobody.csv', ['999999', 100, 90])], { cycle: '2027-28' });
  const jumped = await sendFiles(lead, [activityFile('jumped.csv', ['100001', 20, 3])], { cycle: '2027-28' });
  const again = await sendFiles(lead, [activityFile('first.csv', ['100001', 100, 90])], { cycle: '2027-28' });
  const sent = await inTurn([refused, nobody, jumped, again], (path) => shown(`sent: ${path}`, PAGE, path));
  await lead.post(`${old}/undo`, { form_id: randomUUID() });
  return [
    ...empty,
    ...stored,
    asking,
    stale,
    ...sent,
    await shown('taken back', PAGE, old),
    await shown('many files', 'GET /cycles/:cycle/imports', LIST),
  ];
}
