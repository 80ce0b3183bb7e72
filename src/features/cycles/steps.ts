import type { CycleState } from '../evidence/index.ts';

/** The states in the order in which a cycle goes through them, each with what happens in it. */
export const STEPS: readonly { state: CycleState; title: string; says: string }[] = [
  { state: 'open', title: 'Open', says: 'Evidence comes in. Ratings follow it at once.' },
  { state: 'review', title: 'Review', says: 'Institutions and partnership look at the ratings, agree or dispute them, and moderate.' },
  { state: 'agreed', title: 'Agreed', says: 'Both sides are done. What is left is to publish.' },
  { state: 'published', title: 'Published', says: 'Viewers can read the ratings. They stay as they are; a correction is a new version.' },
];

const PLACE = new Map(STEPS.map(({ state }, place) => [state, place]));

/** The state that comes next by a move; null where the next step is to publish, or there is none. */
export function nextState(state: CycleState): Exclude<CycleState, 'open' | 'published'> | null {
  return state === 'open' ? 'review' : state === 'review' ? 'agreed' : null;
}

/** The states that a cycle can go back to. A published one goes back by a correction alone. */
export function statesBefore(state: CycleState): CycleState[] {
  return state === 'published' ? [] : STEPS.slice(0, PLACE.get(state)).map((step) => step.state);
}

export type Move = 'forward' | 'back';

/** Which way a move goes; null where there is no such move. */
export function moveBetween(from: CycleState, to: string): Move | null {
  if (nextState(from) === to) return 'forward';
  return statesBefore(from).some((state) => state === to) ? 'back' : null;
}

export function titleOf(state: CycleState): string {
  return STEPS[PLACE.get(state) ?? 0]?.title ?? state;
}
