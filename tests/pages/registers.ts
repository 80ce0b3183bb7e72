import { randomUUID } from 'node:crypto';
import type { GivenApp } from '../support/given-app.ts';
import { givenPartnership, givenPerson } from '../support/given-people.ts';
import { linksFile, registerFile, sendRegister } from '../support/given-register.ts';
import { hidden } from '../support/visitor.ts';
import { longName } from './full-world.ts';
import type { Shown } from './shown.ts';

const TAKEN = 'GET /institutions/imports/:taken';
const PREVIEW = 'GET /institutions/import/:upload';

/** Every stage of files that name institutions, with names as long as one gets; and institutions that have closed or left. */
export async function registerStates(given: GivenApp): Promise<Shown[]> {
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership: await givenPartnership(given, 'Northmoor Careers Partnership') });
  const shown = async (state: string, route: string, url: string): Promise<Shown> => ({
    ...{ route, state, url, visitor: lead, answer: await lead.get(url) },
  });
  const none = [
    await shown('no local authority yet', 'GET /institutions/import', '/institutions/import'),
    await shown('no institution yet', 'GET /institutions', '/institutions'),
  ];
  await lead.post('/institutions/import/area', { laCodes: '990', version: '1', form_id: randomUUID() });
  const refused = await sendRegister(lead, registerFile({ urn: '1', name: longName(1) }, { urn: '100001', la: '991' }));
  const institution = { kind: 'mainstream', phases: 'ks4', laestab: '', ukprn: '', earlierUrns: '', roll: '1200' };
  const added = await lead.post('/institutions/new', { ...institution, name: longName(2), urn: '100002', form_id: randomUUID() });
  await lead.post('/institutions/new', { ...institution, name: longName(3), urn: '100003', form_id: randomUUID() });
  await lead.post('/institutions/new', { ...institution, name: longName(4), urn: '100004', form_id: randomUUID() });
  const rows = Array.from({ length: 60 }, (_, at) => ({ urn: `1001${String(at).padStart(2, '0')}`, name: longName(at), number: `${4100 + at}` }));
  const register = registerFile({ urn: '100012', name: longName(12) }, { urn: '100003', name: longName(13), status: 'Closed' }, ...rows);
  const { path } = await sendRegister(lead, register, linksFile(['100002', '100012'], ['100099', '100100']));
  const preview = [
    await shown('much of everything', PREVIEW, path),
    await shown('all rows', PREVIEW, `${path}?phase=any&closed=yes`),
    await shown('files with errors', PREVIEW, refused.path),
    await shown('nothing as asked', PREVIEW, `${path}?kind=college`),
  ];
  const noFile = await sendRegister(lead);
  const all = await lead.post(path, { mark: 'succession-all', form_id: randomUUID() });
  const nothing = await lead.post(path, { form_id: randomUUID() });
  const behind = await lead.post(path, { add: '100100', seen: 'another', form_id: randomUUID() });
  const seen = hidden((await lead.get(path)).body, 'seen');
  const done = await lead.post(path, { add: ['100101', '100102'], seen, form_id: randomUUID() });
  const brought = done.location ?? '';
  const more = await sendRegister(lead, register);
  const also = await lead.post(more.path, { add: ['100103', '100104'], seen: hidden(more.page, 'seen'), form_id: randomUUID() });
  const backAgain = also.location ?? '';
  const [, second = ''] = [...(await lead.get(backAgain)).body.matchAll(/href="\/institutions\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '');
  const cannot = await sendRegister(lead, registerFile({ urn: '100103', name: longName(70), number: '4999' }));
  await lead.post(cannot.path, { change: second, seen: hidden(cannot.page, 'seen'), form_id: randomUUID() });
  const taken = [await shown('what it brought', TAKEN, brought)];
  await lead.post(`${backAgain}/undo`, { form_id: randomUUID() });
  taken.push(await shown('taken back', TAKEN, backAgain), await shown('with imports before', 'GET /institutions/import', '/institutions/import'));
  const here = added.location ?? '';
  const status = (await lead.get(`${here}/status`)).body;
  const left = { status: 'left', 'until-day': '31', 'until-month': '8', 'until-year': '2025', form_id: hidden(status, 'form_id') };
  const wrong = await lead.post(`${here}/status`, { ...left, 'until-month': '13', version: '1' });
  await lead.post(`${here}/status`, { ...left, version: '1' });
  const conflict = await lead.post(`${here}/status`, { ...left, 'until-month': '7', version: '1', form_id: randomUUID() });
  const sent = (state: string, route: string, url: string, answer: Shown['answer']): Shown => ({ route, state, url, visitor: lead, answer });
  return [
    ...none,
    ...preview,
    sent('no file', 'POST /institutions/import', '/institutions/import', noFile.answer),
    sent('all are ticked', 'POST /institutions/import/:upload', path, all),
    ...taken,
    sent('nothing ticked', 'POST /institutions/import/:upload', path, nothing),
    sent('something else was changed', 'POST /institutions/import/:upload', path, behind),
    sent('no such day', 'POST /institutions/:id/status', `${here}/status`, wrong),
    sent('somebody else has saved', 'POST /institutions/:id/status', `${here}/status`, conflict),
    await shown('left the partnership', 'GET /institutions/:id', here),
    await shown('with those that have left', 'GET /institutions', '/institutions?status=all'),
  ];
}
