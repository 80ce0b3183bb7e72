import type { Tenant } from '../../database/tenant.ts';
import type { SettledFramework } from '../../rating/framework.ts';
import { settle } from '../../rating/reading.ts';
import { RecentlyUsed } from '../../shared/recently-used.ts';
import { belongsTo, type Cycle, choicesOf, listChoices } from '../evidence/index.ts';
import { byName, type Institution, listInstitutions } from '../institutions/index.ts';
import { findInputsRevision } from '../partnerships/index.ts';
import { frameworkOf } from '../ratings/index.ts';
import { listCareersLeads, listHeld } from './city.queries.ts';
import { type Lacking, lackingOf } from './missing.ts';
import { listReminders } from './reminder.queries.ts';
import { type ToRemind, toRemind } from './reminders.ts';

export interface MissingView {
  cycle: Cycle;
  framework: SettledFramework;
  /** Those of the cycle, in order of name. */
  institutions: Institution[];
  lacking: ToRemind[];
}

/** Who lacks which evidence of a cycle. */
export async function findLacking(tenant: Tenant, cycle: Cycle): Promise<Omit<MissingView, 'lacking'> & { lacking: Lacking[] }> {
  const framework = settle(await frameworkOf(tenant, cycle), choicesOf(await listChoices(tenant, cycle.id)));
  const institutions = (await listInstitutions(tenant)).filter((one) => belongsTo(one, cycle)).sort(byName);
  return { cycle, framework, institutions, lacking: lackingOf(institutions, await listHeld(tenant, cycle.id), framework, cycle.year) };
}

/** Institutions that lack something, in all cycles that are kept. */
const MOST_KEPT = 20_000;
const kept = new RecentlyUsed<Lacking[]>(MOST_KEPT, (lacking) => lacking.length + 1);

/** The same, kept as long as nothing changes that it could depend on: institutions, evidence, readings or the cycle itself. */
export async function keptLacking(tenant: Tenant, cycle: Cycle): Promise<readonly Lacking[]> {
  // Asked first: what changes meanwhile is found by whoever asks next.
  const inputs = await findInputsRevision(tenant);
  return kept.of(`${cycle.id} ${inputs}`, async () => (await findLacking(tenant, cycle)).lacking);
}

/** Who lacks what, with whom to write to, and who was reminded when. */
export async function loadMissing(tenant: Tenant, cycle: Cycle, now: Date): Promise<MissingView> {
  const { lacking, ...view } = await findLacking(tenant, cycle);
  const [leads, reminders] = [await listCareersLeads(tenant, now), await listReminders(tenant, cycle.id)];
  return { ...view, lacking: toRemind({ lacking, institutions: view.institutions, leads, reminders, now }) };
}
