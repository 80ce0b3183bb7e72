import type { Cycle } from '../../evidence/index.ts';
import { STEPS } from '../steps.ts';

/** Where a cycle is among its four steps; the word says it as well as the look. */
export function Steps({ cycle: { state } }: { cycle: Pick<Cycle, 'state'> }) {
  const now = STEPS.findIndex((step) => step.state === state);
  return (
    <ol class="steps" aria-label="Where the cycle is">
      {STEPS.map(({ title, says }, place) => (
        <li class={place < now ? 'steps__done' : place === now ? 'steps__now' : undefined} aria-current={place === now ? 'step' : undefined}>
          <b>{title}</b>
          <small>{place < now ? 'Done' : place === now ? `Now. ${says}` : 'To come'}</small>
        </li>
      ))}
    </ol>
  );
}
