import { z } from 'zod';
import { LESSONS, STAGES, THEMES } from '../../../surveys/question.ts';

const words = z.string().trim().min(1, 'Enter the statement that people agree or disagree with');

/** A question that a partnership writes itself. */
export const AddForm = z.object({
  words,
  theme: z.enum(THEMES, 'Choose a theme'),
  lesson: z
    .string()
    .transform((text) => LESSONS.find((lesson) => String(lesson) === text))
    .refine((lesson) => lesson !== undefined, 'Choose the lesson that it asks about'),
  stages: z.array(z.enum(STAGES)).min(1, 'Choose who is asked this question'),
});

/** The form of a new question as it was typed. */
export interface TypedQuestion {
  words: string;
  theme: string;
  lesson: string;
  stages: string[];
}

/** Other words for a question, and whether it is still the same one. */
export const WordsForm = z.object({
  words,
  same: z.enum(['yes', 'no'], 'Say whether it is the same question as before'),
});

export const PlaceForm = z.object({
  place: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'Enter the place in figures, such as 3')
    .transform(Number),
});

/** Boxes of one name, of which none, one or several were sent. */
export function ticked(body: unknown, field: string): string[] {
  const sent = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined;
  if (Array.isArray(sent)) return sent.filter((each): each is string => typeof each === 'string');
  return typeof sent === 'string' && sent !== '' ? [sent] : [];
}
