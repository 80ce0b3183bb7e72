import type { Band } from './bands.ts';
import type { Released } from './release.ts';
import type { Rules } from './rules.ts';

export const shownCount = (count: number, { roundTo }: Rules): Released => ({
  shown: Math.round(count / roundTo) * roundTo,
});

/** What a count that is shown, rounded or not, can have been. */
export function bandOfShown(shown: number, { roundTo }: Rules): Band {
  const off = Math.floor(roundTo / 2);
  return { low: Math.max(0, shown - off), high: shown + off };
}

export const bandOfCount = (count: number, rules: Rules): Band => bandOfShown(Math.round(count / rules.roundTo) * rules.roundTo, rules);
