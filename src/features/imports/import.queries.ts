import { sql } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';
import type { EvidenceKind } from '../../evidence/file-kinds.ts';
import type { AcademicYear } from '../../rating/evidence.ts';
import type { Import, ImportState, Progress, Reading } from './import.ts';

const COLUMNS = [
  'import_id as id',
  'cycle_id as cycle',
  'state',
  'kind',
  'format',
  'file_name as fileName',
  'part',
  'size',
  'sha256',
  'leaver_year as leaverYear',
  'progress',
  'sent_by as sentBy',
  'sent_at as sentAt',
  'confirmed_by as confirmedBy',
  'confirmed_at as confirmedAt',
  'undone_by as undoneBy',
  'undone_at as undoneAt',
] as const;

/** Where an import is looked for. */
export interface ImportKey {
  cycle: string;
  import: string;
}

function imports({ sql, partnership }: Tenant, cycle: string) {
  return sql.selectFrom('import').select(COLUMNS).where('partnership_id', '=', partnership).where('cycle_id', '=', cycle);
}

/** All imports of a cycle that were not thrown away, the latest first. */
export async function listImports(tenant: Tenant, cycle: string): Promise<Import[]> {
  const rows = await imports(tenant, cycle).where('state', '!=', 'dropped').orderBy('sent_at', 'desc').orderBy('file_name').orderBy('part').execute();
  return rows as Import[];
}

/** Files that count for nothing yet: they are being read, or nobody has decided about them. */
export async function listWaiting(tenant: Tenant, cycle: string): Promise<Import[]> {
  const rows = await imports(tenant, cycle)
    .where('state', 'in', ['reading', 'ready'])
    .orderBy('sent_at')
    .orderBy('file_name')
    .orderBy('part')
    .execute();
  return rows as Import[];
}

export async function findImport(tenant: Tenant, { cycle, import: id }: ImportKey): Promise<Import | null> {
  const row = await imports(tenant, cycle).where('import_id', '=', id).executeTakeFirst();
  return (row as Import | undefined) ?? null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockImport(tenant: Tenant, { cycle, import: id }: ImportKey): Promise<Import | null> {
  const row = await imports(tenant, cycle).where('import_id', '=', id).forUpdate().executeTakeFirst();
  return (row as Import | undefined) ?? null;
}

/** Imports of the same bytes that count or wait to be looked at, besides this one; the latest first. */
export async function listSameFile(tenant: Tenant, { cycle, sha256, but }: { cycle: string; sha256: string; but?: string }): Promise<Import[]> {
  const rows = await imports(tenant, cycle)
    .where('sha256', '=', sha256)
    .where('state', 'in', ['confirmed', 'ready'])
    .$if(but !== undefined, (query) => query.where('import_id', '!=', but ?? ''))
    .orderBy('sent_at', 'desc')
    .execute();
  return rows as Import[];
}

/**
 * The leavers of a Key Stage 4 file that waits to be looked at: tables of one year are published together. Where it has none that the cycle needs, the
 * latest that it names are those of its year.
 */
export async function findWaitingTables({ sql: transaction, partnership }: Tenant, cycle: string): Promise<AcademicYear | null> {
  const row = await transaction
    .selectFrom('import')
    .select(
      sql<string | null>`coalesce(leaver_year, (select max(year) from jsonb_array_elements_text(found -> 'found' -> 'leavers') as year))`.as(
        'leavers',
      ),
    )
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('kind', '=', 'ks4-destinations')
    .where('state', '=', 'ready')
    .orderBy('sent_at', 'desc')
    .executeTakeFirst();
  return row?.leavers ?? null;
}

export interface NewImport extends Pick<Import, 'id' | 'state' | 'fileName' | 'part' | 'size' | 'sha256' | 'sentBy' | 'sentAt'> {
  cycle: string;
  read?: Read;
}

/** What becomes of an import once its file was read. */
export interface Read {
  state: ImportState;
  kind: EvidenceKind | null;
  format: string | null;
  leaverYear: AcademicYear | null;
  rows: number;
  reading: Reading;
}

export async function insertImports({ sql, partnership }: Tenant, added: NewImport[]): Promise<void> {
  const rows = added.map(({ id, cycle, state, fileName, part, size, sha256, sentBy, sentAt, read }) => ({
    partnership_id: partnership,
    import_id: id,
    cycle_id: cycle,
    state,
    file_name: fileName,
    part,
    size,
    sha256,
    sent_by: sentBy,
    sent_at: sentAt,
    ...(read && columnsOf(read)),
  }));
  if (rows.length > 0) await sql.insertInto('import').values(rows).execute();
}

function columnsOf({ kind, format, leaverYear, rows, reading }: Read) {
  return { kind, format, leaver_year: leaverYear, progress: JSON.stringify({ rows } satisfies Progress), found: JSON.stringify(reading) };
}

function one({ sql, partnership }: Tenant, id: string) {
  return sql.updateTable('import').where('partnership_id', '=', partnership).where('import_id', '=', id);
}

/** How far reading is; gives back whether anybody still waits for it. */
export async function updateProgress(tenant: Tenant, id: string, progress: Progress): Promise<boolean> {
  const { numUpdatedRows } = await one(tenant, id)
    .set({ progress: JSON.stringify(progress) })
    .where('state', '=', 'reading')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Keeps what was read; gives back false where it was thrown away meanwhile. */
export async function updateRead(tenant: Tenant, id: string, read: Read, file: Pick<Import, 'part' | 'sha256' | 'size'>): Promise<boolean> {
  const { numUpdatedRows } = await one(tenant, id)
    .set({ state: read.state, ...file, ...columnsOf(read) })
    .where('state', '=', 'reading')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function updateLeaverYear(tenant: Tenant, id: string, leaverYear: AcademicYear): Promise<void> {
  await one(tenant, id).set({ leaver_year: leaverYear }).execute();
}

export interface Confirmed {
  by: string;
  at: Date;
  revision: number;
  years: { leavers: AcademicYear; destination: AcademicYear; publication: AcademicYear } | null;
  progress: Progress;
}

/** What was read is evidence now, and not kept twice. */
export async function updateConfirmed(tenant: Tenant, id: string, { by, at, revision, years, progress }: Confirmed): Promise<void> {
  await one(tenant, id)
    .set({ state: 'confirmed', confirmed_by: by, confirmed_at: at, revision, found: null, progress: JSON.stringify(progress) })
    .set({ leaver_year: years?.leavers ?? null, destination_year: years?.destination ?? null, publication_year: years?.publication ?? null })
    .execute();
}

export async function updateUndone(tenant: Tenant, id: string, { by, at, progress }: { by: string; at: Date; progress: Progress }): Promise<void> {
  await one(tenant, id)
    .set({ state: 'undone', undone_by: by, undone_at: at, progress: JSON.stringify(progress) })
    .execute();
}

export async function updateDropped(tenant: Tenant, id: string): Promise<void> {
  await one(tenant, id).set({ state: 'dropped', found: null }).execute();
}

/** What was read from an import; null once it is decided. */
export async function findReading({ sql, partnership }: Tenant, id: string): Promise<Reading | null> {
  const row = await sql.selectFrom('import').select('found').where('partnership_id', '=', partnership).where('import_id', '=', id).executeTakeFirst();
  return (row?.found as Reading | null) ?? null;
}

/** Names of the people who sent, confirmed or undid. */
export async function listNames({ sql, partnership }: Tenant, people: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(people)].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  // Whoever has no role here any more sent it all the same.
  const rows = await sql
    .selectFrom('person as p')
    .innerJoin('membership as m', 'm.person_id', 'p.id')
    .select(['p.id', 'p.name'])
    .distinct()
    .where('m.partnership_id', '=', partnership)
    .where('p.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Files sent before then that do not count and were not thrown away; nobody decides about them until the transaction ends. */
export function listUndecidedBefore(
  { sql, partnership }: Tenant,
  before: Date,
): Promise<{ id: string; fileName: string; part: string | null; year: string }[]> {
  return sql
    .selectFrom('import as i')
    .innerJoin('cycle as c', (join) => join.onRef('c.partnership_id', '=', 'i.partnership_id').onRef('c.cycle_id', '=', 'i.cycle_id'))
    .select(['i.import_id as id', 'i.file_name as fileName', 'i.part', 'c.year'])
    .where('i.partnership_id', '=', partnership)
    .where('i.state', 'in', ['reading', 'ready', 'refused'])
    .where('i.sent_at', '<', before)
    .orderBy('i.import_id')
    .forUpdate('i')
    .execute();
}
