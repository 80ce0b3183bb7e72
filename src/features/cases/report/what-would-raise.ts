import { ACTIVITY_WORDS, changeWords } from '../../../rating/explain-share.ts';
import type { Element } from '../../../rating/framework.ts';
import type { LevelScale } from '../../../rating/level.ts';
import { DID, PHASE_TITLES } from '../../../rating/rate-destinations.ts';
import type { Change, ElementRating } from '../../../rating/rating.ts';

/** What the leavers would have had to do. */
function did({ rule }: Element, { phase }: Change): string {
  if (rule.kind !== 'share' || rule.evidence !== 'destinations') return ACTIVITY_WORDS.did;
  return phase ? `${DID} after ${phase === 'post16' ? 'post-16 study' : PHASE_TITLES[phase]}` : DID;
}

/** One sentence each for the smallest change up and down that gives another level. */
export function oneStudentWords(element: Element, { oneStudent }: ElementRating, scale: LevelScale): string[] {
  const said = (change: Change | null | undefined, direction: 'up' | 'down') =>
    change ? [changeWords(change.change, direction, did(element, change), scale, change.levels)] : [];
  return [...said(oneStudent?.up, 'up'), ...said(oneStudent?.down, 'down')];
}

/** What would give a better level, or a level at all; null where the institution can do nothing, or has the best level. */
export function whatWouldRaise(element: Element, rating: ElementRating, scale: LevelScale): string | null {
  if (rating.reason) return whatWouldRate(rating);
  if (rating.oneStudent?.up)
    return changeWords(rating.oneStudent.up.change, 'up', did(element, rating.oneStudent.up), scale, rating.oneStudent.up.levels);
  const now = rating.levels[0];
  if (now === undefined || now === scale.best) return null;
  const next = scale.withPoints(scale.points(now) + 1);
  const criterion = rating.criteria.find(({ level, holds }) => level === next && holds !== true);
  return criterion ? `For ${scale.title(next)}: ${lowerFirst(criterion.says)}` : null;
}

/** A criterion as the end of a sentence; a word in capitals, such as IAG, stays one. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function whatWouldRate({ reason }: ElementRating): string | null {
  if (reason === 'no-evidence') return 'Its evidence: no file has it yet.';
  if (reason === 'criteria-to-be-determined') return 'A decision of the partnership: the criteria are still to be determined.';
  if (reason === 'baseline-year') return 'Next year’s survey, which is held against this one.';
  if (reason === 'not-comparable') return 'Evidence that can be compared; the explanation says what is in the way.';
  return reason === 'too-few-responses' ? 'More answers from students.' : null;
}
