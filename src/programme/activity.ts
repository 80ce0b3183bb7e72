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

export interface Activity {
  /** The institution's own name for it, unique in its programme. */
  id: string;
  title: string;
  kind: ActivityKind;
  purpose: Purpose;
  yearGroups: YearGroup[];
  needs: Need[];
  minutesPerStudent: number;
  /** Role of whoever leads it. */
  leader: string;
  /** Day on which it is held, as 2026-01-31; null where it has no day of its own. */
  date: string | null;
}

/** The choices for which students need most help, and the year groups in which these are made. */
export const TRANSITION_POINTS: readonly { id: 'y9-options' | 'at-16' | 'at-18'; title: string; yearGroup: YearGroup }[] = [
  { id: 'y9-options', title: 'Year 9 options', yearGroup: 9 },
  { id: 'at-16', title: 'Next step at 16', yearGroup: 11 },
  { id: 'at-18', title: 'Next step at 18', yearGroup: 13 },
];

export { YEAR_GROUPS, type YearGroup };
