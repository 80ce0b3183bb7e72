import type { EvidenceKind } from '../../../evidence/file-kinds.ts';
import { count, several } from '../../../rating/words.ts';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { FACT_KINDS } from '../../evidence/index.ts';
import { IMPORT_STATES, type Import } from '../import.ts';

/** What a file was recognised as. */
export function kindWords(kind: EvidenceKind | null): string {
  if (kind === null) return 'Not recognised';
  return kind === 'institutions' ? 'School register' : FACT_KINDS[kind];
}

const FORMATS: Record<string, string> = {
  'performance-tables': 'DfE performance tables',
  'ees-wide': 'Explore Education Statistics',
  'ees-long': 'Explore Education Statistics',
  'per-institution': 'a row for each institution',
  'per-person': 'a row for each young person, counted',
  template: 'Waymark’s own template',
  register: 'Get Information About Schools',
  'register-links': 'Get Information About Schools, links',
};

/** The form that the file has; nothing where it has none that Waymark knows. */
export function formatWords(format: string | null): string | null {
  return format === null ? null : (FORMATS[format] ?? null);
}

export function sizeWords(bytes: number): string {
  if (bytes < 1024) return several(bytes, 'byte');
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${count(Math.round(kilobytes))} kB` : `${count(Math.round(kilobytes / 102.4) / 10)} MB`;
}

export function StateTag({ state, interrupted }: { state: Import['state']; interrupted: boolean }) {
  if (interrupted) return <Tag colour="orange">Interrupted</Tag>;
  return <Tag colour={COLOURS[state]}>{IMPORT_STATES[state]}</Tag>;
}

const COLOURS = { reading: 'blue', ready: 'yellow', refused: 'red', confirmed: 'green', undone: 'grey', dropped: 'grey' } as const;
