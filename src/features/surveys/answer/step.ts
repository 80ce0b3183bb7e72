import type { AskedOf } from './asked-of.ts';

/** One page of the survey. `last`: what is about the person and in their own words. */
export type Step = { kind: 'year' } | { kind: 'question'; number: number } | { kind: 'last' };

/** The pages that somebody goes through, in order. Where nothing is asked about the person the last question is the last page. */
export function stepsOf({ questions, about, asksComment }: Pick<AskedOf, 'questions' | 'about' | 'asksComment'>): Step[] {
  const all: Step[] = questions.map((_, at) => ({ kind: 'question', number: at + 1 }));
  return about.length > 0 || asksComment ? [...all, { kind: 'last' }] : all;
}

/** Where a button leads: one on or one back from a page, never past an end. */
export function placeAfter(at: string, go: string, count: number): number {
  const from = /^\d{1,3}$/.test(at) ? Number(at) : 0;
  const to = go === 'back' ? from - 1 : go === 'next' ? from + 1 : from;
  return Math.min(Math.max(0, to), count - 1);
}
