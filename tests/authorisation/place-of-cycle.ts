import { randomUUID } from 'node:crypto';
import { givenCycle } from '../support/given-cycle.ts';
import { givenInstitution } from '../support/given-people.ts';
import { MARKS } from './actors.ts';
import type { Spot } from './things.ts';

/** The cycle that every test of the partnership shares; the other partnership has one of a year that nobody else has. */
const YEARS = { here: '2025/26', elsewhere: '2031/32' } as const;
export const NO_YEAR = '2099-00';

export const slug = (year: string) => year.replace('/', '-');

export async function cycleOf({ given, near, partnership }: Pick<Spot, 'given' | 'near' | 'partnership'>): Promise<string> {
  const year = near === 'elsewhere' ? YEARS.elsewhere : YEARS.here;
  const { rows } = await given.admin.query('select 1 from cycle where partnership_id = $1 and year = $2', [partnership, year]);
  if (rows.length === 0) await givenCycle(given, { partnership, year, date: `${Number(year.slice(0, 4)) + 1}-07-31` });
  return slug(year);
}

export async function cycleHere({ given, places }: Spot): Promise<string> {
  return cycleOf({ given, near: 'own', partnership: places.here });
}

/** A sibling is one that nothing is known of yet, so that a form about it can be done. */
export async function institutionOf({ given, near, partnership, institution }: Spot): Promise<string> {
  if (near !== 'sibling') return institution;
  const made = await givenInstitution(given, { partnership, name: `${MARKS.sibling} School ${randomUUID()}` });
  // It was put in directly: whoever looks at ratings next is to find it among them.
  await given.admin.query('update partnership set inputs_revision = inputs_revision + 1 where partnership_id = $1', [partnership]);
  return made;
}
