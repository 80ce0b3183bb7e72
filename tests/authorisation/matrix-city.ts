import type { Entry } from './entry.ts';

/** The city as a whole, and what is downloaded of it. */
export const CITY: Record<string, Entry> = {};
