import type { Entry } from './entry.ts';

/** What an institution is rated, and what is said about it. */
export const RATINGS: Record<string, Entry> = {};
