import type { Institution } from '../institutions/index.ts';
import type { CareersLead } from './city.queries.ts';
import type { Lack, Lacking } from './missing.ts';

/** A reminder that was sent, or is on its way. */
export interface Reminder {
  institution: string;
  /** How many people it reached; 0 while it is being sent, and where no letter got out. */
  people: number;
  byName: string | null;
  at: Date;
}

const DAY_MS = 86_400_000;
/** Letters that are still on their way after this have not gone out. */
const SENDING_MS = 600_000;

/** Whether an institution was reminded within a day, or is being reminded at this moment. */
export function isRecent({ people, at }: Pick<Reminder, 'people' | 'at'>, now: Date): boolean {
  return now.getTime() - at.getTime() < (people > 0 ? DAY_MS : SENDING_MS);
}

/** An institution that lacks evidence, with whom to write to about it. */
export interface ToRemind extends Lacking {
  name: string;
  leads: CareersLead[];
  /** The last reminder that reached anybody. */
  last: Reminder | null;
  /** Reminded within a day: not again, unless whoever asks for it says so. */
  recent: boolean;
}

/** What is known of the institutions that lack evidence. */
export interface Around {
  lacking: readonly Lacking[];
  institutions: readonly Pick<Institution, 'id' | 'name'>[];
  leads: readonly CareersLead[];
  reminders: readonly Reminder[];
  now: Date;
}

export function toRemind({ lacking, institutions, leads, reminders, now }: Around): ToRemind[] {
  const names = new Map(institutions.map(({ id, name }) => [id, name]));
  return lacking.map((each) => {
    const own = reminders.filter(({ institution }) => institution === each.institution);
    return {
      ...each,
      name: names.get(each.institution) ?? '',
      leads: leads.filter(({ institution }) => institution === each.institution),
      last: own.find(({ people }) => people > 0) ?? null,
      recent: own.some((reminder) => isRecent(reminder, now)),
    };
  });
}

/** One letter to one person, about every institution of theirs that is reminded. */
export interface ReminderLetter {
  person: string;
  name: string;
  email: string;
  about: { institution: string; name: string; lacks: Lack[] }[];
}

export interface ReminderPlan {
  letters: ReminderLetter[];
  /** Institutions to which nobody can write. */
  withoutLead: ToRemind[];
  /** Left out, since they were reminded within a day. */
  recent: ToRemind[];
}

/** Who would get a letter. One person gets one, however many institutions they lead. */
export function planReminders(chosen: readonly ToRemind[], { again }: { again: boolean }): ReminderPlan {
  const reached = chosen.filter(({ leads }) => leads.length > 0);
  const letters = new Map<string, ReminderLetter>();
  for (const { institution, name, lacks, leads, recent } of reached) {
    if (recent && !again) continue;
    for (const lead of leads) {
      const letter = letters.get(lead.person) ?? { person: lead.person, name: lead.name, email: lead.email, about: [] };
      letter.about.push({ institution, name, lacks });
      letters.set(lead.person, letter);
    }
  }
  return {
    letters: [...letters.values()],
    withoutLead: chosen.filter(({ leads }) => leads.length === 0),
    recent: reached.filter(({ recent }) => recent),
  };
}
