import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NotFound } from './problems.ts';

/** What is wrong with a form: for each field its sentence. */
export type FieldErrors = Record<string, string>;

export function fieldErrors(error: z.ZodError): FieldErrors {
  // The first sentence of a field is the one to put right first.
  return Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [String(path[0] ?? 'form'), message]));
}

/** For the error summary, in the order of the fields on the page. Each leads to its field. */
export function errorSummary(errors: FieldErrors, order: string[]): { text: string; href: string }[] {
  const fields = [...order.filter((field) => field in errors), ...Object.keys(errors).filter((field) => !order.includes(field))];
  return fields.map((field) => ({ text: errors[field] ?? '', href: `#${field}` }));
}

/** Reads the variable parts of an address. What does not have their form is not found. */
export function readParams<T>(form: z.ZodType<T>, request: FastifyRequest): T {
  const read = form.safeParse(request.params);
  if (!read.success) throw new NotFound();
  return read.data;
}

/** The fields of a posted form as they were typed: what a page shows again. A field that was not sent is empty. */
export function typed<Field extends string>(body: unknown, fields: readonly Field[]): Record<Field, string> {
  const sent = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  return Object.fromEntries(fields.map((field) => [field, typeof sent[field] === 'string' ? sent[field] : ''])) as Record<Field, string>;
}

/** Refuses control characters, as a step of a form: `.refine(...ONLY_SEEN)`. */
export const ONLY_SEEN = [
  (text: string) => !/\p{Cc}/u.test(text),
  'Remove the characters that cannot be seen, such as tabs and line breaks',
] as const;

/** A line of text: spaces at the ends do not count, control characters are refused. */
export function line(missing: string, { longest = 200, tooLong }: { longest?: number; tooLong?: string } = {}) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(longest, tooLong ?? `Use ${longest} characters or fewer`)
    .refine(...ONLY_SEEN);
}

/** The whole address of a page on the web, to be linked to. One with a name or password in it is none. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$/i.test(text) && URL.canParse(text);
}

export const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

/** An address on this site to go on to; anything else is dropped. */
export function localPath(text: unknown): string | null {
  return typeof text === 'string' && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(text) && text.length <= 2_000 ? text : null;
}
