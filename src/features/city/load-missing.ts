import type { Tenant } from '../../database/tenant.ts';
import type { SettledFramework } from '../../rating/framework.ts';
import { settle } from '../../rating/reading.ts';
import { belongsTo, type Cycle, choicesOf, listChoices } from '../evidence/index.ts';
import { byName, type Institution, listInstitutions } from '../institutions/index.ts';
import { frameworkOf } from '../ratings/index.ts';
import { listCareersLeads, listHeld } from './city.queries.ts';
import { lackingOf } from './missing.ts';
import { listReminders } from './reminder.queries.ts';
import { type ToRemind, toRemind } from './reminders.ts';

export interface MissingView {
  cycle: Cycle;
  framework: SettledFramework;
  /** Those of the cycle, in order of name. */
  institutions: Institution[];
  lacking: ToRemind[];
}

/** Who lacks which evidence of a cycle, whom to write to, and who was reminded when. */
export async function loadMissing(tenant: Tenant, cycle: Cycle, now: Date): Promise<MissingView> {
  const framework = settle(await frameworkOf(tenant, cycle), choicesOf(await listChoices(tenant, cycle.id)));
  const institutions = (await listInstitutions(tenant)).filter((one) => belongsTo(one, cycle)).sort(byName);
  const lacking = lackingOf(institutions, await listHeld(tenant, cycle.id), framework, cycle.year);
  const [leads, reminders] = [await listCareersLeads(tenant, now), await listReminders(tenant, cycle.id)];
  return { cycle, framework, institutions, lacking: toRemind({ lacking, institutions, leads, reminders, now }) };
}
