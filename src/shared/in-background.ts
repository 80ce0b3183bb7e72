/** Something to be done that nobody waits for. */
export interface Task {
  run(ending: AbortSignal): Promise<void>;
  /** In the place of `run`, where the program ends before its turn. */
  drop(): Promise<void>;
  /** Says that it waits for its turn: what waits behind many others is not what nobody does any more. */
  tellOfWaiting?(): Promise<void>;
}

/** What waits does not move: it is enough that it is heard of. */
const TELL_MS = 15_000;

/** Does tasks in the background, only so many at a time, in the order in which they came. */
export class InBackground {
  readonly #atOnce: number;
  readonly #fault: (error: unknown) => void;
  readonly #waiting: Task[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #ending = new AbortController();
  #telling: NodeJS.Timeout | null = null;

  /** `fault` is told of an error that a task ends with. */
  constructor(atOnce: number, fault: (error: unknown) => void) {
    this.#atOnce = atOnce;
    this.#fault = fault;
  }

  start(tasks: readonly Task[]): void {
    this.#waiting.push(...tasks);
    this.#telling ??= setInterval(() => void this.#tellOfWaiting(), TELL_MS).unref();
    this.#next();
  }

  /** Stops what is being done and lets go of the rest. */
  async close(): Promise<void> {
    this.#ending.abort();
    if (this.#telling) clearInterval(this.#telling);
    await Promise.all(this.#waiting.splice(0).map((task) => task.drop()));
    await Promise.all(this.#running);
  }

  async #tellOfWaiting(): Promise<void> {
    for (const task of [...this.#waiting]) await task.tellOfWaiting?.().catch(this.#fault);
  }

  #next(): void {
    while (this.#running.size < this.#atOnce) {
      const task = this.#waiting.shift();
      if (!task) return;
      const running = task
        .run(this.#ending.signal)
        .catch(this.#fault)
        .finally(() => {
          this.#running.delete(running);
          this.#next();
        });
      this.#running.add(running);
    }
  }
}
