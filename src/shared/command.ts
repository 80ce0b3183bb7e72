import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Terminal } from './terminal.ts';

/** One command of `waymark`: what it is called, what its help says, and what it does. Gives back the exit code. */
export interface Command {
  /** The words that call it: "framework lint". */
  name: string;
  /** One line for the list of commands. */
  summary: string;
  help: string;
  run(words: string[], out: Outputs): Promise<ExitCode>;
}

/** 0: done. 1: a file could not be used, or a check failed. 2: the command was not called as it should be. */
export type ExitCode = 0 | 1 | 2;

export interface Outputs {
  stdout: Terminal;
  stderr: Terminal;
}

/** Called in a way that the command does not know. The message says what is wrong; the caller adds where the help is. */
export class WrongUsage extends Error {}

/** @throws WrongUsage for options that are not known, lack a value, or for another number of words than the command takes */
export function readWords<Options extends ParseArgsOptionsConfig>(words: string[], options: Options, places: { names: string[]; least: number }) {
  let parsed: ReturnType<typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true; strict: true }>>;
  try {
    parsed = parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage(plainMessage((error as Error).message));
  }
  const { positionals } = parsed;
  const missing = places.names[positionals.length];
  if (positionals.length < places.least && missing) throw new WrongUsage(`${missing} is missing.`);
  const surplus = positionals[places.names.length];
  if (surplus !== undefined) throw new WrongUsage(`"${surplus}" is one word too many. Put a path that has spaces in quotation marks.`);
  return parsed;
}

function plainMessage(message: string): string {
  const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1];
  if (unknown) return `There is no option "${unknown}".`;
  const valueless = /^Option '(?:-\w, )?([^ ']+)[^']*' argument missing/.exec(message)?.[1];
  return valueless ? `The option "${valueless}" needs a value.` : `${message.split('\n')[0]}`;
}
