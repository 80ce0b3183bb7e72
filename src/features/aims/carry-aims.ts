import type { Tenant } from '../../database/tenant.ts';
import { insertVisions, insertWords, listVisionsOfCycle, listWordsOfCycle, type Stamp } from './aims.queries.ts';
import { insertTargets, listTargetsOfCycle } from './targets.queries.ts';

/**
 * Copies statements, words and targets of institutions that are still there into a new cycle, to be confirmed. What was counted and what could be
 * spent is of one year and stays in it.
 */
export async function carryAims(
  tenant: Tenant,
  { before, cycle }: { before: string; cycle: string },
  here: ReadonlySet<string>,
  stamp: Stamp,
): Promise<void> {
  const stays = ({ institution }: { institution: string }) => here.has(institution);
  const anew = { toConfirm: true, version: 1 };
  const [visions, words, targets] = [
    await listVisionsOfCycle(tenant, before),
    await listWordsOfCycle(tenant, before),
    await listTargetsOfCycle(tenant, before),
  ];
  await insertVisions(
    tenant,
    cycle,
    visions.filter(stays).map((vision) => ({ ...vision, ...anew })),
    stamp,
  );
  await insertWords(
    tenant,
    cycle,
    words.filter(stays).map((word) => ({ ...word, ...anew })),
    stamp,
  );
  await insertTargets(
    tenant,
    cycle,
    targets.filter(stays).map((target) => ({ ...target, actual: null, actualOn: null, ...anew })),
    stamp,
  );
}
