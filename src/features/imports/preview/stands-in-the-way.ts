import type { Preview } from './preview.ts';

/** Why a file cannot be confirmed as it is. */
export type InTheWay = 'errors' | 'which leavers' | 'nobody of ours' | 'nothing new';

/** What stands in the way of confirming, the first thing to put right; null where nothing does. */
export function stands({ problems, which, lines, staying, national }: Preview): InTheWay | null {
  if (problems.some(({ severity }) => severity === 'error')) return 'errors';
  if (which?.asks) return 'which leavers';
  if (lines.length === 0 && !national) return 'nobody of ours';
  return [...lines, ...(national ? [national] : [])].some(({ writes }) => writes) || staying.length > 0 ? null : 'nothing new';
}
