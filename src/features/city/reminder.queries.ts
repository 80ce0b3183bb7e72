import type { Tenant } from '../../database/tenant.ts';
import type { Reminder } from './reminders.ts';

/** Every reminder of the cycle, the last first. */
export function listReminders({ sql, partnership }: Tenant, cycle: string): Promise<Reminder[]> {
  return sql
    .selectFrom('reminder as r')
    .leftJoin('person as p', 'p.id', 'r.sent_by')
    .select(['r.institution_id as institution', 'r.people', 'p.name as byName', 'r.sent_at as at'])
    .where('r.partnership_id', '=', partnership)
    .where('r.cycle_id', '=', cycle)
    .orderBy('r.sent_at', 'desc')
    .orderBy('r.reminder_id')
    .execute();
}

export interface NewReminder {
  id: string;
  institution: string;
  missing: string[];
}

/** Notes reminders that are about to be sent: so far they have reached nobody. */
export async function insertReminders(
  { sql, partnership }: Tenant,
  cycle: string,
  reminders: readonly NewReminder[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const rows = reminders.map(({ id, institution, missing }) => ({
    ...{ partnership_id: partnership, reminder_id: id, cycle_id: cycle, institution_id: institution },
    ...{ missing, people: 0, sent_by: by, sent_at: at },
  }));
  await sql.insertInto('reminder').values(rows).execute();
}

/** Notes how many people a reminder reached. */
export async function updateReminderPeople({ sql, partnership }: Tenant, ids: readonly string[], people: number): Promise<void> {
  await sql.updateTable('reminder').set({ people }).where('partnership_id', '=', partnership).where('reminder_id', 'in', ids).execute();
}
