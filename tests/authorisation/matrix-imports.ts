import type { Entry } from './entry.ts';

/** Files that are sent in, and what becomes of them. */
export const IMPORTS: Record<string, Entry> = {};
