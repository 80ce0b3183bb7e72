import type { Comparison } from './comparison.ts';
import type { Chosen } from './register.form.ts';
import { isShown, type RegisterFilters } from './register-filters.ts';

/** Buttons that tick many rows at once, or none. They save nothing: the page comes again, with everything else as it was ticked. */
export const MARKS = ['add-all', 'add-none', 'add-suggested', 'change-all', 'change-none', 'succession-all', 'succession-none'] as const;

export type Mark = (typeof MARKS)[number];

/** Which button a form was sent with; null for the one that saves. */
export function markOf(body: unknown): Mark | null {
  const { mark } = (body ?? {}) as Record<string, unknown>;
  return MARKS.find((one) => one === mark) ?? null;
}

/** What is ticked after such a button. Only rows that can be ticked are; of those to be added, only those that the filters show. */
export function marked(mark: Mark, chosen: Chosen, { additions, changes, successions }: Comparison, filters: RegisterFilters): Chosen {
  const open = additions.filter((addition) => addition.details !== null && isShown(addition, filters));
  const keys = (rows: typeof additions) => rows.map(({ row }) => row.key);
  switch (mark) {
    case 'add-all':
      return { ...chosen, add: keys(open) };
    case 'add-none':
      return { ...chosen, add: [] };
    case 'add-suggested':
      return { ...chosen, add: keys(open.filter(({ suggested }) => suggested)) };
    case 'change-all':
      return { ...chosen, change: changes.filter(({ why }) => why === null).map(({ institution }) => institution.id) };
    case 'change-none':
      return { ...chosen, change: [] };
    case 'succession-all':
      return { ...chosen, succession: successions.filter(({ why }) => why === null).map(({ earlier }) => earlier) };
    case 'succession-none':
      return { ...chosen, succession: [] };
  }
}
