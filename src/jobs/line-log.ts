import type { JobLog } from './job.ts';

const LEVELS = { debug: 20, info: 30, warn: 40, error: 50 } as const;

/** A line of JSON each, as the service writes its log, for a program that serves no pages. */
export function lineLog(to: { write(line: string): unknown }, least: keyof typeof LEVELS, now: () => Date): JobLog {
  const write = (level: 'info' | 'error') => (about: object, words: string) => {
    if (LEVELS[level] >= LEVELS[least]) to.write(`${JSON.stringify({ level: LEVELS[level], time: now().getTime(), ...about, msg: words })}\n`);
  };
  return { info: write('info'), error: write('error') };
}
