import { z } from 'zod';
import type { Tenant } from '../../database/tenant.ts';
import { readAcademicYear } from '../../evidence/academic-year.ts';
import { NotFound } from '../../web/problems.ts';
import { findCycleOfYear } from './cycle.queries.ts';
import type { Cycle } from './cycle.ts';

/** A cycle stands in an address by its year, 2025-26: the partnership is that of the reader's role. */
export const cycleYear = z.string().transform((text, context) => {
  const year = /^\d{4}-\d{2}$/.test(text) ? readAcademicYear(text) : null;
  if (year) return year;
  context.addIssue('no year');
  return z.NEVER;
});

export const CycleParams = z.object({ cycle: cycleYear });

/** The address of a cycle's pages: /cycles/2025-26. */
export function cyclePath({ year }: Pick<Cycle, 'year'>): string {
  return `/cycles/${year.replace('/', '-')}`;
}

/** The cycle of an address. @throws NotFound */
export async function foundCycle(tenant: Tenant, year: string): Promise<Cycle> {
  const cycle = await findCycleOfYear(tenant, year);
  if (!cycle) throw new NotFound();
  return cycle;
}
