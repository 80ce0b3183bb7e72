import { createHash } from 'node:crypto';

/**
 * Names a sending by the key of its page and all that it says. On a shared tablet somebody may go back to the page of whoever sat there
 * before: what they answer is another sending, and is kept too.
 */
export function keyOfSending(key: string, sheet: string, words: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([key, sheet, words]))
    .digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
