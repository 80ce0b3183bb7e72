import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenInstitution, givenPartnership, givenPerson } from '../../../tests/support/given-people.ts';
import { withTenant } from '../../database/tenant.ts';
import { LINES_A_PAGE } from './activity-page.queries.ts';
import { recordActivity } from './record-activity.ts';

const given = await givenApp();
const lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const institution = await givenInstitution(given, { partnership: lead.partnership, name: 'Ashgrove <b>School</b>' });
const elsewhere = await givenPartnership(given);

const words = (body: string) => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const linesOn = (body: string) => [...body.matchAll(/id="line-(\d+)"/g)].map(([, position]) => Number(position));

function write(partnership: string, at: string, after: Record<string, unknown> = {}) {
  const by = { person: lead.id, role: 'partnership-lead' };
  const subject = { kind: 'institution', id: institution } as const;
  return withTenant(given.db, partnership, (tenant) =>
    recordActivity(tenant, {
      at: new Date(at),
      by,
      act: 'changed-institution',
      subject,
      institution: partnership === elsewhere ? null : institution,
      before: { name: 'Before' },
      after: { name: 'After', ...after },
    }),
  );
}

test('an empty log says so, and how to see all', async () => {
  const { body } = await lead.get('/activity');
  expect(words(body)).toContain('No activity fits');
});

test('a line tells who, in which role, what, where and what changed', async () => {
  await write(lead.partnership, '2026-06-01T09:00:00Z');
  await write(elsewhere, '2026-06-01T09:00:00Z', { secret: 'of another partnership' });
  const { body } = await lead.get('/activity');
  expect(words(body)).toMatch(
    /1 June 2026 at 10:00 Maya Okafor Partnership lead Changed the details of an institution What changed Name: Before After/,
  );
  expect(body).toContain('Ashgrove &lt;b>School');
  expect(body).not.toContain('of another partnership');
});

test.each([
  { filter: 'from=2026-06-01', fits: 1 },
  { filter: 'from=2026-06-02', fits: 0 },
  { filter: 'until=2026-06-01', fits: 1 },
  { filter: 'until=2026-05-31', fits: 0 },
  { filter: 'act=changed-institution', fits: 1 },
  { filter: 'act=invited-person', fits: 0 },
  { filter: `person=${lead.id}`, fits: 1 },
  { filter: 'person=00000000-0000-4000-8000-000000000000', fits: 0 },
  { filter: `institution=${institution}`, fits: 1 },
  // What cannot be read is as if it were not there.
  { filter: 'from=soon&person=me&act=nothing&older=-1', fits: 1 },
  { filter: "act=changed-institution'&person=%20", fits: 1 },
])('$filter shows $fits', async ({ filter, fits }) => {
  const { status, body } = await lead.get(`/activity?${filter}`);
  expect(status).toBe(200);
  expect(linesOn(body)).toHaveLength(fits);
});

test('a full page has no older one, one line more has; together they show all, once', async () => {
  for (let count = 1; count < LINES_A_PAGE; count++) await write(lead.partnership, '2026-06-02T09:00:00Z');
  expect((await lead.get('/activity')).body).not.toContain('Older activity');
  await write(lead.partnership, '2026-06-03T09:00:00Z');
  const first = (await lead.get('/activity?act=changed-institution')).body;
  const older = /href="(\/activity\?[^"]*older=\d+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(older).toContain('act=changed-institution');
  const second = (await lead.get(older)).body;
  expect([...linesOn(first), ...linesOn(second)]).toEqual(Array.from({ length: LINES_A_PAGE + 1 }, (_, place) => LINES_A_PAGE + 1 - place));
});
