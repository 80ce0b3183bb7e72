import type { ActionStatus, Term } from '../../action-plan/index.ts';
import type { IsoDate } from '../../rating/evidence.ts';
import { day } from '../../rating/words.ts';

export const TERM_TITLES: Record<Term, string> = { short: 'Short term', medium: 'Medium term', long: 'Long term' };

export const STATUS_TITLES: Record<ActionStatus, string> = {
  planned: 'Planned',
  'in-progress': 'In progress',
  done: 'Done',
  'not-done': 'Not done',
};

/** How a review finds an action, or the plan as a whole. */
export const REVIEWED = { achieved: 'Achieved', 'on-track': 'On track', behind: 'Behind', stuck: 'Stuck' } as const;
export type Reviewed = keyof typeof REVIEWED;

/** What somebody writes down of an action: what both sides sign. */
export interface ActionTyped {
  title: string;
  why: string | null;
  /** A role. */
  owner: string;
  due: IsoDate;
  term: Term;
  resources: string | null;
  successMeasure: string;
  element: string | null;
  lesson: string | null;
  question: string | null;
}

export interface PlanAction extends ActionTyped {
  id: string;
  position: number;
  /** The action of the library that it was made from. */
  suggestion: string | null;
  /** The action of the year before that it goes on with. */
  carriedFrom: string | null;
  /** Taken out; it can be put back. */
  removed: boolean;
  version: number;
}

export interface Progress {
  status: ActionStatus;
  note: string | null;
  byName: string | null;
  at: Date;
}

export interface PlanPlace {
  cycle: string;
  institution: string;
}

/** What an action says, a line each: for whoever was slower, and for the log of activity. */
export function actionLines(action: ActionTyped): string[] {
  const { title, why, owner, due, term, resources, successMeasure } = action;
  const line = (name: string, text: string | null) => (text ? [`${name}: ${text}`] : []);
  return [
    title,
    ...line('Why', why),
    ...line('Who sees to it', owner),
    ...line('By when', `${day(due)} (${TERM_TITLES[term].toLowerCase()})`),
    ...line('Needs', resources),
    ...line('Success shows by', successMeasure),
  ];
}

export function statusNow(progress: ReadonlyMap<string, readonly Progress[]>, action: string): ActionStatus {
  return progress.get(action)?.at(-1)?.status ?? 'planned';
}

export function isFinished(status: ActionStatus): boolean {
  return status === 'done' || status === 'not-done';
}

export function isLate({ due }: Pick<ActionTyped, 'due'>, status: ActionStatus, today: IsoDate): boolean {
  return due < today && !isFinished(status);
}
