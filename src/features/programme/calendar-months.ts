import type { AcademicYear, IsoDate } from '../../rating/evidence.ts';
import type { KeptActivity } from './programme.queries.ts';

export interface Month {
  /** As 2026-03. */
  id: string;
  /** "March 2026" */
  title: string;
  activities: (KeptActivity & { date: IsoDate })[];
}

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const FIRST = 9;

/** The months of an academic year from September on, and any other month that a day of the programme lies in, each with its days in order. */
export function monthsOf(year: AcademicYear, activities: readonly KeptActivity[]): Month[] {
  const dated = activities.filter((each): each is KeptActivity & { date: IsoDate } => each.date !== null);
  const start = Number(year.slice(0, 4));
  const ids = NAMES.map((_, place) => {
    const month = ((place + FIRST - 1) % NAMES.length) + 1;
    return `${month >= FIRST ? start : start + 1}-${String(month).padStart(2, '0')}`;
  });
  const all = [...new Set([...ids, ...dated.map(({ date }) => date.slice(0, 7))])].toSorted();
  return all.map((id) => ({ id, title: titleOf(id), activities: daysOf(dated, id) }));
}

function daysOf<Dated extends { date: IsoDate; title: string }>(dated: readonly Dated[], month: string): Dated[] {
  return dated.filter(({ date }) => date.startsWith(month)).toSorted((one, other) => order(one.date, other.date) || order(one.title, other.title));
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function titleOf(id: string): string {
  const [year = '', month = ''] = id.split('-');
  return `${NAMES[Number(month) - 1]} ${year}`;
}
