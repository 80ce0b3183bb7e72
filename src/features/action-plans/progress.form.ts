import { z } from 'zod';
import { ACTION_STATUSES } from '../../action-plan/index.ts';
import type { IsoDate } from '../../rating/evidence.ts';
import { readTypedDay, type TypedDay, typedDay } from '../../web/day.form.ts';
import { type FieldErrors, fieldErrors, typed } from '../../web/form.ts';
import { optionalText } from '../../web/typed-fields.ts';
import type { ReviewTyped } from './note-progress.ts';
import { REVIEWED, type Reviewed } from './plan.ts';

const NOTE_LONGEST = 1000;
const REVIEW_LONGEST = 4000;
const CHOOSE = 'Choose how far the action is';
const CHOOSE_REVIEWED = 'Choose how the plan is getting on';

/** How far an action is. That something is not done asks for the reason: next year somebody wants to know. */
export const ProgressForm = z
  .object({ status: z.enum(ACTION_STATUSES, CHOOSE), note: optionalText(NOTE_LONGEST) })
  .refine(({ status, note }) => status !== 'not-done' || note !== null, { path: ['note'], error: 'Enter why it was not done' });

export const PROGRESS_FIELDS = ['status', 'note'] as const;

const REVIEWED_IDS = Object.keys(REVIEWED) as Reviewed[];
const ReviewTexts = z.object({ overall: z.enum(REVIEWED_IDS, CHOOSE_REVIEWED), words: optionalText(REVIEW_LONGEST) });

/** What was typed about a review: the fields of its actions are called `action-` and the id. */
export interface TypedReview {
  overall: string;
  words: string;
  form_id: string;
  held: TypedDay;
  actions: Record<string, string>;
}

export function typedReview(body: unknown, actions: readonly { id: string }[]): TypedReview {
  const fields = actions.map(({ id }) => fieldOf(id));
  return { ...typed(body, ['overall', 'words', 'form_id']), held: typedDay(body, 'held'), actions: typed(body, fields) };
}

export function fieldOf(action: string): string {
  return `action-${action}`;
}

/** A review as it was typed, or what is wrong with it. An action that nobody rated is left out of it. */
export function readReviewForm(
  body: unknown,
  actions: readonly { id: string; title: string }[],
  today: IsoDate,
): ReviewTyped | { errors: FieldErrors } {
  const sent = typedReview(body, actions);
  const texts = ReviewTexts.safeParse(body);
  const held = readTypedDay(sent.held, 'the day of the review');
  const errors: FieldErrors = texts.success ? {} : fieldErrors(texts.error);
  if (held === null) errors.held = 'Enter the day of the review';
  else if (typeof held === 'object') errors.held = held.wrong;
  else if (held > today) errors.held = 'This day is still to come. Enter the day on which the plan was reviewed';
  const rated = actions.map(({ id }) => [id, sent.actions[fieldOf(id)] ?? ''] as const);
  for (const [id, word] of rated) if (word !== '' && !isReviewed(word)) errors[fieldOf(id)] = 'Choose one of the words offered, or leave it open';
  if (!texts.success || typeof held !== 'string' || Object.keys(errors).length > 0) return { errors };
  return { ...texts.data, heldOn: held, actions: new Map(rated.flatMap(([id, word]) => (isReviewed(word) ? [[id, word] as const] : []))) };
}

function isReviewed(word: string): word is Reviewed {
  return (REVIEWED_IDS as string[]).includes(word);
}
