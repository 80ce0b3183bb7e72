import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { nextRevision } from './cycle.queries.ts';
import { insertEvidence, listInForce } from './evidence.queries.ts';
import { FACT_KINDS, type FactKind } from './fact.ts';
import { factWords } from './fact-words.ts';
import { lockForEvidence } from './record-evidence.ts';
import { FactChanged } from './save-fact.ts';

/**
 * Says that what was carried over from last year still holds: from now on it is evidence. Nothing to confirm changes nothing.
 * @throws FactChanged where somebody changed it after the person saw it, for they would confirm what they have not read; CycleLocked, NotFound
 */
export async function confirmEvidence(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { cycle, institution, kind, version }: { cycle: string; institution: string; kind: FactKind; version: number },
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockForEvidence(tenant, cycle);
      const waiting = (await listInForce(tenant, { cycle, institution, kind })).filter(({ toConfirm }) => toConfirm);
      if (waiting.length === 0) return 'nothing';
      const seen = waiting.every(({ revision }) => revision === version);
      if (!seen) throw new FactChanged(waiting[0] ?? null);
      const revision = await nextRevision(tenant, cycle);
      const facts = waiting.map((kept) => ({ ...kept, note: kept.note ?? 'Carried over from last year and confirmed', toConfirm: false }));
      await insertEvidence(tenant, facts, { cycle, revision, import: null, by: by.person, at });
      const subject = { kind: 'institution', id: institution } as const;
      const after = { [FACT_KINDS[kind]]: waiting.flatMap(factWords).join('; ') };
      await recordActivity(tenant, { at, by, act: 'confirmed-evidence', subject, institution, after });
      return 'confirmed';
    }),
  );
}
