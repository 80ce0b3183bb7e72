/** Suggested actions, the plan, and its agreement by both sides. No clock, no input or output. */
export { ACTION_STATUSES, type Action, type ActionStatus, isOverdue, type StatusChange, statusOf, TERMS, type Term, withStatus } from './action.ts';
export * from './agreement.ts';
export { type AgreedContent, canonical, contentHash, type Signable } from './canonical.ts';
export { type ActionLibrary, ActionLibraryForm, type LibraryAction, readActionLibrary } from './library.form.ts';
export { type Findings, type Suggestion, suggest } from './suggest.ts';
