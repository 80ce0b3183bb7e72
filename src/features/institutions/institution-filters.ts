import type { Phase } from '../../rating/evidence.ts';
import { type Institution, KIND_IDS, type Kind, PHASE_IDS, STATUS_IDS, type Status } from './institution.ts';

/** Which institutions of the list are asked for. It stands in the address, so that it can be kept and passed on. */
export interface Filters {
  find: string;
  kind: Kind | null;
  phase: Phase | null;
  /** Open ones, where nothing else is asked for; null: all. */
  status: Status | null;
}

const LONGEST_FIND = 100;

/** Reads the filters of an address. What is none counts as not filtered: a list is better than an error. */
export function readFilters(query: unknown): Filters {
  const { find, kind, phase, status } = (query ?? {}) as Record<string, unknown>;
  return {
    find: typeof find === 'string' ? find.trim().slice(0, LONGEST_FIND) : '',
    kind: KIND_IDS.find((one) => one === kind) ?? null,
    phase: PHASE_IDS.find((one) => one === phase) ?? null,
    status: status === 'all' ? null : (STATUS_IDS.find((one) => one === status) ?? 'open'),
  };
}

export function isFiltered({ find, kind, phase, status }: Filters): boolean {
  return find !== '' || kind !== null || phase !== null || status !== 'open';
}

/** Each word of the search must stand in the name or in one of the numbers. Case, accents and apostrophes do not count. */
export function matches(institution: Institution, { find, kind, phase, status }: Filters): boolean {
  if (status !== null && institution.status !== status) return false;
  if (kind !== null && institution.kind !== kind) return false;
  if (phase !== null && !institution.phases.includes(phase)) return false;
  const { name, urn, laestab, ukprn, earlierUrns } = institution;
  return hasWords([name, urn, laestab, ukprn, ...earlierUrns], find);
}

/** Whether each word of a search stands in one of the texts. */
export function hasWords(texts: readonly (string | null)[], find: string): boolean {
  const text = plain(texts.filter((part) => part !== null).join('\n'));
  return find.split(/\s+/).every((word) => text.includes(plain(word)));
}

/** "St. John’s" and "st johns", "831/4177" and "8314177" are the same to whoever looks for them. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’‘`.,/-]/gu, '');
}

const NAMES = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base', ignorePunctuation: true });

/** As a person would put them on paper, whatever the order of the database. */
export function byName(a: Pick<Institution, 'id' | 'name'>, b: Pick<Institution, 'id' | 'name'>): number {
  return NAMES.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
