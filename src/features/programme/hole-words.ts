import { KIND_LACKING, NEED_LACKING, type ProgrammeHole, TRANSITION_POINTS, type YearGroup } from '../../programme/index.ts';
import { either } from '../../rating/words.ts';

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
