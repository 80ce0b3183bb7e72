import type { ToRemind } from './reminders.ts';

/** More letters than this in one request could take longer than a page may. */
export const MOST_AT_ONCE = 100;

export interface RemindForm {
  chosen: ToRemind[];
  /** Also those that were reminded within a day. */
  again: boolean;
  /** False: the letters are only to be shown. */
  send: boolean;
}

/** Reads whom to remind, of those who lack evidence: boxes that were ticked, or one line of ids. One that has everything by now, or never was there, is left out. */
export function readRemindForm(body: unknown, lacking: readonly ToRemind[]): RemindForm | { error: string } {
  const { institution, again, send } = (body ?? {}) as Record<string, unknown>;
  const sent = new Set([institution ?? []].flat().flatMap((ids) => String(ids).split(' ')));
  const chosen = lacking.filter((one) => sent.has(one.institution));
  if (chosen.length === 0) return { error: 'Choose at least one institution that lacks evidence' };
  if (chosen.length > MOST_AT_ONCE) return { error: `Choose ${MOST_AT_ONCE} institutions or fewer, and remind the others after that` };
  return { chosen, again: again === 'yes', send: send === 'yes' };
}
