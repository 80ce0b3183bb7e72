import { THEME_TITLES } from '../surveys/lessons.ts';
import { THEMES, type Theme } from '../surveys/question.ts';
import { YEAR_GROUPS, type YearGroup } from '../surveys/year-group.ts';

/** What an activity is. */
export const ACTIVITY_KINDS = ['lesson', 'event', 'one-to-one', 'work-experience', 'employer-encounter', 'provider-encounter', 'online'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** The four needs that a programme must meet: of all, of groups, of one student, of the place. */
export const NEEDS = ['core', 'specific', 'individual', 'local'] as const;
export type Need = (typeof NEEDS)[number];

/** Three different things, each planned for itself. */
export const PURPOSES = ['information', 'advice', 'guidance'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Who can say whether an activity worked. */
export const VOICES = ['students', 'parents', 'partners', 'staff'] as const;
export type Voice = (typeof VOICES)[number];

/** How well it worked, from 1 to 5. */
export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];

/** One of the three that an activity gives: who looks after it, where it is to be found, and when it was last brought up to date. */
export interface Provision {
  purpose: Purpose;
  owner: string | null;
  place: string | null;
  /** As 2026-01-31. */
  updatedOn: string | null;
}

export interface Activity {
  /** The same from year to year, and unique in a programme. */
  id: string;
  title: string;
  kind: ActivityKind;
  /** At least one, in the order of `PURPOSES`. */
  provisions: Provision[];
  yearGroups: YearGroup[];
  needs: Need[];
  /** Which students of these year groups, in words; null where it is for all of them. */
  cohort: string | null;
  theme: Theme | null;
  minutesPerStudent: number;
  /** Role of whoever leads it. */
  leader: string;
  partners: string[];
  /** Day on which it is held, as 2026-01-31; null where it has no day of its own. */
  date: string | null;
  /** What was said of it by those who were asked. */
  voices: Partial<Record<Voice, string>>;
  score: Score | null;
  willChange: string | null;
}

/** How much each part takes, in characters unless it says otherwise. */
export const BOUNDS = {
  title: 200,
  cohort: 200,
  leader: 200,
  owner: 200,
  place: 300,
  partner: 200,
  partners: 20,
  voice: 1000,
  willChange: 1000,
  minutes: 60_000,
} as const;

/** The choices for which students need most help, and the year groups in which these are made. */
export const TRANSITION_POINTS: readonly { id: 'y9-options' | 'at-16' | 'at-18'; title: string; yearGroup: YearGroup }[] = [
  { id: 'y9-options', title: 'Year 9 options', yearGroup: 9 },
  { id: 'at-16', title: 'Next step at 16', yearGroup: 11 },
  { id: 'at-18', title: 'Next step at 18', yearGroup: 13 },
];

export { THEME_TITLES, THEMES, type Theme, YEAR_GROUPS, type YearGroup };
