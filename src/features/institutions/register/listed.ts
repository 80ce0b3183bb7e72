import type { Problem } from '../../../evidence/problem.ts';
import type { InstitutionKind, Phase } from '../../../rating/evidence.ts';

/** An institution as the files tell of it; null where they do not. */
export interface Listed {
  /** Names the row: the URN, or the LAESTAB where a file gives no URN. */
  key: string;
  urn: string | null;
  laestab: string | null;
  ukprn: string | null;
  name: string;
  /** As the file writes it: "Academy converter", "FESI". */
  typeName: string | null;
  kind: InstitutionKind;
  phases: Record<Phase, boolean | null>;
  open: boolean | null;
  roll: number | null;
  /** Performance tables name those with leavers only, and abbreviate: what they say fills gaps and overwrites nothing. */
  source: 'register' | 'performance-tables';
}

/** A URN and the one under which the same institution goes on today. */
export interface Succession {
  earlier: string;
  today: string;
}

/** What an upload says about institutions. Kept as it is until the lead has decided. */
export interface FoundInstitutions {
  files: { name: string; size: number; sha256: string; words: string }[];
  /** The local authorities whose institutions were taken. */
  las: string[];
  /** Whether a register is among the files, so that who is not in it has gone. */
  hasRegister: boolean;
  listed: Listed[];
  successions: Succession[];
  /** What somebody should know about the files. */
  problems: Problem[];
}
