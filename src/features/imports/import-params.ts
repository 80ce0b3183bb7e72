import type { z } from 'zod';
import type { Tenant } from '../../database/tenant.ts';
import { uuid } from '../../web/form.ts';
import { NotFound } from '../../web/problems.ts';
import { type Cycle, CycleParams, cyclePath, foundCycle } from '../evidence/index.ts';
import { findImport } from './import.queries.ts';
import type { Import } from './import.ts';

export const ImportParams = CycleParams.extend({ import: uuid });

export type ImportPlace = z.infer<typeof ImportParams>;

export function importsPath(cycle: Pick<Cycle, 'year'>): string {
  return `${cyclePath(cycle)}/imports`;
}

export function importPath(cycle: Pick<Cycle, 'year'>, { id }: Pick<Import, 'id'>): string {
  return `${importsPath(cycle)}/${id}`;
}

/** The import of an address, in the cycle of that address. @throws NotFound */
export async function foundImport(tenant: Tenant, place: ImportPlace): Promise<{ cycle: Cycle; import: Import }> {
  const cycle = await foundCycle(tenant, place.cycle);
  const found = await findImport(tenant, { cycle: cycle.id, import: place.import });
  if (!found) throw new NotFound();
  return { cycle, import: found };
}
