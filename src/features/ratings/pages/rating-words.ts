import { day } from '../../../rating/words.ts';
import { onDay } from '../../../ui/format.ts';
import { roleTitle } from '../../../web/reader.ts';
import { CYCLE_STATES } from '../../evidence/index.ts';
import { KINDS, phaseWords } from '../../institutions/index.ts';
import type { Side } from '../comment.ts';
import type { InstitutionInCycle } from '../institution-rating.ts';
import type { Moderation } from '../moderation.ts';
import type { Stance } from '../stance.ts';

/** "in review", "published on 3 August 2026": how final what is shown is. */
export function stateWords({ cycle: { state, correcting }, published }: Pick<InstitutionInCycle, 'cycle' | 'published'>): string {
  if (published) return `published on ${onDay(published.at)}${published.number > 1 ? `, version ${published.number}` : ''}`;
  return correcting === null ? CYCLE_STATES[state].toLowerCase() : 'being corrected';
}

/** "In review · mainstream school · Year 11 and post-16 · URN 200113". */
export function captionOf(shown: InstitutionInCycle): string {
  const { kind, phases, urn } = shown.institution;
  const state = stateWords(shown);
  const parts = [
    state.charAt(0).toUpperCase() + state.slice(1),
    KINDS[kind].toLowerCase(),
    phases.length > 0 && phaseWords(phases),
    urn && `URN ${urn}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

export const SIDE_TITLES: Record<Side, string> = { partnership: 'Partnership', institution: 'Institution' };

/** Who did something; an account that is gone keeps its place. */
export function whoWords(name: string | null): string {
  return name ?? 'Somebody who has left';
}

/** "Maya Okafor, head or governor". */
export function stanceBy({ byName, role }: Pick<Stance, 'byName' | 'role'>): string {
  const title = role === 'institution-head' || role === 'institution-lead' ? `, ${roleTitle(role).toLowerCase()}` : '';
  return `${whoWords(byName)}${title}`;
}

/** "until 31 July 2027". */
export function untilWords({ until }: Pick<Moderation, 'until'>): string {
  return until === null ? '' : `until ${day(until)}`;
}
