import { type ProgrammeHole, TRANSITION_POINTS, type YearGroup } from '../../programme/index.ts';
import { either } from '../../rating/words.ts';
import { yearTitle } from './activity-words.ts';

const KIND_LACKING = {
  lesson: 'lesson',
  event: 'event',
  'one-to-one': 'one-to-one meeting',
  'work-experience': 'work experience',
  'employer-encounter': 'meeting with employers',
  'provider-encounter': 'meeting with colleges and universities',
  online: 'online activity',
} as const;

const NEED_LACKING = {
  core: 'for all (core)',
  specific: 'for those with a specific need',
  individual: 'that follows from a student’s own review (individual)',
  local: 'about this area (local)',
} as const;

/** What a year group lacks, in sentences: those of its turning point first, since students choose there. */
export interface Lacking {
  yearGroup: YearGroup;
  sentences: string[];
}

/** The holes of a programme by year group; a year group that lacks nothing is left out. */
export function lackingByYear(holes: readonly ProgrammeHole[], yearGroups: readonly YearGroup[]): Lacking[] {
  return yearGroups
    .map((yearGroup) => ({ yearGroup, sentences: sentencesOf(holes.filter((hole) => hole.yearGroup === yearGroup)) }))
    .filter(({ sentences }) => sentences.length > 0);
}

function sentencesOf(holes: readonly ProgrammeHole[]): string[] {
  const kinds = holes.flatMap((hole) => (hole.hole === 'kind' ? [KIND_LACKING[hole.kind]] : []));
  const needs = holes.flatMap((hole) => (hole.hole === 'need' ? [NEED_LACKING[hole.need]] : []));
  const points = TRANSITION_POINTS.filter(({ id }) => holes.some((hole) => hole.hole === 'transition' && hole.transition === id));
  return [
    ...points.map(({ title }) => `${title}: a lesson and a one-to-one meeting are both needed here.`),
    ...(kinds.length > 0 ? [`No ${either(kinds)}.`] : []),
    ...(needs.length > 0 ? [`Nothing ${either(needs)}.`] : []),
  ];
}

/** "Year 9 options", where students of this year group choose. */
export function transitionOf(yearGroup: YearGroup): string | null {
  return TRANSITION_POINTS.find((point) => point.yearGroup === yearGroup)?.title ?? null;
}

/** One hole as a sentence of its own: "Year 9 has no one-to-one meeting." */
export function holeWords(hole: ProgrammeHole): string {
  const year = yearTitle(hole.yearGroup);
  if (hole.hole === 'kind') return `${year} has no ${KIND_LACKING[hole.kind]}.`;
  if (hole.hole === 'need') return `${year} has nothing ${NEED_LACKING[hole.need]}.`;
  return `${year} lacks a lesson or a one-to-one meeting before ${transitionOf(hole.yearGroup)}.`;
}
