import { all } from '../../rating/words.ts';
import type { StepsFor } from '../../web/at-home.ts';
import { isLocked } from './cycle.ts';
import { canTypeStatements } from './evidence.policy.ts';
import { listInForce } from './evidence.queries.ts';
import { FACT_KINDS } from './fact.ts';
import { latestCycle } from './latest-cycle.ts';
import { evidencePath } from './place.ts';

/** Statements about one’s own institution that were copied from last year: they count again once somebody says that they still hold. */
export const statementSteps: StepsFor = async (tenant, reader) => {
  const { institutionId: institution } = reader.as;
  if (institution === null || !canTypeStatements(reader)) return [];
  const latest = await latestCycle(tenant);
  if (!latest || isLocked(latest)) return [];
  const waiting = (await listInForce(tenant, { cycle: latest.id, institution })).filter(({ toConfirm }) => toConfirm);
  if (waiting.length === 0) return [];
  const kinds = all(waiting.map(({ kind }) => FACT_KINDS[kind]));
  return [{ text: 'Confirm what was copied from last year', href: evidencePath(latest, institution), why: `${kinds}. Until then it does not count` }];
};
