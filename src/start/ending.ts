import { faultWords } from './last-words.ts';

/** What was started, to be ended the other way round. */
export class Ending {
  private readonly started: (() => Promise<void>)[] = [];

  add(end: () => Promise<void>): void {
    this.started.push(end);
  }

  /** Ends all of it, each also where another one failed. Nothing is ended twice. */
  async all(): Promise<void> {
    for (let end = this.started.pop(); end; end = this.started.pop())
      await end().catch((error: unknown) => void process.stderr.write(`While stopping: ${faultWords(error)}\n`));
  }
}

/** A terminal tells the program and whoever started it, who passes it on: that is one Ctrl-C. */
const SAME_KEY_MS = 300;

/**
 * Ends in order on Ctrl-C and when the system asks for it, also in the middle of a start. A second signal does not wait: whoever presses
 * Ctrl-C twice means it, and the database loses nothing either way.
 */
export function endOnSignal(ending: Ending, started: Promise<unknown>, say: (text: string) => void): void {
  let asked = -Infinity;
  const end = async () => {
    await started.catch(() => null);
    await ending.all();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      const now = performance.now();
      if (now - asked < SAME_KEY_MS) return;
      if (asked > -Infinity) process.exit(1);
      asked = now;
      say('Stopping …');
      void end();
    });
}
