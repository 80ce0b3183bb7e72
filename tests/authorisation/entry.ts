import type { Actor } from './actors.ts';
import type { KindName, Nearness } from './things.ts';

/**
 * What an answer comes to for whoever asked. `ok`: there is a page, or the form was read: done, or refused for what was typed in it. 503:
 * what would be asked elsewhere does not answer.
 */
export type Outcome = 'sign-in' | 'second-step' | 'choose-role' | 'ok' | 403 | 404 | 503;

/** Who may use a route: written by hand, apart from the code that decides it. */
export interface Entry {
  /** `anyone`: signed out too. `password`: whoever gave a password, before the second step too. Left out: who has signed in to the end. */
  open?: 'anyone' | 'password';
  /** Whose role it is for. Who has something like it in reach is under `about`. */
  for: readonly Actor[];
  /** The kind of thing in its address. */
  kind?: KindName;
  /** Who reaches that thing, by how near it is. For everybody else there is no such thing. */
  about?: Partial<Record<Nearness, readonly Actor[]>>;
  /** Who sees it and may not do this to it. */
  seenBy?: Partial<Record<Nearness, readonly Actor[]>>;
  /** What it comes to for those who may; left out: `ok`. */
  answers?: Outcome;
  /** Those for whom it comes to something else. */
  but?: Partial<Record<Actor, Outcome>>;
  /** An empty form is not refused, it does something, if only a line in the log: whoever may sends it with a session, and about a thing, that nobody else needs. */
  acts?: true;
}

export const WIDE = ['partnership-lead', 'partnership-analyst', 'viewer'] as const;
export const IN_INSTITUTION = ['institution-lead', 'institution-editor', 'institution-head'] as const;
export const LEADS = ['partnership-lead', 'lead elsewhere'] as const;
/** Who has signed in to the end, with whatever role or none. */
export const SIGNED_IN = [
  'only role ended',
  'no role',
  ...WIDE,
  ...IN_INSTITUTION,
  'institution-safeguarding',
  'operator',
  'lead elsewhere',
] as const;
/** Who has a session of any kind. */
export const RECOGNISED = ['password only', 'one role ended', ...SIGNED_IN] as const;
export const STRANGERS = ['signed out', 'session ended', 'disabled'] as const;
export const EVERYBODY = [...STRANGERS, ...RECOGNISED] as const;

/** A route about a thing: for whoever has one of its kind in reach. */
export function about(kind: KindName, reached: NonNullable<Entry['about']>, more: Partial<Entry> = {}): Entry {
  return { for: Object.values(reached).flat(), kind, about: reached, ...more };
}

/** What leads of both kinds reach: those of the partnership all in it, those of an institution what is in that. */
export const LED = { own: ['partnership-lead', 'institution-lead'], sibling: ['partnership-lead'], elsewhere: ['lead elsewhere'] } as const;
