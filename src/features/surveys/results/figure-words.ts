import type { Released, ReleasedFigure } from '../../../disclosure/index.ts';
import type { Share } from '../../../rating/quantity.ts';
import { decimal, perCent } from '../../../rating/words.ts';
import type { Figure } from '../../../ui/charts/figure.ts';
import { shareOf } from './from-release.ts';
import type { QuestionLine } from './question-lines.ts';

/** "72.5%", "under 5%", "too few" or "hidden": never a zero in the place of what is not shown. */
export function figureWords(figure: Pick<ReleasedFigure, 'answered' | 'positive'>): string {
  const share = shareOf(figure);
  if (share) return perCent(share.part / share.whole);
  const { positive } = figure;
  if ('below' in positive) return `under ${positive.below}%`;
  if ('above' in positive) return `over ${positive.above}%`;
  return hiddenWords(positive);
}

export function hiddenWords(released: Released): string {
  return 'hidden' in released && released.hidden === 'few' ? 'too few' : 'hidden';
}

/** The same for a chart. */
export function chartFigure({ answered, positive }: Pick<ReleasedFigure, 'answered' | 'positive'>): Figure {
  const share = shareOf({ answered, positive });
  if (share) return share.part / share.whole;
  return 'hidden' in positive && positive.hidden === 'few' ? 'too-few-to-show' : 'suppressed';
}

export function shareWords(share: Share | null): string {
  return share ? perCent(share.part / share.whole) : '–';
}

/** "+4.2 points, clear" : the word says what a colour alone must not. */
export function changeWords(change: QuestionLine['change']): string {
  if (!change) return '–';
  const points = `${change.points >= 0 ? '+' : '−'}${decimal(Math.abs(change.points), 1)}`;
  if (!change.clear) return `${points}, can be chance`;
  return `${points}, ${change.points > 0 ? 'better' : 'worse'}`;
}
