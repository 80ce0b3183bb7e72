import { plainWords } from './plain-words.ts';

/** Headings that ask who somebody is, in small letters; a heading in other words is asked by its answers. */
const WHO = [
  /\be-?mail\b/,
  /\b(tele)?phone\b|\bmobile (number|no)\b/,
  /\bpost ?code\b|\bzip\b/,
  /\b(date of birth|birth ?da(y|te)|dob)\b/,
  /\b(upn|uln)\b|\bunique (pupil|learner) number\b/,
  /\buser ?name\b|\blog-?in\b|\btwitter\b|\binstagram\b|\bsnapchat\b/,
  /\bip address\b/,
  /\b(candidate|admission|student|pupil|learner|school) (number|no|id)\b/,
  /\b(your|full|first|last|middle|given|family|christian|student|pupil|learner|child|child's|pupil's|student's|parent|parent's)( \w+)? names?\b/,
  /\b(fore|sur|nick)names?\b|^names?$|^names? of (the )?(student|pupil|child|parent)/,
  /^(address|street|company|city\/town|state\/province|country|token|signature|initials)( \d)?$/,
  /^(who are you|what are you called)$/,
];

/** A heading of so many words can only ask who somebody is; in a longer one, or one that says something, such a word may be part of a statement to agree with. */
const SHORT_HEADING = 6;

const STATEMENT = /^(i|we|they|there|staff|teachers|people|someone|my (school|college|teachers|child)|our|the|this) /;

/** Whether a heading asks who somebody is. `surely`: its answers need not even be looked at. */
export function asksWho(heading: string): 'surely' | 'perhaps' | 'no' {
  const words = plainWords(heading);
  if (!WHO.some((pattern) => pattern.test(words))) return 'no';
  return words.split(' ').length <= SHORT_HEADING && !STATEMENT.test(words) ? 'surely' : 'perhaps';
}

const PERSONAL = [
  /\S+@\S+\.\S+/,
  /^\d{1,3}(\.\d{1,3}){3}$/,
  /^[\da-f]{0,4}(:[\da-f]{0,4}){3,8}$/i,
  // Phone numbers, UPNs, numbers of candidates, ids of answers.
  /(\d[\s()+-]*){5}/,
  // Dates and times, in any order.
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/,
  /\b\d{1,2}:\d{2}(:\d{2})?\b/,
  /\b\d{1,2}(st|nd|rd|th)? (of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4}\b/i,
  /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/i,
  // Tokens: letters and digits without a space.
  /^(?=\S*\d)(?=\S*[a-z])[a-z\d_-]{8,}$/i,
  /^https?:\/\//i,
];

/** Where a longer text is looked at: most of these patterns take the square of its length. */
const BEGINNING = 200;

/** Whether an answer is, or holds, something by which a person could be found: an address, a number, a date, a token. */
export function looksPersonal(answer: string): boolean {
  const beginning = answer.slice(0, BEGINNING);
  return PERSONAL.some((pattern) => pattern.test(beginning));
}
