import { count } from '../../rating/words.ts';

/** What a line of the service log has beside its act, in words. Only what is known here is shown: no line may ever say more than it should. */
export function detailWords(after: unknown): string {
  const given = typeof after === 'object' && after !== null ? (after as Record<string, unknown>) : {};
  return Object.entries(given)
    .flatMap(([name, value]) => WORDS[name]?.(value) ?? [])
    .join(', ');
}

/** Codes of ours, made readable: lower-case letters and strokes. Anything else is left out. */
function plain(value: unknown): string[] {
  return typeof value === 'string' && /^[a-z0-9-]{1,40}$/.test(value) ? [value.replaceAll('-', ' ')] : [];
}

const WORDS: Record<string, (value: unknown) => string[]> = {
  step: (value) => plain(value).map((step) => `at the ${step}`),
  secondFactor: (value) => (value === null ? ['with the password alone'] : plain(value).map((factor) => `second step by ${factor}`)),
  provider: (value) => plain(value).map((provider) => `with ${provider}`),
  reason: plain,
  why: plain,
  rhythm: plain,
  job: plain,
  // As a mail server or the system writes it: "EENVELOPE 550".
  code: (value) => (typeof value === 'string' && /^[A-Z0-9 _]{1,40}$/.test(value) ? [value] : []),
  // One line stands for many, where nobody's account was tried.
  tries: (value) => (typeof value === 'number' ? [`${count(value)} times within 15 minutes, and nobody’s account`] : []),
  endedSessions: (value) => (typeof value === 'number' ? [`other sessions ended: ${value}`] : []),
};
