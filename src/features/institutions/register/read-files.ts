import type { AbsentArea } from '../../../evidence/absent-area.ts';
import type { DestinationRow } from '../../../evidence/destination-row.ts';
import type { EvidenceKind } from '../../../evidence/file-kinds.ts';
import type { Problem } from '../../../evidence/problem.ts';
import type { LinkRow } from '../../../evidence/register-links.ts';
import type { RegisterRow } from '../../../evidence/register-row.ts';

/** One file of an upload as it was read: of those kinds that name institutions, what they say of them. */
export interface ReadTable {
  name: string;
  size: number;
  sha256: string;
  kind: EvidenceKind | null;
  /** Null when there is an error among the problems. */
  found: FoundHere | null;
  problems: Problem[];
}

type Destinations = 'ks4-destinations' | 'post16-destinations';

export type FoundHere =
  | { kind: 'institutions'; format: 'register' | 'register-links'; institutions: RegisterRow[]; links: LinkRow[]; absent: AbsentArea[] | null }
  | { kind: Destinations; rows: DestinationRow[]; absent: AbsentArea[] | null }
  | { kind: Exclude<EvidenceKind, 'institutions' | Destinations> };

/** Reads an uploaded file in a process of its own. Given where the application is put together: reading belongs to the imports. */
export type ReadFiles = (file: { path: string; name: string }, las: string[], during: WhileReading) => Promise<ReadTable[]>;

export interface WhileReading {
  /** Called now and then with how far reading is, in bytes of the file or of what it unpacks to. */
  progress(done: number, total: number): void;
  /** Called where reading failed by a fault of ours, with its places in our code. */
  fault(places: string): void;
  signal: AbortSignal;
}
