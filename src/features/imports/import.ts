import type { EvidenceKind } from '../../evidence/file-kinds.ts';
import type { Problem } from '../../evidence/problem.ts';
import type { AcademicYear } from '../../rating/evidence.ts';
import { isSilent, type ReadingProgress } from '../../web/reading-progress.ts';
import type { Found } from './reading/read-file.ts';

/**
 * Where a file is that somebody sent: it is being read; what is in it waits for somebody to look at it; it cannot be used; it counts; it counted
 * and was taken back; it was thrown away before it counted.
 */
export const IMPORT_STATES = {
  reading: 'Being read',
  ready: 'To be looked at',
  refused: 'Cannot be used',
  confirmed: 'Counts',
  undone: 'Taken back',
  dropped: 'Thrown away',
} as const;

export type ImportState = keyof typeof IMPORT_STATES;

/** One table that was sent in: a file, a file in a ZIP, or a sheet of a workbook. */
export interface Import {
  id: string;
  cycle: string;
  state: ImportState;
  kind: EvidenceKind | null;
  format: string | null;
  fileName: string;
  /** The file in a ZIP or the sheet of a workbook; null where what was sent is one table. */
  part: string | null;
  size: number;
  sha256: string | null;
  /** The leavers that its figures are taken for; null where that is not settled, and for files that are not about destinations. */
  leaverYear: AcademicYear | null;
  progress: Progress | null;
  sentBy: string | null;
  sentAt: Date;
  confirmedBy: string | null;
  confirmedAt: Date | null;
  undoneBy: string | null;
  undoneAt: Date | null;
}

/** What is kept about an import besides its columns: while it is read how far that is, once it counts what it made of the ratings. */
export interface Progress extends ReadingProgress {
  /** Rows that were read; institutions of which it brought evidence. */
  rows?: number;
  institutions?: number;
  changes?: RatingChange[];
}

/** One rating that an import changed. */
export interface RatingChange {
  institution: string;
  name: string;
  /** An element's id, or "overall". */
  element: string;
  was: Verdict | null;
  is: Verdict | null;
}

interface Verdict {
  status: 'rated' | 'unresolved' | 'not-rated' | 'not-applicable';
  levels: string[];
}

/** What was read from an import, as it is kept until somebody decides about it. */
export interface Reading {
  /** As problems and the sources of facts name the file. */
  name: string;
  sha256: string;
  found: Found | null;
  problems: Problem[];
  /** Other files of the same ZIP that Waymark has no use for. */
  unused: { part: string; why: string }[];
}

/** Nobody reads it any more: the service was stopped in the middle. */
export function isInterrupted({ state, progress, sentAt }: Pick<Import, 'state' | 'progress' | 'sentAt'>, now: Date): boolean {
  return state === 'reading' && isSilent(progress, sentAt, now);
}

/** "2024 tables.zip, england_ks4-pupdest.csv": what the file is called. */
export function nameOf({ fileName, part }: Pick<Import, 'fileName' | 'part'>): string {
  return part === null ? fileName : `${fileName}, ${part}`;
}
