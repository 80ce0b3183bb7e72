import { runWaymark } from '../../src/cli.ts';
import type { ExitCode } from '../../src/shared/command.ts';

export interface Ran {
  code: ExitCode;
  stdout: string;
  stderr: string;
}

/** Runs the `waymark` command in this process, as if its output went to no terminal, or to one of this width. */
export async function waymark(words: string[], width: number | null = null): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const into = (stream: keyof typeof said) => ({ colour: false, width, write: (text: string) => void (said[stream] += text) });
  const code = await runWaymark(words, { stdout: into('stdout'), stderr: into('stderr') });
  return { code, ...said };
}
