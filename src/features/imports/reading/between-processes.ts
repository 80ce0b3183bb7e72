import type { ReadFile } from './read-file.ts';
import type { ReadOptions } from './read-options.ts';

/** What the reading process is told, once. */
export interface Order {
  path: string;
  options: ReadOptions;
}

/** What it says: the file's hash first, then how far it is, at last what it found; or where a fault of ours happened. */
export type Answer =
  | { digest: { sha256: string; size: number } }
  | { progress: { done: number; total: number } }
  | { files: ReadFile[] }
  | { fault: string };
