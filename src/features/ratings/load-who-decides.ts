import type { Tenant } from '../../database/tenant.ts';
import { assembleCycle, choicesOf, listChoices, listInForce } from '../evidence/index.ts';
import { frameworkOf } from './cycle-framework.ts';
import type { OneRating } from './rating-to-change.ts';
import { type WhoDecides, whoDecides } from './who-decides.ts';

/** Who decides a rating of qualified staff; nothing for a rating of another kind. The evidence of a published cycle stays as it was published. */
export async function loadWhoDecides(tenant: Tenant, { shown, element }: Pick<OneRating, 'shown' | 'element'>): Promise<WhoDecides[]> {
  const { cycle, institution } = shown;
  const rule = shown.framework.elements.find(({ id }) => id === element)?.rule;
  if (rule?.kind !== 'staff') return [];
  const facts = await listInForce(tenant, { cycle: cycle.id, institution: institution.id, kind: 'staff' });
  const choices = choicesOf(await listChoices(tenant, cycle.id));
  return whoDecides(await frameworkOf(tenant, cycle), choices, assembleCycle(cycle, [institution], facts), element);
}
