import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../database/tenant.ts';
import type { Fact, FactKind } from './fact.ts';

/** A fact as it is kept, with how it came. */
export type Kept = Fact & {
  id: string;
  note: string | null;
  toConfirm: boolean;
  import: string | null;
  by: string | null;
  at: Date;
  revision: number;
};

const COLUMNS = [
  'evidence_id as id',
  'institution_id as institution',
  'kind',
  'key',
  'fact',
  'note',
  'to_confirm as toConfirm',
  'import_id as import',
  'entered_by as by',
  'entered_at as at',
  'revision',
] as const;

/** What counts in the cycle: now, or as it was at a revision. Facts that were taken out are not in it, those to be confirmed are. */
export async function listInForce(
  { sql, partnership }: Tenant,
  { cycle, revision, institution, kind }: { cycle: string; revision?: number; institution?: string; kind?: FactKind },
): Promise<Kept[]> {
  const rows = await sql
    .selectFrom('evidence')
    .distinctOn(['institution_id', 'kind', 'key'])
    .select(COLUMNS)
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .$if(institution !== undefined, (query) => query.where('institution_id', '=', institution ?? null))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind as FactKind))
    .$if(revision === undefined, (query) => query.where('undone_revision', 'is', null))
    .$if(revision !== undefined, (query) =>
      query
        .where('revision', '<=', revision ?? 0)
        .where(({ eb, or }) => or([eb('undone_revision', 'is', null), eb('undone_revision', '>', revision ?? 0)])),
    )
    .orderBy('institution_id')
    .orderBy('kind')
    .orderBy('key')
    .orderBy('revision', 'desc')
    .execute();
  return (rows as Kept[]).filter(({ fact }) => fact !== null);
}

/**
 * Statements of institutions that were copied from the year before and that nobody has confirmed, taken out or written anew; also as a part of a
 * larger statement.
 */
export function unconfirmedStatements({ sql, partnership }: Tenant, cycle: string) {
  return sql
    .selectFrom('evidence as e')
    .select(['e.institution_id as institution', 'e.kind'])
    .where('e.partnership_id', '=', partnership)
    .where('e.cycle_id', '=', cycle)
    .where('e.institution_id', 'is not', null)
    .where(({ ref }) => ref('e.to_confirm'))
    .where('e.fact', 'is not', null)
    .where('e.undone_revision', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('evidence as later')
            .select('later.evidence_id')
            .where('later.partnership_id', '=', partnership)
            .where('later.cycle_id', '=', cycle)
            .whereRef('later.institution_id', '=', 'e.institution_id')
            .whereRef('later.kind', '=', 'e.kind')
            .whereRef('later.key', '=', 'e.key')
            .whereRef('later.revision', '>', 'e.revision')
            .where('later.undone_revision', 'is', null),
        ),
      ),
    );
}

/** The same by themselves, in order. */
export function listUnconfirmed(tenant: Tenant, cycle: string): Promise<{ institution: string | null; kind: FactKind }[]> {
  return unconfirmedStatements(tenant, cycle).orderBy('e.institution_id').orderBy('e.kind').orderBy('e.key').execute();
}

export type Entered = Fact & { note?: string; toConfirm?: boolean };

export interface Entry {
  cycle: string;
  revision: number;
  import: string | null;
  by: string | null;
  at: Date;
}

/** Rows in one statement: a statement of a thousand rows stays well below what PostgreSQL takes. */
const BATCH = 1000;

/** Adds facts to the cycle at a revision. Each takes the place of what stood for the same institution, kind and key. */
export async function insertEvidence({ sql, partnership }: Tenant, facts: Entered[], entry: Entry): Promise<void> {
  const rows = facts.map(({ institution, kind, key, fact, note, toConfirm }) => ({
    partnership_id: partnership,
    evidence_id: randomUUID(),
    cycle_id: entry.cycle,
    institution_id: institution,
    kind,
    key,
    fact: fact === null ? null : JSON.stringify(fact),
    note: note ?? null,
    to_confirm: toConfirm ?? false,
    import_id: entry.import,
    entered_by: entry.by,
    entered_at: entry.at,
    revision: entry.revision,
  }));
  for (let at = 0; at < rows.length; at += BATCH)
    await sql
      .insertInto('evidence')
      .values(rows.slice(at, at + BATCH))
      .execute();
}

/** Marks all that an import brought as undone at a revision: what stood before counts again, and what came later still does. */
export async function undoEvidenceOfImport(
  { sql, partnership }: Tenant,
  { import: id, revision }: { import: string; revision: number },
): Promise<void> {
  await sql
    .updateTable('evidence')
    .set({ undone_revision: revision })
    .where('partnership_id', '=', partnership)
    .where('import_id', '=', id)
    .where('undone_revision', 'is', null)
    .execute();
}
