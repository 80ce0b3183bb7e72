import type { Sheet } from '../../../surveys/sheet.ts';

/** Where the second typing of a sheet is not the first. */
export interface Difference {
  /** Counted from 1, as the lines are. */
  sheet: number;
  /** "Question 7", "Year group": what the two do not agree on. */
  where: string;
  first: string;
  second: string;
}

/** All places in which two typings of the same sheets differ. None: they agree. */
export function differences(first: readonly Sheet[], second: readonly Sheet[]): Difference[] {
  if (first.length !== second.length)
    return [
      { sheet: Math.min(first.length, second.length) + 1, where: 'Number of sheets', first: String(first.length), second: String(second.length) },
    ];
  return first.flatMap((one, at) => between(one, second[at] as Sheet).map((difference) => ({ sheet: at + 1, ...difference })));
}

function between(one: Sheet, other: Sheet): Omit<Difference, 'sheet'>[] {
  const year =
    one.yearGroup === other.yearGroup ? [] : [{ where: 'Year group', first: String(one.yearGroup ?? '-'), second: String(other.yearGroup ?? '-') }];
  return [...year, ...letters(one.answers, other.answers, 'Question'), ...letters(one.aboutMe, other.aboutMe, 'About the person, letter')];
}

function letters(one: string, other: string, where: string): Omit<Difference, 'sheet'>[] {
  return [...one].flatMap((letter, at) => (letter === other[at] ? [] : [{ where: `${where} ${at + 1}`, first: letter, second: other[at] ?? '' }]));
}
