import { expect, test } from 'vitest';
import type { Institution } from '../institution.ts';
import { isStanding, readStanding, typedStanding } from './standing.form.ts';

const BARE = { kind: 'mainstream', phases: ['ks4'], urn: null, laestab: null, ukprn: null, earlierUrns: [], roll: null, version: 1 } as const;
const school = (id: string, successor: string | null = null): Institution => ({
  ...{ ...BARE, phases: [...BARE.phases], earlierUrns: [] },
  ...{ id, name: `School ${id}`, status: successor ? 'closed' : 'open', until: successor ? '2024-08-31' : null, successor },
});
const ONE = school('one');
const ALL = [ONE, school('two'), school('three', 'one'), school('four', 'three')];
const AROUND = { institution: ONE, all: ALL, today: '2026-02-10' };

function read(body: Record<string, string>) {
  return readStanding(typedStanding(body), AROUND);
}

const day = (text: string) => {
  const [year = '', month = '', date = ''] = text.split('-');
  return { 'until-day': date, 'until-month': month, 'until-year': year };
};

test.each([
  { body: { status: 'open' }, standing: { status: 'open', until: null, successor: null } },
  // What was typed for one that had closed is not used once it is open.
  { body: { status: 'open', ...day('2025-08-31'), successor: 'two' }, standing: { status: 'open', until: null, successor: null } },
  { body: { status: 'closed', ...day('2025-08-31') }, standing: { status: 'closed', until: '2025-08-31', successor: null } },
  { body: { status: 'closed', ...day('2025-8-31'), successor: 'two' }, standing: { status: 'closed', until: '2025-08-31', successor: 'two' } },
  { body: { status: 'left', ...day('2000-01-01') }, standing: { status: 'left', until: '2000-01-01', successor: null } },
  { body: { status: 'left', ...day('2028-02-10') }, standing: { status: 'left', until: '2028-02-10', successor: null } },
])('$body', ({ body, standing }) => {
  const answer = read(body as Record<string, string>);
  expect(answer).toEqual(standing);
  expect(isStanding(answer)).toBe(true);
});

test.each([
  { body: {}, field: 'status', says: 'Choose whether' },
  { body: { status: 'gone' }, field: 'status', says: 'Choose whether' },
  { body: { status: 'closed' }, field: 'until', says: 'Enter the last day on which it was open' },
  { body: { status: 'left' }, field: 'until', says: 'Enter the last day on which it was in the partnership' },
  { body: { status: 'left', ...day('1999-12-31') }, field: 'until', says: 'from 1 1 2000 on' },
  { body: { status: 'left', ...day('2028-02-11') }, field: 'until', says: 'within the next 2 years' },
  { body: { status: 'left', ...day('2025-02-30') }, field: 'until', says: 'no such day' },
  { body: { status: 'left', ...day('2025-08-') }, field: 'until', says: 'as day, month and year' },
  { body: { status: 'left', ...day('2025-08-31'), successor: 'two' }, field: 'successor', says: 'Only an institution that closed' },
  { body: { status: 'closed', ...day('2025-08-31'), successor: 'one' }, field: 'successor', says: 'Choose another institution' },
  { body: { status: 'closed', ...day('2025-08-31'), successor: 'never' }, field: 'successor', says: 'Choose another institution' },
  { body: { status: 'closed', ...day('2025-08-31'), successor: 'three' }, field: 'successor', says: 'has itself gone on in School one' },
  { body: { status: 'closed', ...day('2025-08-31'), successor: 'four' }, field: 'successor', says: 'has itself gone on in School one' },
])('$body is refused at $field', ({ body, field, says }) => {
  const answer = read(body as Record<string, string>);
  expect(isStanding(answer)).toBe(false);
  expect((answer as Record<string, string>)[field]).toContain(says);
});
