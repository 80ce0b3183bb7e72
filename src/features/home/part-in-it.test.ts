import { expect, test } from 'vitest';
import type { Role } from '../../web/reader.ts';
import { partOf } from './part-in-it.ts';

const partnership = { id: 'p', name: 'Dunmere 14-19 Partnership', area: 'Dunmere' };
const institution = { id: 'i', name: 'Alder Vale Academy' };

test.each([
  { role: 'partnership-lead', place: 'Dunmere' },
  { role: 'partnership-analyst', place: 'Dunmere' },
  { role: 'viewer', place: 'Dunmere' },
  { role: 'institution-lead', place: 'Alder Vale Academy' },
  { role: 'institution-editor', place: 'Alder Vale Academy' },
  { role: 'institution-head', place: 'Alder Vale Academy' },
] satisfies { role: Role; place: string }[])('a $role is told what Waymark is for them at $place, and how a year goes', ({ role, place }) => {
  const { purpose, year } = partOf({ role, partnership, institution: role.startsWith('institution-') ? institution : null });
  expect(purpose).toContain(place);
  expect(purpose).toMatch(/^You .*\.$/);
  expect(year.length).toBeGreaterThanOrEqual(3);
  for (const step of year) expect(step).toMatch(/^[A-Z].*\.$/);
});
