import { createHash } from 'node:crypto';

/** One line of a log, without its hash. */
export interface Link {
  /** The partnership, or "service" for the log of the service itself. */
  chain: string;
  position: number;
  at: Date;
  person_id: string | null;
  role: string | null;
  act: string;
  subject_kind: string;
  subject_id: string | null;
  institution_id: string | null;
  before: unknown;
  after: unknown;
  previous_hash: string;
}

/** What stands before the first line. */
export const BEGINNING = '0'.repeat(64);

/** SHA-256 over everything the line says and the hash of the line before, so that no line can change, move or go unseen. */
export function hashOf(link: Link): string {
  const { chain, position, at, person_id, role, act, subject_kind, subject_id, institution_id, before, after, previous_hash } = link;
  const said = [chain, position, at.toISOString(), person_id, role, act, subject_kind, subject_id, institution_id, before, after, previous_hash];
  return createHash('sha256').update(canonical(said)).digest('hex');
}

/** JSON with the keys of every object in order: the database gives them back in another order than they came. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`;
}

/** The first line at which a chain is broken, and how; null where it is whole. Asked line by line, so that a long log needs no memory. */
export function breakAt(link: Link & { hash: string }, expected: { position: number; previous: string }): string | null {
  if (link.position !== expected.position) return `line ${expected.position} is missing: line ${link.position} follows line ${expected.position - 1}`;
  if (link.previous_hash !== expected.previous) return `line ${link.position} does not follow from line ${link.position - 1}`;
  if (hashOf(link) !== link.hash) return `line ${link.position} was changed after it was written`;
  return null;
}
