import { randomInt } from 'node:crypto';

/** Without what is taken for something else when it is read from paper: 0 and O, 1, I and L, U and V. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODES = 10;
const HALF = 5;

/** Ten codes for the day the telephone is lost, of 49 bits each: "K7QFM-92XDA". */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => `${half()}-${half()}`);
}

function half(): string {
  return Array.from({ length: HALF }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}

/** A code as it was shown, however it was typed: in small letters, with spaces, without the dash. */
export function asRecoveryCode(typed: string): string {
  const signs = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return `${signs.slice(0, HALF)}-${signs.slice(HALF)}`;
}
