import { several } from '../../rating/words.ts';
import type { Review } from '../../reviews/index.ts';
import { isSaid, type Said } from './audit.ts';

/** "Good"; "Does not apply"; "No level yet". */
export function levelWords({ levels }: Pick<Review, 'levels'>, { level, notApplicable }: Pick<Said, 'level' | 'notApplicable'>): string {
  if (notApplicable !== null) return 'Does not apply';
  return level === null ? 'No level yet' : (levels[level - 1] ?? '');
}

/** An answer in a line: for the activity log. */
export function answerWords(review: Pick<Review, 'levels'>, said: Said | null): string {
  if (said === null || !isSaid(said)) return 'no answer';
  const { words, notApplicable, evidence } = said;
  const shown = evidence.length > 0 ? `${several(evidence.length, 'piece')} of evidence` : '';
  return [levelWords(review, said), notApplicable, words, shown].filter(Boolean).join('; ');
}
