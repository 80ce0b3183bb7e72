import type { Entry } from './entry.ts';

/** Making, moving, publishing and downloading a cycle. */
export const CYCLES: Record<string, Entry> = {};
