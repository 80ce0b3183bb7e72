import { uuidOf } from '../../../shared/uuid-of.ts';

/**
 * Names a sending by the key of its page and all that it says. On a shared tablet somebody may go back to the page of whoever sat there
 * before: what they answer is another sending, and is kept too.
 */
export function keyOfSending(key: string, sheet: string, words: string): string {
  return uuidOf([key, sheet, words]);
}
