import { typed } from '../../web/form.ts';
import type { Role } from '../../web/reader.ts';
import { isAskedAbout } from './people.policy.ts';

/** Said by the buttons of the page that asks. */
export const CONFIRMED = 'confirmed';

/** Whether somebody means to give this role: yes, no, or they are still to be asked. Most roles are given without a question. */
export function meant(role: Role, body: unknown): 'yes' | 'no' | 'to ask' {
  if (!isAskedAbout(role)) return 'yes';
  const answer = typed(body, [CONFIRMED])[CONFIRMED];
  return answer === 'yes' || answer === 'no' ? answer : 'to ask';
}
