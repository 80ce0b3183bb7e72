import { createHash, randomUUID } from 'node:crypto';
import type { Activity, ReadActivity } from '../../programme/index.ts';
import { activityFields } from './activity-words.ts';
import type { KeptActivity } from './programme.queries.ts';

/** What a line of a file would do to the programme. */
export type Outcome = 'added' | 'changed' | 'put-back' | 'confirmed' | 'same';

export interface ComparedLine {
  line: number;
  outcome: Outcome;
  /** As it would stand. */
  activity: Activity;
  before: KeptActivity | null;
  changes: { field: string; before: string; after: string }[];
}

/**
 * Holds the activities of a file against those of the programme. One without an id is the one that stands with the same title, kind and year groups,
 * so that the same file sent twice adds nothing twice. What the file does not name stays.
 */
export function compareFile(read: readonly ReadActivity[], stood: readonly KeptActivity[]): ComparedLine[] {
  const left = new Map(stood.map((each) => [each.id, each]));
  const named = new Set(read.map(({ id }) => id));
  return read.map(({ line, ...sent }) => {
    const alike = sent.id === null ? [...left.values()].find((each) => !named.has(each.id) && likeness(each) === likeness(sent)) : undefined;
    const before = left.get(sent.id ?? alike?.id ?? '') ?? null;
    const activity = { ...sent, id: before?.id ?? sent.id ?? randomUUID() };
    left.delete(activity.id);
    const changes = before ? differences(before, activity) : [];
    return { line, activity, before, changes, outcome: outcomeOf(before, changes.length > 0) };
  });
}

function outcomeOf(before: KeptActivity | null, differs: boolean): Outcome {
  if (before === null) return 'added';
  if (before.removedAt !== null) return 'put-back';
  if (differs) return 'changed';
  return before.toConfirm ? 'confirmed' : 'same';
}

function likeness({ title, kind, yearGroups }: Pick<Activity, 'title' | 'kind' | 'yearGroups'>): string {
  return JSON.stringify([title.trim().toLowerCase(), kind, yearGroups]);
}

function differences(before: Activity, after: Activity): ComparedLine['changes'] {
  const [was, is] = [activityFields(before), activityFields(after)];
  return Object.keys(is)
    .map((field) => ({ field, before: was[field] ?? '', after: is[field] ?? '' }))
    .filter((change) => change.before !== change.after);
}

/** Says whether what somebody looked at is what would happen now: other lines, or other versions of what stands, give another mark. */
export function markOf(compared: readonly ComparedLine[]): string {
  const seen = compared.map(({ line, outcome, before }) => [line, outcome, before?.id ?? null, before?.version ?? null]);
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url');
}
