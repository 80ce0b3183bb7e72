import { createHmac } from 'node:crypto';
import { readableLetters } from '../../shared/readable-letters.ts';

const FORM = /^[2-9A-HJKMNP-TV-Z]{8}$/;

/** A code to hand to one person on paper: "K7QF-92XD". Eight letters of thirty: nobody finds one by trying. */
export function makeCode(): string {
  return `${readableLetters(4)}-${readableLetters(4)}`;
}

/** The code that somebody typed, in small letters too, with or without the line in the middle. Null: it is none. */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[-\s]/g, '');
  return FORM.test(letters) ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null;
}

/** All that is kept of a code. Keyed, because eight letters alone could be tried out by whoever has the database. */
export function hashOfCode(code: string, survey: string, secret: string): string {
  return createHmac('sha256', secret).update(`survey code ${survey} ${code}`).digest('base64url');
}
