import type { CellState } from './layer.ts';
import type { Rules } from './rules.ts';

/** Why a figure is as it is, in words for a governor. `earlier` is the number of the release whose figure stands instead. */
export function whyWords(state: CellState, { threshold }: Rules, about: 'people' | 'answers', earlier: number | null): string | null {
  if (state === 'shown') return null;
  if (state === 'masked') return 'Nearly everybody answered alike, and this question is a sensitive one. So you see a range and not the exact share.';
  if (earlier !== null) return keptWords(threshold, earlier);
  if (state !== 'few') return 'Hidden to protect a smaller group: its figure could be found by subtracting this one from the total.';
  return about === 'people'
    ? fewWords(threshold)
    : `Fewer than ${threshold} people of this group answered this question, so what they said is not shown.`;
}

export const keptWords = (threshold: number, earlier: number): string =>
  `This is the figure of release ${earlier}. Since then fewer than ${threshold} people came here or in a group beside it, and a new figure would show what those few said.`;

export const fewWords = (threshold: number): string => `Fewer than ${threshold} people answered, so what they said is not shown.`;

export const withheldWords = (threshold: number): string =>
  `Not shown: a group has fewer than ${threshold} people, and what they said could be worked out from the figures of the others.`;

export const notAuditedWords =
  'Not shown: working out what can be shown here took too long, and nothing is shown that could not be checked. It is tried again with the next figures.';

export const questionFewWords = (threshold: number): string =>
  `Fewer than ${threshold} people answered this question, so what they said is not shown.`;

export const questionKeptWords = (threshold: number, earlier: number): string =>
  `This is the figure of release ${earlier}. Fewer than ${threshold} people have answered this question since.`;

export const totalHiddenWords = 'Hidden because the figure for everybody is hidden.';
