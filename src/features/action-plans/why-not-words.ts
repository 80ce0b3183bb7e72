import type { WhyNot } from './agree-plan.ts';

const WORDS: Record<WhyNot, string> = {
  'changed-meanwhile':
    'The ratings or the plan changed after you opened this page, and nothing is signed. Look at them again: they are shown as they stand now',
  'nothing-planned': 'There is no action in the plan yet. Add one before the plan is put forward',
  'not-rated': 'This institution is not rated in this year, so that there is nothing to sign',
  'signed-for-the-other-side': 'You signed this for the other side. Somebody else has to sign for this one',
  'no-side': 'Only the institution and the partnership sign a plan',
  'may-not-sign': 'The head signs for the institution, and the lead for the partnership',
  'nothing-proposed': 'Nothing is put forward yet that you could agree with or not',
  'other-content': 'Something else is put forward by now. Look at it again',
  'already-signed': 'Your side has signed this already',
  'already-in-force': 'These ratings and this plan are agreed already: there is nothing to sign',
  'no-words': 'Enter what you want to say',
};

/** Why nothing was done, and what to do. */
export function whyNotWords(why: WhyNot): string {
  return WORDS[why];
}
