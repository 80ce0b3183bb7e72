import { readableLetters } from '../../../shared/readable-letters.ts';

const CODES = 10;
const HALF = 5;

/** Ten codes for the day the telephone is lost, of 49 bits each: "K7QFM-92XDA". */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => `${readableLetters(HALF)}-${readableLetters(HALF)}`);
}

/** A code as it was shown, however it was typed: in small letters, with spaces, without the dash. */
export function asRecoveryCode(typed: string): string {
  const signs = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return `${signs.slice(0, HALF)}-${signs.slice(HALF)}`;
}
