import { createHash } from 'node:crypto';
import { z } from 'zod';
import { uuid } from '../../../web/form.ts';
import type { Comparison } from './comparison.ts';

/** More rows than all local authorities of a partnership have. */
const MOST_CHOSEN = 5_000;
const TOO_MANY = `Tick ${MOST_CHOSEN.toLocaleString('en-GB')} rows at most. Narrow the list, and confirm several times`;
const NO_NUMBER = 'The page was changed on its way. Open it again, and tick the rows';

function ticked(form: RegExp) {
  return z.preprocess((sent) => [...new Set([sent ?? []].flat())], z.array(z.string(NO_NUMBER).regex(form, NO_NUMBER)).max(MOST_CHOSEN, TOO_MANY));
}

export const ChosenForm = z.object({
  /** By URN or LAESTAB. */
  add: ticked(/^\d{6,7}$/),
  /** By id. */
  change: z.preprocess((sent) => [...new Set([sent ?? []].flat())], z.array(uuid).max(MOST_CHOSEN, TOO_MANY)),
  /** Earlier URNs to keep. */
  succession: ticked(/^\d{6}$/),
  seen: z.string(NO_NUMBER).default(''),
});

export type Chosen = Omit<z.infer<typeof ChosenForm>, 'seen'>;

/** Names what a preview shows, so that it is noticed when something else would be done than what the lead has seen. */
export function nameOfComparison(comparison: Comparison): string {
  return createHash('sha256').update(JSON.stringify(comparison)).digest('hex').slice(0, 32);
}
