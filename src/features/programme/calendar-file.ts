import { type CalendarEntry, icalendar } from '../../programme/index.ts';
import { KIND_TITLES, minuteWords, yearWords } from './activity-words.ts';
import type { KeptActivity } from './programme.queries.ts';

type Dated = Pick<KeptActivity, 'id' | 'title' | 'date' | 'toConfirm' | 'removedAt' | 'last'> & { cycle: string };

/** The days of a programme as a calendar for whoever has its address: titles and days, and nothing else. */
export function openCalendar(activities: readonly Dated[], now: Date): string {
  return icalendar(
    'Careers programme',
    entriesOf(activities, () => null),
    stampOf(activities, now),
  );
}

/** The same for whoever is signed in, with what each is and for whom. */
export function ownCalendar(name: string, activities: readonly (KeptActivity & { cycle: string })[], now: Date): string {
  const about = ({ kind, yearGroups, minutesPerStudent, leader }: KeptActivity) =>
    `${KIND_TITLES[kind]}, ${yearWords(yearGroups)}, ${minuteWords(minutesPerStudent)}. Led by: ${leader}`;
  return icalendar(`Careers programme: ${name}`, entriesOf(activities, about), stampOf(activities, now));
}

/** An activity keeps its id from year to year, so that the cycle is part of what a calendar knows its day by. */
function entriesOf<Each extends Dated>(activities: readonly Each[], about: (activity: Each) => string | null): CalendarEntry[] {
  return activities.flatMap((each) =>
    each.date !== null && !each.toConfirm && each.removedAt === null
      ? [{ uid: `${each.id}.${each.cycle}@waymark`, day: each.date, title: each.title, description: about(each) }]
      : [],
  );
}

/** As long as nothing changed the file is the same to the letter. */
function stampOf(activities: readonly Dated[], now: Date): string {
  const latest = activities.reduce((last, { last: { at } }) => Math.max(last, at.getTime()), 0);
  return (latest > 0 ? new Date(latest) : now).toISOString();
}
