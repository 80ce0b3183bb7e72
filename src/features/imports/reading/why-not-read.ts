import type { Digest } from './digest.ts';
import { refused } from './part.ts';
import type { ReadFile } from './read-file.ts';

const LESS = 'Give less at a time: only the rows of your area, or one file after the other.';

/** Why reading gave nothing, for people. */
const WHY = {
  'too-long': `Reading this file took too long and was stopped. ${LESS}`,
  memory: `Reading this file took more memory than there is for it and was stopped. ${LESS}`,
  results: `This file holds more rows than Waymark takes over at one time. ${LESS}`,
  stopped: 'Reading this file was stopped before its end. Upload it again.',
  gone: 'The uploaded file is no longer there. Upload it again.',
  fault:
    'This file could not be read, by a fault of Waymark. Tell whoever runs Waymark for you; until then, save the table anew as CSV and try that.',
};

export function whyNotRead(why: WhyNotRead): string {
  return WHY[why];
}

export type WhyNotRead = keyof typeof WHY;

export function notRead(name: string, digest: Digest, why: WhyNotRead): ReadFile {
  return refused({ part: null, name, digest }, WHY[why]);
}
