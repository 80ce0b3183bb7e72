import { expect, test } from 'vitest';
import type { Role } from '../../web/reader.ts';
import { type HeldRole, LAST_LEAD, OWN_LEAD, whyNotEnd } from './why-not-end.ts';

const held = (id: string, person: string, role: Role): HeldRole => ({
  id,
  person,
  role,
  institutionId: role.startsWith('institution-') ? 'ash' : null,
});
const MAYA = held('m', 'maya', 'partnership-lead');
const TOM = held('t', 'tom', 'partnership-lead');
const MAYA_AT_ASH = held('a', 'maya', 'institution-lead');
const MAYA_TEAM = held('e', 'maya', 'institution-editor');
const VIEWER = held('v', 'vera', 'viewer');

test.each<{ name: string; ending: HeldRole[]; leads: string[]; own: HeldRole[]; why: Record<string, string> }>([
  { name: 'a viewer', ending: [VIEWER], leads: ['m'], own: [MAYA], why: {} },
  { name: 'another lead of two', ending: [TOM], leads: ['m', 't'], own: [MAYA], why: {} },
  { name: 'the last lead, oneself', ending: [MAYA], leads: ['m'], own: [MAYA], why: { m: LAST_LEAD } },
  { name: 'oneself where there is another lead', ending: [MAYA], leads: ['m', 't'], own: [MAYA], why: { m: OWN_LEAD } },
  { name: 'oneself with another lead role left', ending: [MAYA], leads: ['m', 't'], own: [MAYA, MAYA_AT_ASH], why: {} },
  { name: 'both own lead roles', ending: [MAYA, MAYA_AT_ASH], leads: ['m', 't'], own: [MAYA, MAYA_AT_ASH], why: { m: OWN_LEAD, a: OWN_LEAD } },
  { name: 'an own role that leads nothing', ending: [MAYA_TEAM], leads: ['m'], own: [MAYA, MAYA_TEAM], why: {} },
  { name: 'both leads at once', ending: [MAYA, TOM], leads: ['m', 't'], own: [MAYA, MAYA_AT_ASH], why: { m: LAST_LEAD, t: LAST_LEAD } },
  { name: 'the last lead together with a viewer', ending: [TOM, VIEWER], leads: ['t'], own: [MAYA_AT_ASH], why: { t: LAST_LEAD } },
  { name: 'a disabled lead beside the only one who can sign in', ending: [TOM], leads: ['m'], own: [MAYA], why: {} },
  { name: 'the only one who can sign in beside a disabled one', ending: [MAYA], leads: ['m'], own: [], why: { m: LAST_LEAD } },
  { name: 'the own role of careers lead', ending: [MAYA_AT_ASH], leads: ['t'], own: [MAYA_AT_ASH], why: { a: OWN_LEAD } },
  { name: 'a colleague, where nobody can lead at all', ending: [VIEWER], leads: [], own: [MAYA_AT_ASH], why: {} },
  { name: 'nothing', ending: [], leads: ['m'], own: [MAYA], why: {} },
])('ending $name', ({ ending, leads, own, why }) => {
  expect(whyNotEnd({ by: 'maya', ending, leads, own })).toEqual(why);
});
