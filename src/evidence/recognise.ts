import type { EvidenceKind } from './file-kinds.ts';
import { refusedFile } from './other-files.ts';
import { performanceTablesPhase } from './performance-tables.ts';
import { statisticsFormat } from './statistics-columns.ts';
import type { Header } from './table.ts';

/** What a row of names is the header of: a kind that is read, or a file that is known and not read, with the sentence that says so. */
export type Recognition = { kind: EvidenceKind } | { refusal: string };

/** The columns of Waymark's own templates that no other file has. */
const TEMPLATES: readonly [kind: EvidenceKind, columns: readonly string[]][] = [
  ['y11-activity', ['activity_code']],
  ['y11-activity', ['leavers', 'eet', 'neet', 'not_known', 'custody']],
  ['quality-award', ['award', 'status', 'awarded_on', 'expires_on', 'audit_completed_on', 'action_plan_agreed_on']],
  ['staff', ['person', 'gives_guidance', 'qualification_level', 'working_towards_level', 'cpd', 'hours']],
  ['survey', ['cycle', 'question', 'positive', 'responses']],
  ['gatsby', ['benchmarks_met', 'evaluated_on']],
];

/**
 * Which kind of file has this header; null when it is of none. By the names of the columns alone, never by the file's name: half of
 * what a template needs is enough to know it, and its reader then says what is missing.
 */
export function recognise(header: Header): Recognition | null {
  const phase = performanceTablesPhase(header) ?? statisticsFormat(header)?.phase;
  if (phase) return { kind: `${phase}-destinations` };
  if (header.has('LinkURN') || header.has('URN', 'EstablishmentName')) return { kind: 'institutions' };
  const kind = templateOf(header);
  if (kind) return { kind };
  const refusal = refusedFile(header);
  return refusal === null ? null : { refusal };
}

function templateOf(header: Header): EvidenceKind | null {
  let best: { kind: EvidenceKind; share: number } | null = null;
  for (const [kind, columns] of TEMPLATES) {
    const share = columns.filter((name) => header.has(name)).length / columns.length;
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { kind, share };
  }
  return best?.kind ?? null;
}
