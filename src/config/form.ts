import { z } from 'zod';
import { printable } from '../shared/terminal.ts';

/** How a variable is written: what an operator reads when it is wrong, and what the code reads when it is right. */
export interface Form<T = unknown> {
  /** What to write, to follow "Write": "a whole number from 0 to 65535". */
  is: string;
  /** A value that is right, and is nobody's. A secret that somebody could copy has none. */
  example?: string;
  schema: z.ZodType<T, string>;
  /** The value is never shown, not even when it is wrong. */
  secret?: boolean;
}

/** What exactly is wrong, to follow the name of the variable: "has a path". It must not quote a secret. */
export class Fault {
  readonly says: string;

  constructor(says: string) {
    this.says = says;
  }
}

/** A schema from a function that gives back what it read, a Fault, or null when "is “80a”" says it well enough. */
export function readBy<T>(read: (text: string) => T | Fault | null): z.ZodType<T, string> {
  return z.string().transform((text, context) => {
    const found = read(text);
    const fault = found instanceof Fault ? found.says : undefined;
    if (found !== null && !(found instanceof Fault)) return found;
    context.addIssue({ code: 'custom', params: { fault } });
    return z.NEVER;
  });
}

/** What a schema of readBy found wrong; undefined where the value itself says it. */
export function faultIn({ issues }: z.ZodError): string | undefined {
  return issues.flatMap((issue) => (issue.code === 'custom' ? [issue.params?.fault as string | undefined] : []))[0];
}

/** The parts between commas; blanks around a part do not count. */
export function partsOf(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

export function oneOf<const T extends string>(...words: T[]): Form<T> {
  return { is: inWords(words, 'or'), example: words.at(-1) ?? '', schema: z.enum(words) };
}

export function anyText(is: string, example: string): Form<string> {
  return { is, example, schema: z.string() };
}

export function secretText(is: string): Form<string> {
  return { is, schema: z.string(), secret: true };
}

/** "a, b and c". */
export function inWords(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

const LONGEST_QUOTE = 60;

/** What an operator wrote, safe to print and not endless. */
export function quoted(text: string): string {
  const clean = printable(text);
  return `“${clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE)}…` : clean}”`;
}
