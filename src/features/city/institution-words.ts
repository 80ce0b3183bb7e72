import { PHASE_IDS, phaseWords } from '../institutions/index.ts';

/** "Year 11 and post-16" in the middle of a line; nothing for an institution without leavers of either. */
export function phasesInWords(phases: readonly string[]): string {
  const known = PHASE_IDS.filter((phase) => phases.includes(phase));
  return known.length === 0 ? '' : phaseWords(known).replace(/^Post/, 'post');
}
