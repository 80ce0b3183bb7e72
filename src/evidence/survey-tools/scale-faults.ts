import type { Problem } from '../problem.ts';
import { NUMBER_SCALES } from './number-scales.ts';

/** What is wrong with the answers of a column. No message repeats an answer: it may be somebody's own words. */
export type Fault = Pick<Problem, 'severity' | 'message' | 'line'>;

function error(message: string, line: number | null = null): Fault {
  return { severity: 'error', message, line };
}

const MOST_LINES = 5;

/** "line 4", "lines 4, 7 and 9", and no more than five of them. */
export function linesInWords(lines: readonly number[]): string {
  const shown = [...new Set(lines)].sort((a, b) => a - b);
  const [first, ...more] = shown.slice(0, MOST_LINES).map(String);
  if (more.length === 0) return `line ${first}`;
  if (shown.length > MOST_LINES) return `lines ${[first, ...more].join(', ')} and more`;
  return `lines ${[first, ...more.slice(0, -1)].join(', ')} and ${more.at(-1)}`;
}

const first = (lines: readonly number[]) => Math.min(...lines);

export function mixedScales(lines: readonly number[]): Fault {
  return error(
    `The answers of this column are on more than one scale: most are on one, those of ${linesInWords(lines)} on another. Make them one scale in the file, or say what each answer stands for, or leave the column out.`,
    first(lines),
  );
}

export function fiveStepsOnly(lines: readonly number[]): Fault {
  return error(
    `This scale has more than five steps: some agree, and some agree a little (${linesInWords(lines)}). Say for each answer which of the five steps it stands for.`,
    first(lines),
  );
}

export function numbersNotChosen(lines: readonly number[]): Fault {
  return error(
    `Numbers from 1 to 5 are read without asking; ${linesInWords(lines)} ${lines.length === 1 ? 'has' : 'have'} another. Say which numbers the scale has: ${NUMBER_SCALES.map((scale) => scale.replaceAll('-', ' ')).join(', ')}.`,
    first(lines),
  );
}

export function numberOutOfScale(lines: readonly number[]): Fault {
  return error(`The scale that was chosen has no such number: see ${linesInWords(lines)}. Choose another scale, or correct the file.`, first(lines));
}

export function labelsDisagree(lines: readonly number[]): Fault {
  return error(
    `Numbers and words contradict each other: see ${linesInWords(lines)}. Choose the numbers that the scale has, or say what each answer stands for.`,
    first(lines),
  );
}

export function yesNoNotChosen(): Fault {
  return error('The answers of this column are yes and no. Say that yes counts as agree and no as disagree, or leave the column out.');
}

export function onlyCodes(): Fault {
  return error(
    'The answers of this column are codes, and only the survey says what they stand for. Download the file again with full answers in the place of codes, or say what each code stands for.',
  );
}

export function numbersTakenAsTheyAre(): Fault {
  const message = 'The highest number was read as "strongly agree". If it was the lowest in your survey, mark the column as reversed.';
  return { severity: 'warning', message, line: null };
}

export function unknownAnswer(line: number, leftOut: boolean): Fault {
  if (leftOut) return { severity: 'warning', message: 'This answer is of no scale that is known. It was counted as not answered.', line };
  return error(
    'This answer is of no scale that is known. Say what it stands for, correct it in the file, or let such answers count as not answered.',
    line,
  );
}
