import { randomUUID } from 'node:crypto';
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
  institution: string;
  missing: string[];
  /** How many people it reached; 0 before the letters go out. */
  people: number;
}

/** Adds to what is known of reminders. Rows are only ever added: what was on its way stays beside what arrived. */
export async function insertReminders(
  { sql, partnership }: Tenant,
  cycle: string,
  reminders: readonly NewReminder[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  if (reminders.length === 0) return;
  const rows = reminders.map(({ institution, missing, people }) => ({
    ...{ partnership_id: partnership, reminder_id: randomUUID(), cycle_id: cycle, institution_id: institution },
    ...{ missing, people, sent_by: by, sent_at: at },
  }));
  await sql.insertInto('reminder').values(rows).execute();
}
