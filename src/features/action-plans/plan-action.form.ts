import { z } from 'zod';
import { TERMS } from '../../action-plan/index.ts';
import { readTypedDay, type TypedDay, typedDay } from '../../web/day.form.ts';
import { type FieldErrors, fieldErrors, line, typed } from '../../web/form.ts';
import { optionalText } from '../../web/typed-fields.ts';
import type { ActionTyped } from './plan.ts';

const WORDS_LONGEST = 1000;

/** What an action can be linked with: what the form offers. */
export interface Links {
  elements: readonly { id: string; title: string }[];
  lessons: readonly { id: string; title: string }[];
  questions: readonly { id: string; title: string }[];
}

/** One of those offered, or none. */
function oneOf(offered: readonly { id: string }[], wrong: string) {
  return z
    .string()
    .default('')
    .refine((id) => id === '' || offered.some((one) => one.id === id), wrong)
    .transform((id) => id || null);
}

const textsFor = ({ elements, lessons, questions }: Links) =>
  z.object({
    title: line('Enter what is to be done', { longest: 300 }),
    why: optionalText(WORDS_LONGEST),
    owner: line('Enter the role of whoever sees to it, such as careers leader', { longest: 100 }),
    term: z.enum(TERMS, 'Choose short, medium or long term'),
    resources: optionalText(WORDS_LONGEST),
    success: line('Enter how success shows: something that can be counted or seen', { longest: WORDS_LONGEST }),
    element: oneOf(elements, 'Choose an element from the list, or none'),
    lesson: oneOf(lessons, 'Choose a lesson from the list, or none'),
    question: oneOf(questions, 'Choose a question from the list, or none'),
  });

/** In the order of the page. */
export const ACTION_FIELDS = ['title', 'why', 'owner', 'due', 'term', 'success', 'resources', 'element', 'lesson', 'question'] as const;
const TEXTS = [
  ...(['title', 'why', 'owner', 'term', 'success', 'resources', 'element', 'lesson', 'question'] as const),
  ...(['form_id', 'version', 'action', 'suggestion', 'carried'] as const),
] as const;

export type TypedAction = Record<(typeof TEXTS)[number], string> & { due: TypedDay };

export function typedAction(body: unknown): TypedAction {
  return { ...typed(body, TEXTS), due: typedDay(body, 'due') };
}

/** What was typed about an action, or what is wrong with it. */
export function readActionForm(body: unknown, links: Links): ActionTyped | { errors: FieldErrors } {
  const texts = textsFor(links).safeParse(body);
  const due = readTypedDay(typedDay(body, 'due'), 'the day by which it is to be done');
  const missing = due === null ? { due: 'Enter the day by which it is to be done' } : {};
  const wrong = typeof due === 'object' && due !== null ? { due: due.wrong } : {};
  const errors: FieldErrors = { ...(texts.success ? {} : fieldErrors(texts.error)), ...missing, ...wrong };
  if (!texts.success || typeof due !== 'string') return { errors };
  const { success, ...rest } = texts.data;
  return { ...rest, due, successMeasure: success };
}
