import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { nextRevision } from './cycle.queries.ts';
import { insertEvidence, type Kept, listInForce } from './evidence.queries.ts';
import { FACT_KINDS, type Fact, type FactKind, type FactOf } from './fact.ts';
import { factWords } from './fact-words.ts';
import { lockForEvidence } from './record-evidence.ts';

/** What stands by now, for whoever was slower: its version, and what it says, a line each. */
export interface StandsNow {
  version: number;
  lines: string[];
}

/** Somebody changed the same fact after the form was opened. Nothing was saved. */
export class FactChanged extends Error {
  readonly saved: StandsNow | null;
  constructor(saved: Kept | null) {
    super('The fact was changed after the form was opened.');
    this.saved = saved && { version: saved.revision, lines: factWords(saved) };
  }
}

export interface FactChange<Kind extends FactKind> {
  cycle: string;
  institution: string;
  kind: Kind;
  /** The revision of what stood when the form was opened; 0 where nothing did. */
  version: number;
  /** What stands from now on, made from what stood; null takes it out. */
  make(stood: FactOf[Kind] | null): FactOf[Kind] | null;
  note?: string | undefined;
  /** What was carried over stays to be confirmed, for a change of one thing in it says nothing of the others. */
  staysToConfirm?: boolean;
  /** More that the activity log tells of it. */
  told?: { before?: Record<string, string>; after?: Record<string, string> };
}

/**
 * Puts what a person typed in the place of what stood.
 * @throws FactChanged, CycleLocked, NotFound
 */
export async function saveFact<Kind extends FactKind>(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  change: FactChange<Kind>,
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await putFact(tenant, { by, at }, change);
      return 'saved';
    }),
  );
}

/**
 * The same in a transaction that does more besides.
 * @throws FactChanged, CycleLocked, NotFound
 */
export async function putFact<Kind extends FactKind>(
  tenant: Tenant,
  { by, at }: { by: Sent['by']; at: Date },
  { cycle, institution, kind, version, make, note, staysToConfirm = false, told: more = {} }: FactChange<Kind>,
): Promise<void> {
  await lockForEvidence(tenant, cycle);
  const [saved = null] = await listInForce(tenant, { cycle, institution, kind });
  if ((saved?.revision ?? 0) !== version) throw new FactChanged(saved);
  const fact = { institution, kind, key: '', fact: make(saved?.fact as FactOf[Kind] | null) } as Fact;
  const revision = await nextRevision(tenant, cycle);
  const toConfirm = staysToConfirm && saved?.toConfirm === true;
  await insertEvidence(tenant, [{ ...fact, toConfirm, ...(note && { note }) }], { cycle, revision, import: null, by: by.person, at });
  const told = (each: Pick<Fact, 'kind' | 'fact'> | null) => (each?.fact ? { [FACT_KINDS[kind]]: factWords(each).join('; ') } : {});
  await recordActivity(tenant, {
    at,
    by,
    act: fact.fact === null ? 'took-out-evidence' : 'typed-in-evidence',
    subject: { kind: 'institution', id: institution },
    institution,
    before: { ...told(saved), ...more.before },
    after: { ...told(fact), ...more.after, ...(note && { note }) },
  });
}
