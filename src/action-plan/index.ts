/** Suggested actions, the plan, and its agreement by both sides. No clock, no input or output. */
export { ACTION_STATUSES, type ActionStatus, TERMS, type Term } from './action.ts';
export * from './agreement.ts';
export { canonical, contentHash, type Signable } from './canonical.ts';
export { type ActionLibrary, ActionLibraryForm, readActionLibrary } from './library.form.ts';
export { type Findings, type Suggestion, suggest } from './suggest.ts';
