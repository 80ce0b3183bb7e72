import type { Tenant } from '../../database/tenant.ts';
import { previousYear } from '../../evidence/academic-year.ts';
import type { AcademicYear, DestinationEvidence } from '../../rating/evidence.ts';
import { type Cycle, type Kept, listCycles, listInForce } from '../evidence/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { getPartnership } from '../partnerships/index.ts';
import { findReading, findWaitingTables } from './import.queries.ts';
import type { Import, Reading } from './import.ts';
import { listMatches } from './match.queries.ts';
import { type Preview, previewOf } from './preview/preview.ts';

export interface LoadedPreview {
  /** Null where it was decided about, or is being read. */
  reading: Reading | null;
  /** Null where what was read is no evidence. */
  preview: Preview | null;
}

/** Makes the preview of an import from everything as it is in this transaction. */
export async function loadPreview(tenant: Tenant, cycle: Cycle, { id, kind, leaverYear }: Import): Promise<LoadedPreview> {
  const reading = await findReading(tenant, id);
  if (!reading?.found || kind === null || kind === 'institutions') return { reading, preview: null };
  const inForce = await listInForce(tenant, { cycle: cycle.id });
  const before = (await listCycles(tenant)).find(({ year }) => year === previousYear(cycle.year));
  const preview = previewOf({
    reading,
    cycle: cycle.year,
    las: (await getPartnership(tenant)).laCodes,
    leavers: leaverYear,
    tables: leaversOfTables(inForce) ?? (await findWaitingTables(tenant, cycle.id)),
    institutions: await listInstitutions(tenant),
    byHand: await listMatches(tenant),
    inForce,
    lastYear: before ? await listInForce(tenant, { cycle: before.id, kind }) : [],
  });
  return { reading, preview };
}

/** The leavers that the cycle's Key Stage 4 figures are of: England's row says, else any. */
function leaversOfTables(inForce: readonly Kept[]): AcademicYear | null {
  const tables = inForce.filter(({ kind }) => kind === 'ks4-destinations');
  const national = tables.find(({ institution }) => institution === null) ?? tables[0];
  return (national?.fact as DestinationEvidence | undefined)?.leavers ?? null;
}
