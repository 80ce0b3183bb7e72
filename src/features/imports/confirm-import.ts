import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { recordActivity } from '../activity-log/index.ts';
import { type Cycle, lockForEvidence, recordEvidence } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { lockImport, updateConfirmed } from './import.queries.ts';
import { type Import, nameOf } from './import.ts';
import { foundImport, type ImportPlace } from './import-params.ts';
import { loadPreview } from './load-preview.ts';
import { factsOf, nameOfPreview, type Preview } from './preview/preview.ts';
import { stands } from './preview/stands-in-the-way.ts';
import { yearsAfter } from './preview/which-leavers.ts';
import { ratingsChangedBy } from './rating-changes.ts';

/** What would be done is no longer what the sender saw. Thrown in the transaction, so that nothing of it stays. */
export class PreviewChanged extends Error {}

export interface Confirmation {
  place: ImportPlace;
  /** Names the preview that the sender saw. */
  seen: string;
  /** Also what the file does not have is taken out. */
  takeOut: boolean;
}

/**
 * Makes what was read from a file count, in one transaction: all of it or nothing. The preview is made again from what counts at this moment, and
 * must be the one that the sender saw.
 * @throws PreviewChanged, CycleLocked, NotFound
 */
export async function confirmImport(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  confirmation: Confirmation,
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const { cycle, imported } = await lockBoth(tenant, confirmation.place);
      // Somebody else confirmed it meanwhile, or this browser did in another tab.
      if (imported.state === 'confirmed') return 'confirmed already';
      const preview = await previewSeen(tenant, cycle, imported, confirmation);
      await record(tenant, { cycle, imported, preview, takeOut: confirmation.takeOut, by, at });
      return 'confirmed';
    }),
  );
}

/** The cycle first, as everybody does who changes evidence. */
export async function lockBoth(tenant: Tenant, place: ImportPlace): Promise<{ cycle: Cycle; imported: Import }> {
  const found = await foundImport(tenant, place);
  const cycle = await lockForEvidence(tenant, found.cycle.id);
  const imported = await lockImport(tenant, { cycle: cycle.id, import: place.import });
  if (!imported) throw new NotFound();
  return { cycle, imported };
}

async function previewSeen(tenant: Tenant, cycle: Cycle, imported: Import, { seen }: Confirmation): Promise<Preview> {
  const { preview } = imported.state === 'ready' ? await loadPreview(tenant, cycle, imported) : { preview: null };
  if (!preview || stands(preview) || nameOfPreview(preview) !== seen) throw new PreviewChanged();
  return preview;
}

interface Recording {
  cycle: Cycle;
  imported: Import;
  preview: Preview;
  takeOut: boolean;
  by: Sent['by'];
  at: Date;
}

async function record(tenant: Tenant, { cycle, imported, preview, takeOut, by, at }: Recording): Promise<void> {
  const { id } = imported;
  const facts = factsOf(preview, { takeOut });
  let revision = 0;
  const changes = await ratingsChangedBy(tenant, cycle, at, async () => {
    revision = await recordEvidence(tenant, cycle.id, facts, { by: by.person, at, import: id });
  });
  const leavers = preview.which?.year ?? null;
  const years = leavers ? { leavers, ...yearsAfter(leavers) } : null;
  const institutions = new Set(facts.map(({ institution }) => institution).filter((one) => one !== null)).size;
  const progress = { rows: imported.progress?.rows ?? 0, institutions, changes };
  await updateConfirmed(tenant, id, { by: by.person, at, revision, years, progress });
  const after = {
    file: nameOf(imported),
    cycle: cycle.year,
    kind: preview.kind,
    ...(leavers && { leavers }),
    institutions,
    ratingsChanged: changes.length,
  };
  await recordActivity(tenant, { at, by, act: 'confirmed-import', subject: { kind: 'import', id }, after });
}
