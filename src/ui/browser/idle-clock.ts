/** The longest warning, in minutes: enough to finish a sentence and come back to the page. */
const LONGEST_WARNING = 5;
const MINUTE = 60_000;
const FEW_SECONDS = 20_000;

export interface IdleStage {
  stage: 'quiet' | 'warn' | 'over';
  /** Milliseconds until the session ends; 0 when it has. */
  left: number;
}

/** Where somebody stands who has done nothing for `idle` milliseconds, in a session that ends after `minutes` of it. */
export function idleStage(idle: number, minutes: number): IdleStage {
  const left = Math.max(0, minutes * MINUTE - idle);
  if (left === 0) return { stage: 'over', left };
  return { stage: left <= warning(minutes) ? 'warn' : 'quiet', left };
}

/** In a short session half of the time, else the page would warn at once. */
function warning(minutes: number): number {
  return Math.min(LONGEST_WARNING, minutes / 2) * MINUTE;
}

/** Changes once a minute, so that a screen reader is not interrupted by every second. */
export function leftWords(left: number): string {
  if (left <= FEW_SECONDS) return 'a few seconds';
  if (left <= MINUTE) return '1 minute';
  return `${Math.ceil(left / MINUTE)} minutes`;
}
