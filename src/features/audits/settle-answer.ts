import { type Answer, isSaid, NOTHING_SAID, type Said } from './audit.ts';
import type { AnswerTyped } from './section.form.ts';

/** What becomes of an answer that was sent: nothing new, a new answer, or somebody else changed the same one meanwhile. */
export type Settled = 'same' | 'new' | 'changed-meanwhile';

/**
 * `said`: all that was ever said on the question, the oldest first. Whoever only had the page open, and left the question as it was, changes
 * nothing in it, however often others did meanwhile.
 */
export function settleAnswer(said: readonly Answer[], sent: AnswerTyped): Settled {
  const stands = said.at(-1);
  if (isSame(stands, sent)) return stands?.toConfirm && sent.confirm ? 'new' : 'same';
  if ((stands?.number ?? 0) === sent.version) return 'new';
  const opened = said.find(({ number }) => number === sent.version);
  return isSame(opened, sent) ? 'same' : 'changed-meanwhile';
}

function isSame(kept: Said | undefined, sent: Said): boolean {
  const stood = kept ?? NOTHING_SAID;
  if (!isSaid(stood) && !isSaid(sent)) return true;
  return stood.level === sent.level && stood.notApplicable === sent.notApplicable && stood.words === sent.words && refsOf(stood) === refsOf(sent);
}

/** In whatever order they were chosen. */
function refsOf({ evidence }: Said): string {
  const refs = evidence.map(({ kind, ref }) => `${kind} ${ref}`);
  return refs.toSorted((a, b) => (a < b ? -1 : 1)).join('\n');
}
