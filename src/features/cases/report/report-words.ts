import { numberWords } from '../../../evidence/institution-numbers.ts';
import type { Reason } from '../../../rating/level.ts';
import type { InstitutionRating } from '../../../rating/rating.ts';
import { decimal, several } from '../../../rating/words.ts';

const KINDS: Record<string, string> = {
  mainstream: 'mainstream school',
  special: 'special school',
  'alternative-provision': 'alternative provision',
  college: 'college',
  independent: 'independent school',
};

/** "mainstream school"; nothing where no file says. */
export function kindWords(kind: string): string | null {
  return KINDS[kind] ?? null;
}

/** "mainstream school · URN 137911": what tells institutions of one name apart. */
export function identityWords({ kind, urn, laestab }: InstitutionRating): string {
  return [kindWords(kind), (urn ?? laestab) ? numberWords({ urn, laestab }) : null].filter((part) => part !== null).join(' · ');
}

const REASONS: Record<Reason, string> = {
  'no-evidence': 'no evidence',
  suppressed: 'figure hidden by the publisher',
  'cohort-too-small': 'too few leavers',
  'criteria-to-be-determined': 'criteria to be determined',
  'baseline-year': 'first year',
  'not-comparable': 'not comparable',
  'too-few-responses': 'too few answers',
  'not-enough-elements': 'too few elements rated',
  'no-such-phase': 'no such leavers',
};

/** Why there is no level, short enough for a cell. */
export function reasonWords(reason: Reason): string {
  return REASONS[reason];
}

/** A chance of 0 to 1 in whole per cent; never 0% for what can happen, nor 100% for what need not. */
export function chanceWords(chance: number): string {
  const whole = Math.round(chance * 100);
  if (whole === 0 && chance > 0) return 'under 1%';
  return whole === 100 && chance < 1 ? 'over 99%' : `${whole}%`;
}

/** "up 2 levels", "down 1 level", "the same level". */
export function levelsMoved(levels: number): string {
  if (levels === 0) return 'the same level';
  return `${levels > 0 ? 'up' : 'down'} ${several(Math.abs(levels), 'level')}`;
}

/** "+1.3", "−0.2", with a minus sign that reads as one. */
export function signed(value: number, decimals = 1): string {
  const size = decimal(Math.abs(value), decimals);
  if (Number(size) === 0) return size;
  return `${value > 0 ? '+' : '−'}${size}`;
}

/** "1.3 points above", "2.0 points below", "exactly the same". */
export function pointsAway(points: number): string {
  const size = decimal(Math.abs(points), 1);
  if (points === 0) return 'exactly the same';
  if (size === '0.0') return `less than 0.1 points ${points > 0 ? 'above' : 'below'}`;
  return `${size} ${size === '1.0' ? 'point' : 'points'} ${points > 0 ? 'above' : 'below'}`;
}
