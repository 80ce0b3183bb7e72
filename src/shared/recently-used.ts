/**
 * Keeps what was made last, up to a size, so that it need not be made again; what was not asked for the longest goes first. Whoever asks for
 * what is being made waits for it. A key must name all that the value depends on: nothing here ever grows old.
 */
export class RecentlyUsed<Value> {
  readonly #most: number;
  readonly #sizeOf: (value: Value) => number;
  readonly #kept = new Map<string, { value: Promise<Value>; size: number }>();
  #size = 0;

  /** @param most the sum of sizes that is kept at most; a value that is larger by itself is made each time. */
  constructor(most: number, sizeOf: (value: Value) => number) {
    this.#most = most;
    this.#sizeOf = sizeOf;
  }

  get size(): number {
    return this.#size;
  }

  async of(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#kept.get(key);
    if (!known) return this.#make(key, make);
    // The order of a map is that in which things were put in.
    this.#kept.delete(key);
    this.#kept.set(key, known);
    return known.value;
  }

  async #make(key: string, make: () => Promise<Value>): Promise<Value> {
    const entry = { value: make(), size: 0 };
    this.#kept.set(key, entry);
    try {
      const value = await entry.value;
      entry.size = this.#sizeOf(value);
      this.#size += entry.size;
      this.#dropOldest();
      return value;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }

  #dropOldest(): void {
    for (const [key, { size }] of this.#kept) {
      if (this.#size <= this.#most) return;
      this.#kept.delete(key);
      this.#size -= size;
    }
  }
}
