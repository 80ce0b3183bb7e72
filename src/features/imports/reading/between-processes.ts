import type { Digest } from './digest.ts';
import type { ReadOptions } from './read-options.ts';

/** What the reading process is told, once. */
export interface Order {
  path: string;
  /** Of memory in all, objects and others: where it has more, it ends itself. */
  megabytes: number;
  read: ToRead;
}

/** What somebody takes the file for: evidence of any kind, or answers collected with another survey tool. */
export type ToRead = { evidence: ReadOptions } | { surveyAnswers: { name: string } };

/** What it says: the file's hash first, then how far it is, at last what it found, as JSON; or where a fault of ours happened. */
export type Answer =
  | { digest: Digest }
  | { progress: { done: number; total: number } }
  | { found: string }
  | { tooMuch: 'memory' | 'results' }
  | { fault: string };
