import type { Tenant } from '../../database/tenant.ts';
import { listTalks } from './comment.queries.ts';
import { listModerations } from './moderation.queries.ts';
import { type SaidOfAll, saidOfAll } from './said.ts';
import { listStances } from './stance.queries.ts';

/** What people said of the ratings of a cycle, or of those of one institution in it: stances, moderations, and how many comments. */
export async function loadSaid(tenant: Tenant, asked: { cycle: string; institution?: string }): Promise<SaidOfAll> {
  const moderations = await listModerations(tenant, asked.cycle, asked.institution);
  return saidOfAll({ moderations, stances: await listStances(tenant, asked), talks: await listTalks(tenant, asked) });
}
