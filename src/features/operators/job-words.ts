import { count } from '../../rating/words.ts';
import type { ListedJob, ListedRun, Outcome } from './jobs.queries.ts';

export const OUTCOMES: Record<Outcome | 'running', string> = { done: 'Done', failed: 'Failed', interrupted: 'Interrupted', running: 'Under way' };

/** "3 letters sent, 0 refused" */
export function tallyWords(tally: ListedRun['tally']): string {
  return Object.entries(tally)
    .map(([what, number]) => `${count(number)} ${what}`)
    .join(', ');
}

/** Whoever looks for work does so several times a minute. */
const LATE_MS = 5 * 60_000;

/** Whether a job has been due for so long that nobody can be running any. */
export function isLate({ due, wanted, heldUntil }: Pick<ListedJob, 'due' | 'wanted' | 'heldUntil'>, now: Date): boolean {
  if (heldUntil && heldUntil > now) return false;
  const since = Math.min(due.getTime(), wanted?.getTime() ?? Number.POSITIVE_INFINITY);
  return since + LATE_MS < now.getTime();
}

/** "2 s", "under a second" */
export function lastingWords({ began, ended }: Pick<ListedRun, 'began' | 'ended'>): string {
  if (!ended) return '–';
  const seconds = Math.round((ended.getTime() - began.getTime()) / 1_000);
  return seconds === 0 ? 'under a second' : `${count(seconds)} s`;
}

export const NOBODY_RUNS =
  'Something is late. Where JOBS is set to apart, see whether “waymark worker” runs; otherwise see what the log of the program says.';
