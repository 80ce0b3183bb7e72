import type { Phase } from '../../../rating/evidence.ts';
import { KIND_IDS, type Kind, PHASE_IDS } from '../institution.ts';
import type { Addition } from './comparison.ts';

/** Which of the institutions that could be added are shown. It stands in the address. */
export interface RegisterFilters {
  kind: Kind | null;
  /** `rated`: Year 11 leavers, post-16 leavers or both; null: also those with neither, such as primary schools. */
  phase: Phase | 'rated' | null;
  /** Closed ones too. */
  closed: boolean;
}

/** Reads the filters of an address. What is none counts as not chosen. */
export function readRegisterFilters(query: unknown): RegisterFilters {
  const { kind, phase, closed } = (query ?? {}) as Record<string, unknown>;
  return {
    kind: KIND_IDS.find((one) => one === kind) ?? null,
    phase: phase === 'any' ? null : (PHASE_IDS.find((one) => one === phase) ?? 'rated'),
    closed: closed === 'yes',
  };
}

/** The part of the address behind the question mark; empty where nothing is chosen. */
export function filtersInAddress({ kind, phase, closed }: RegisterFilters): string {
  const chosen = {
    kind: kind ?? '',
    phase: phase === 'rated' ? '' : (phase ?? 'any'),
    closed: closed ? 'yes' : '',
  };
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
}

export function isShown({ row }: Addition, { kind, phase, closed }: RegisterFilters): boolean {
  if (kind !== null && row.kind !== kind) return false;
  if (row.open === false && !closed) return false;
  if (phase === null) return true;
  return phase === 'rated' ? PHASE_IDS.some((one) => row.phases[one]) : row.phases[phase] === true;
}
