/** How far an action is. It is no part of what is signed: work goes on without a new agreement. */
export const ACTION_STATUSES = ['planned', 'in-progress', 'done', 'not-done'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const TERMS = ['short', 'medium', 'long'] as const;
export type Term = (typeof TERMS)[number];
