import type { Answer } from '../support/visitor.ts';
import type { Actor } from './actors.ts';
import type { Entry, Outcome } from './entry.ts';
import type { Nearness } from './things.ts';

const OK = [200, 204, 303, 409, 422];

/** Anything that is no outcome, such as a fault, is given back as its status, which nothing expects. */
export function outcomeOf({ status, location = '' }: Pick<Answer, 'status' | 'location'>): Outcome | number {
  if (status !== 303) return OK.includes(status) ? 'ok' : status;
  const [path] = location.split('?', 1);
  if (path === '/sign-in') return 'sign-in';
  if (path === '/second-factor') return 'second-step';
  return path === '/your-roles' ? 'choose-role' : 'ok';
}

/** Where the sign-in itself is not done, no route behind it is reached, whatever it is about. */
const BEFORE_THE_DOOR: Partial<Record<Actor, Outcome>> = {
  'signed out': 'sign-in',
  'session ended': 'sign-in',
  disabled: 'sign-in',
  'password only': 'second-step',
  'one role ended': 'choose-role',
};

/** What the matrix says that the answer must come to. */
export function expectedOutcome(entry: Entry, method: string, actor: Actor, near: Nearness): Outcome {
  return entry.but?.[actor] ?? beforeTheDoor(entry, actor) ?? behindIt(entry, method, actor, near);
}

function beforeTheDoor({ open }: Entry, actor: Actor): Outcome | undefined {
  if (open === 'anyone') return undefined;
  const outcome = BEFORE_THE_DOOR[actor];
  return open === 'password' && outcome !== 'sign-in' ? undefined : outcome;
}

/**
 * Reading what one may not see is not found. Doing what one's role never does is refused, whatever it is about; doing something to a
 * thing that is out of reach is not found.
 */
function behindIt({ for: whom, about, seenBy, answers = 'ok' }: Entry, method: string, actor: Actor, near: Nearness): Outcome {
  if (!about) return whom.includes(actor) ? answers : forbidden(method);
  if (about[near]?.includes(actor)) return answers;
  if (seenBy?.[near]?.includes(actor)) return 403;
  return whom.includes(actor) ? 404 : forbidden(method);
}

function forbidden(method: string): Outcome {
  return method === 'GET' || method === 'HEAD' ? 404 : 403;
}
