import type { ReceivedFile } from '../../web/upload.ts';
import type { Cycle } from '../evidence/index.ts';

/** A file to read, and where what is in it belongs. */
export interface Job {
  partnership: string;
  import: string;
  cycle: Cycle;
  file: ReceivedFile;
  las: string[] | 'all';
  by: string;
  at: Date;
}
