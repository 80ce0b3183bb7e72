/** What takes longer than a page may: done once for all who ask for the same, in the background where it takes long, and waited for a little. */
export class DoneSoon {
  readonly #waitMs: number;
  readonly #fault: (error: unknown) => void;
  readonly #doing = new Map<string, Promise<unknown>>();
  readonly #ending = new AbortController();

  /** `fault` is told of an error that nobody waited for. */
  constructor(waitMs: number, fault: (error: unknown) => void) {
    this.#waitMs = waitMs;
    this.#fault = fault;
  }

  /** Null where it is not done yet: it goes on, and whoever asks for it again waits for the same. */
  async ask<T>(what: string, act: (ending: AbortSignal) => Promise<T>): Promise<{ done: T } | null> {
    const doing = (this.#doing.get(what) as Promise<T> | undefined) ?? this.#begin(what, act);
    let stopWaiting = () => {};
    const waited = new Promise<null>((enough) => {
      const timer = setTimeout(() => enough(null), this.#waitMs);
      stopWaiting = () => clearTimeout(timer);
    });
    const answer = await Promise.race([doing.then((done) => ({ done })), waited]).finally(stopWaiting);
    if (answer === null) doing.catch(this.#fault);
    return answer;
  }

  /** Stops what can be stopped, and waits for the rest. */
  async close(): Promise<void> {
    this.#ending.abort();
    await Promise.allSettled(this.#doing.values());
  }

  #begin<T>(what: string, act: (ending: AbortSignal) => Promise<T>): Promise<T> {
    const doing = act(this.#ending.signal).finally(() => this.#doing.delete(what));
    this.#doing.set(what, doing);
    return doing;
  }
}
