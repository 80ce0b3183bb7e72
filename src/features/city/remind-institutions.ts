import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden, NotFound } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { recordActivity } from '../activity-log/index.ts';
import { isLocked, lockCycle } from '../evidence/index.ts';
import { loadMissing } from './load-missing.ts';
import { insertReminders, type NewReminder } from './reminder.queries.ts';
import type { Reminding } from './reminder-letter.ts';
import { planReminders, type ReminderPlan } from './reminders.ts';
import { type Delivered, sendReminders } from './send-reminders.ts';

export interface RemindersAsked {
  cycle: string;
  institutions: readonly string[];
  /** Also those that were reminded within a day. */
  again: boolean;
}

/**
 * Writes to the careers leads of institutions that lack evidence. The reminders are noted first, as having reached nobody, the letters go out
 * after that, and then it is noted whom they reached: whatever breaks on the way, nobody is written to twice and nothing is noted as sent that was not. Null: the same form was
 * sent before.
 */
export async function remindInstitutions(
  parts: Pick<Parts, 'db' | 'mail' | 'now'>,
  reader: Member,
  form: string,
  asked: RemindersAsked,
  reminding: Reminding,
): Promise<Delivered | null> {
  const noted = await noteReminders(parts, reader, form, asked);
  if (!noted) return null;
  const delivered = await sendReminders(parts.mail, noted.plan, reminding);
  const arrived = noted.reminders
    .map((reminder) => ({ ...reminder, people: delivered.reached.get(reminder.institution) ?? 0 }))
    .filter(({ people }) => people > 0);
  await withTenant(parts.db, reader.as.partnership.id, (tenant) =>
    insertReminders(tenant, asked.cycle, arrived, { by: reader.person.id, at: noted.at }),
  );
  return delivered;
}

interface Noted {
  plan: ReminderPlan;
  reminders: NewReminder[];
  at: Date;
}

async function noteReminders({ db, now }: Pick<Parts, 'db' | 'now'>, reader: Member, form: string, asked: RemindersAsked): Promise<Noted | null> {
  const at = now();
  let noted: Noted | null = null;
  await withTenant(db, reader.as.partnership.id, (tenant) =>
    sendOnce(tenant.sql, { person: reader.person.id, form, now: at }, async () => {
      const cycle = await lockCycle(tenant, asked.cycle);
      if (!cycle) throw new NotFound();
      if (isLocked(cycle)) throw new Forbidden();
      const { lacking } = await loadMissing(tenant, cycle, at);
      const plan = planReminders(
        lacking.filter(({ institution }) => asked.institutions.includes(institution)),
        asked,
      );
      const about = new Map(plan.letters.flatMap((letter) => letter.about.map((each) => [each.institution, each])));
      const reminders = [...about.values()].map(({ institution, lacks }) => ({ institution, missing: lacks.map(({ kind }) => kind), people: 0 }));
      noted = { plan, reminders, at };
      if (reminders.length === 0) return '';
      await insertReminders(tenant, cycle.id, reminders, { by: reader.person.id, at });
      await recordActivity(tenant, {
        ...{ at, by: { person: reader.person.id, role: reader.as.role }, act: 'reminded-institutions' },
        subject: { kind: 'partnership', id: tenant.partnership },
        after: { cycle: cycle.year, institutions: [...about.values()].map(({ name }) => name), letters: plan.letters.length },
      });
      return String(reminders.length);
    }),
  );
  return noted;
}
