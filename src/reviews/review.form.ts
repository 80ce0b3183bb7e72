import { z } from 'zod';
import type { Review } from './review.ts';

/** What may stand in a review, and the sentence when it is wrong. The JSON Schema for editors is made from this. */

const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
  .describe('Lower-case words joined by hyphens; never changes once used');
const Text = z.string().trim().min(1, 'expected some text').max(600, 'expected 600 letters or fewer');
const Four = z.tuple([Text, Text, Text, Text], 'expected four texts, from weak to outstanding').describe('Four texts, from weak to outstanding');

const Part = z.strictObject({ id: Id, title: Text, about: Text });

const Question = z.strictObject({
  id: Id,
  asks: Text,
  in: z
    .record(Id, Id)
    .refine((places) => Object.keys(places).length > 0, 'expected a part of one division or more')
    .describe('Part by division, such as { lesson: "1", theme: time }'),
  levels: Four,
  evidence: z.array(Text).min(1, 'expected one thing or more that would show it'),
  'evidence-required': z.boolean().describe('Whether level 3 or 4 counts as shown only with evidence'),
  'not-applicable-allowed': z.boolean().describe('Whether "not applicable", with a reason, is an answer'),
});

const CrossWalk = z.strictObject({
  review: Id.describe('The id of the other review'),
  lines: z.array(
    z.strictObject({
      question: Id.describe('A question of this review'),
      answers: Id.describe('The question of the other review that it answers'),
      extent: z.enum(['full', 'part']),
    }),
  ),
});

export const ReviewForm = z.strictObject({
  id: Id,
  version: Text.describe('In quotation marks: "1"'),
  title: Text,
  summary: Text,
  levels: Four,
  divisions: z
    .array(z.strictObject({ id: Id, title: Text, parts: z.array(Part).min(1, 'expected one part or more') }))
    .min(1, 'expected one division or more'),
  questions: z.array(Question).min(1, 'expected one question or more'),
  'cross-walks': z.array(CrossWalk).exactOptional(),
}) satisfies z.ZodType<Review>;
