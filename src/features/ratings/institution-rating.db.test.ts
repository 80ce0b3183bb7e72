import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenCycle } from '../../../tests/support/given-cycle.ts';
import { givenInstitution, givenPartnership, givenPerson } from '../../../tests/support/given-people.ts';
import { givenCorrection, givenEvidence, givenPublication } from '../../../tests/support/given-rated-cycle.ts';

const given = await givenApp({ now: () => new Date('2026-06-15T10:00:00Z') });
const lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const before = await givenCycle(given, { year: '2024/25', date: '2025-07-31' });
const years = [
  { urn: '400101', name: 'Alder <i>Vale</i>', y11: { eet: 90, of: 100 }, award: 'audited', staff: 'cpd', survey: 2, ks4: { sustained: 80, of: 100 } },
  { urn: '400102', name: 'Brook Lane', y11: { eet: 930, of: 1000 }, award: 'held', staff: 'level 4', survey: 0 },
] as const;
await givenEvidence(given, before, '2024/25', [...years]);
await givenPublication(given, before);
const now = await givenCycle(given);
const ids = await givenEvidence(given, now, '2025/26', [
  { ...years[0], y11: { eet: 95, of: 100 }, award: 'working-towards' },
  { ...years[1], y11: { eet: 930, of: 1000 } },
]);
const [alder = '', brook = ''] = [ids.get('400101'), ids.get('400102')];
const bare = await givenInstitution(given, { name: 'Bare School' });
const careers = await givenPerson(given, { role: 'institution-lead', institution: alder, name: 'Priya Shah' });
const viewer = await givenPerson(given, { role: 'viewer' });

const path = (institution: string, year = '2025-26') => `/cycles/${year}/institutions/${institution}`;
const text = (html: string) =>
  html
    .replaceAll(/<(?:style|svg).*?<\/(?:style|svg)>/gs, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ');

test('the page tells the overall level with its sum, the way it has come, and each element with its reason', async () => {
  const { status, body } = await lead.get(path(alder));
  expect(status).toBe(200);
  const told = text(body);
  expect(told).toContain('Alder &lt;i>Vale&lt;/i> in 2025/26');
  expect(told).toMatch(/Overall\. Year 11 into EET Green, .*: mean \d\.\d of 3, so /);
  expect(told).toContain('95 of 100 leavers, 95.0%');
  expect(told).toMatch(/city.*\(1,025 of 1,100\)/);
  expect(told).toContain('Why, and where the figures come from');
  expect(told).toContain('ccis.csv, line');
  expect(told).toContain('c0ffee111111');
  expect(told).toMatch(/since last year, 2024\/25/);
  expect(told).toContain('Chance of each level');
  expect(told).toContain('What made the difference since last year');
  expect(body).toContain('class="strip"');
});
