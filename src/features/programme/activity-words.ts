import {
  type Activity,
  type ActivityKind,
  type Need,
  type Provision,
  type Purpose,
  type Score,
  THEME_TITLES,
  VOICES,
  type Voice,
  type YearGroup,
} from '../../programme/index.ts';
import { all, day, several } from '../../rating/words.ts';

export const KIND_TITLES: Record<ActivityKind, string> = {
  lesson: 'Lesson',
  event: 'Event',
  'one-to-one': 'One-to-one meeting',
  'work-experience': 'Work experience',
  'employer-encounter': 'Meeting employers',
  'provider-encounter': 'Meeting colleges and universities',
  online: 'Online',
};

export const NEED_TITLES: Record<Need, string> = {
  core: 'Core',
  specific: 'Specific',
  individual: 'Individual',
  local: 'Local',
};

/** What each need is, for whoever chooses. */
export const NEED_HINTS: Record<Need, string> = {
  core: 'What every student needs.',
  specific: 'What some need: because of a gift, a difficulty, a disability, their background.',
  individual: 'What came out of a review or an interview of one student.',
  local: 'Jobs, transport and what earlier students went on to here.',
};

export const PURPOSE_TITLES: Record<Purpose, string> = { information: 'Information', advice: 'Advice', guidance: 'Guidance' };

export const PURPOSE_HINTS: Record<Purpose, string> = {
  information: 'Facts about jobs, courses and ways there.',
  advice: 'What these facts mean for a student.',
  guidance: 'Time with somebody trained, to find one’s own way.',
};

export const VOICE_TITLES: Record<Voice, string> = { students: 'Students', parents: 'Parents', partners: 'Partners', staff: 'Staff' };

export const SCORE_TITLES: Record<Score, string> = {
  1: '1: it did not work',
  2: '2: it worked a little',
  3: '3: it worked for about half',
  4: '4: it worked well',
  5: '5: it worked very well',
};

/** "Years 7 to 9 and 11"; "Year 14" stands for whoever is older than Year 13. */
export function yearWords(yearGroups: readonly YearGroup[]): string {
  const runs: [number, number][] = [];
  for (const year of yearGroups) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  const words = runs.flatMap(([from, to]) => (to - from === 1 ? [`${from}`, `${to}`] : [from === to ? `${from}` : `${from} to ${to}`]));
  return `${yearGroups.length === 1 ? 'Year' : 'Years'} ${all(words)}`;
}

const HOUR = 60;

/** "50 minutes", "1 hour 40 minutes". */
export function minuteWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR];
  return [hours > 0 && several(hours, 'hour'), (rest > 0 || hours === 0) && several(rest, 'minute')].filter(Boolean).join(' ');
}

/** "Information (owner: librarian; place: careers shelf; last updated 1 September 2025)" */
export function provisionWords({ purpose, owner, place, updatedOn }: Provision): string {
  const more = [owner && `owner: ${owner}`, place && `place: ${place}`, updatedOn && `last updated ${day(updatedOn)}`].filter(Boolean);
  return more.length > 0 ? `${PURPOSE_TITLES[purpose]} (${more.join('; ')})` : PURPOSE_TITLES[purpose];
}

/** What an activity says, field by field: for the activity log and for two who changed it at once. */
export function activityFields(activity: Omit<Activity, 'id'>): Record<string, string> {
  const { provisions, theme, date, score, voices } = activity;
  return {
    Activity: activity.title,
    Kind: KIND_TITLES[activity.kind],
    Theme: theme ? THEME_TITLES[theme] : '',
    'Year groups': yearWords(activity.yearGroups),
    Needs: activity.needs.map((need) => NEED_TITLES[need]).join(', '),
    'Which students': activity.cohort ?? '',
    'Minutes for each student': String(activity.minutesPerStudent),
    Day: date ? day(date) : '',
    'Led by': activity.leader,
    Partners: activity.partners.join(', '),
    Gives: provisions.map(provisionWords).join('; '),
    ...Object.fromEntries(VOICES.map((voice) => [`What ${VOICE_TITLES[voice].toLowerCase()} said`, voices[voice] ?? ''])),
    Score: score ? String(score) : '',
    'What will change': activity.willChange ?? '',
  };
}
