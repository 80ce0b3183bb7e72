import type { ActivityEvidence } from '../rating/evidence.ts';
import type { InstitutionNumbers } from './institution-numbers.ts';
import type { RowTaker } from './table.ts';

/** The situation of one institution's leavers. `name` is null where the file gives none. */
export interface ActivityRow extends InstitutionNumbers {
  name: string | null;
  evidence: ActivityEvidence;
}

/** The rows found so far, and what is to be said when the last one has been read. */
export interface ActivityReading {
  take: RowTaker;
  finish(): ActivityRow[];
}
