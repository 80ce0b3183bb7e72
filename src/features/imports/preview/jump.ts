import type { ActivityEvidence, DestinationEvidence } from '../../../rating/evidence.ts';
import { count, decimal, perCent } from '../../../rating/words.ts';
import type { FactKind } from '../../evidence/index.ts';

interface Figures {
  part: number;
  whole: number;
}

const MOST_POINTS = 10;

/**
 * How figures jumped against the year before, for somebody to look at: a share by more than 10 points, a cohort by more than a third. Null where
 * they did not, or where either year has no number.
 */
export function jumpWords(kind: FactKind, now: unknown, before: unknown): string | null {
  const [is, was] = [figuresOf(kind, now), figuresOf(kind, before)];
  if (!is || !was) return null;
  const said: string[] = [];
  // Whole numbers, so that exactly a third and exactly 10 points are not more.
  if (Math.abs(is.whole - was.whole) * 3 > was.whole) said.push(`${count(is.whole)} leavers, and ${count(was.whole)} the year before`);
  if (is.whole > 0 && was.whole > 0 && Math.abs(is.part * was.whole - was.part * is.whole) * 100 > MOST_POINTS * is.whole * was.whole)
    said.push(`${perCent(is.part / is.whole)}, and ${perCent(was.part / was.whole)} the year before: ${points(is, was)} points`);
  return said.length > 0 ? said.join('; ') : null;
}

function points(is: Figures, was: Figures): string {
  const moved = 100 * (is.part / is.whole - was.part / was.whole);
  return `${moved > 0 ? '+' : '−'}${decimal(Math.abs(moved), 1)}`;
}

function figuresOf(kind: FactKind, fact: unknown): Figures | null {
  if (fact === null || fact === undefined) return null;
  if (kind === 'y11-activity') {
    const { leavers, custody, eet } = fact as ActivityEvidence;
    return bothNumbers(eet, typeof leavers === 'number' && typeof custody === 'number' ? leavers - custody : null);
  }
  if (kind !== 'ks4-destinations' && kind !== 'post16-destinations') return null;
  const { sustained, cohort } = fact as DestinationEvidence;
  return bothNumbers(sustained, cohort);
}

function bothNumbers(part: unknown, whole: unknown): Figures | null {
  return typeof part === 'number' && typeof whole === 'number' ? { part, whole } : null;
}
