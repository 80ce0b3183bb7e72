export const ACTION_STATUSES = ['planned', 'in-progress', 'done', 'not-done'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const TERMS = ['short', 'medium', 'long'] as const;
export type Term = (typeof TERMS)[number];

export interface StatusChange {
  status: ActionStatus;
  note: string;
  by: string;
  at: string;
}

/** What the plan says is to be done. Its status is no part of what is signed: work goes on without a new agreement. */
export interface Action {
  id: string;
  title: string;
  owner: string;
  /** As 2026-01-31. */
  due: string;
  term: Term;
  resources: string;
  successMeasure: string;
  element: string | null;
  lesson: string | null;
  question: string | null;
  /** Oldest first; only ever added to. */
  history: readonly StatusChange[];
}

export function statusOf({ history }: Pick<Action, 'history'>): ActionStatus {
  return history.at(-1)?.status ?? 'planned';
}

/** The action with one more line in its history; the one handed in is left as it was. */
export function withStatus(action: Action, change: StatusChange): Action {
  return { ...action, history: [...action.history, change] };
}

export function isOverdue(action: Action, today: string): boolean {
  const status = statusOf(action);
  return action.due < today && status !== 'done' && status !== 'not-done';
}
