import { type ActivityKind, type Need, TRANSITION_POINTS, type YearGroup } from './activity.ts';
import type { ProgrammeHole } from './coverage.ts';

/** Reads on after "no". */
export const KIND_LACKING: Record<ActivityKind, string> = {
  lesson: 'lesson',
  event: 'event',
  'one-to-one': 'one-to-one meeting',
  'work-experience': 'work experience',
  'employer-encounter': 'meeting with employers',
  'provider-encounter': 'meeting with colleges and universities',
  online: 'online activity',
};

/** Reads on after "nothing". */
export const NEED_LACKING: Record<Need, string> = {
  core: 'for all (core)',
  specific: 'for those with a specific need',
  individual: 'that follows from a student’s own review (individual)',
  local: 'about this area (local)',
};

/** "Year 9 options", where students of this year group choose. */
export function transitionOf(yearGroup: YearGroup): string | null {
  return TRANSITION_POINTS.find((point) => point.yearGroup === yearGroup)?.title ?? null;
}

/** Year 14 stands for whoever is older. */
export function yearTitle(yearGroup: YearGroup): string {
  return yearGroup === 14 ? 'After Year 13' : `Year ${yearGroup}`;
}

/** One hole as a sentence of its own: "Year 9 has no one-to-one meeting." */
export function holeWords(hole: ProgrammeHole): string {
  const year = yearTitle(hole.yearGroup);
  if (hole.hole === 'kind') return `${year} has no ${KIND_LACKING[hole.kind]}.`;
  if (hole.hole === 'need') return `${year} has nothing ${NEED_LACKING[hole.need]}.`;
  return `${year} lacks a lesson or a one-to-one meeting at its turning point: ${transitionOf(hole.yearGroup)}.`;
}
