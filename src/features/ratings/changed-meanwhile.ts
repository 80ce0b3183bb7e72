import type { LevelId } from '../../rating/level.ts';
import type { Opened } from './rating.form.ts';

/** A rating by now: the last word on it, and the levels that stand. */
export interface Standing<Word> {
  last: Word | null;
  levels: LevelId[];
}

/**
 * Somebody spoke of the same rating after the sender had opened it, or the rating itself became another one. Thrown in the transaction, so
 * that nothing of it stays, and what was typed can be sent again once the sender has seen it.
 */
export class RatingChanged<Word> extends Error {
  readonly now: Standing<Word>;
  constructor(now: Standing<Word>) {
    super('The rating was changed after it was opened.');
    this.now = now;
  }
}

/** Its levels were frozen after the form was opened. */
export class PublishedMeanwhile extends Error {}

export function refuseIfOther<Word extends { position: number }>(now: Standing<Word>, opened: Opened): void {
  if ((now.last?.position ?? 0) !== opened.position || now.levels.join() !== opened.levels) throw new RatingChanged(now);
}
