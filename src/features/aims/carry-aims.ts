import type { Tenant } from '../../database/tenant.ts';
import { keepVision, keepWord, listVisionsOfCycle, listWordsOfCycle, type Stamp } from './aims.queries.ts';
import { keepTarget, listTargetsOfCycle } from './targets.queries.ts';

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
  for (const { institution, ...vision } of (await listVisionsOfCycle(tenant, before)).filter(stays))
    await keepVision(tenant, { cycle, institution }, { ...vision, ...anew }, stamp);
  for (const { institution, ...word } of (await listWordsOfCycle(tenant, before)).filter(stays))
    await keepWord(tenant, { cycle, institution }, { ...word, ...anew }, stamp);
  for (const { institution, ...target } of (await listTargetsOfCycle(tenant, before)).filter(stays))
    await keepTarget(tenant, { cycle, institution }, { ...target, actual: null, actualOn: null, ...anew }, stamp);
}
