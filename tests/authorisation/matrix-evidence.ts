import type { Entry } from './entry.ts';

/** What is typed in by hand, and the evidence of an institution. */
export const EVIDENCE: Record<string, Entry> = {};
