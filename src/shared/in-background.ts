/** Something to be done that nobody waits for. */
export interface Task {
  run(ending: AbortSignal): Promise<void>;
  /** In the place of `run`, where the program ends before its turn. */
  drop(): Promise<void>;
}

/** Does tasks in the background, only so many at a time, in the order in which they came. */
export class InBackground {
  readonly #atOnce: number;
  readonly #fault: (error: unknown) => void;
  readonly #waiting: Task[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #ending = new AbortController();

  /** `fault` is told of an error that a task ends with. */
  constructor(atOnce: number, fault: (error: unknown) => void) {
    this.#atOnce = atOnce;
    this.#fault = fault;
  }

  start(tasks: readonly Task[]): void {
    this.#waiting.push(...tasks);
    this.#next();
  }

  /** Stops what is being done and lets go of the rest. */
  async close(): Promise<void> {
    this.#ending.abort();
    await Promise.all(this.#waiting.splice(0).map((task) => task.drop()));
    await Promise.all(this.#running);
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
