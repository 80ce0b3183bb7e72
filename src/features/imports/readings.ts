import type { Database } from '../../database/database.ts';
import { withTenant } from '../../database/tenant.ts';
import { discard } from '../../web/upload.ts';
import { updateProgress } from './import.queries.ts';
import type { Progress } from './import.ts';
import type { Job } from './job.ts';
import { keepRead } from './keep-read.ts';
import { readUpload } from './reading/read-upload.ts';

/** Each is a process that keeps a processor busy: pages are to be answered meanwhile. */
const AT_ONCE = 2;
/** Often enough to be seen moving, and well within the silence after which a reading is taken for dead. */
const TELL_MS = 1_000;
/** Files that wait for their turn do not move: it is enough that they are heard of. */
const TELL_WAITING_MS = 15_000;

interface Tools {
  db: Database;
  now(): Date;
  /** Called with a fault of ours, which nobody waits for. */
  fault(error: unknown): void;
}

/** Reads files in the background, a few at a time. Each is removed when it was read, whatever became of it. */
export class Readings {
  readonly #tools: Tools;
  readonly #waiting: Job[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #ending = new AbortController();
  #waitingTold: NodeJS.Timeout | null = null;

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  start(jobs: readonly Job[]): void {
    this.#waiting.push(...jobs);
    this.#waitingTold ??= setInterval(() => void this.#tellOfWaiting(), TELL_WAITING_MS).unref();
    this.#next();
  }

  /** Stops what is being read and lets go of the rest. Their imports say that they were interrupted. */
  async close(): Promise<void> {
    this.#ending.abort();
    if (this.#waitingTold) clearInterval(this.#waitingTold);
    await discard(this.#waiting.splice(0).map(({ file }) => file));
    await Promise.all(this.#running);
  }

  #next(): void {
    while (this.#running.size < AT_ONCE) {
      const job = this.#waiting.shift();
      if (!job) return;
      const running = this.#read(job)
        .catch((error: unknown) => this.#tools.fault(error))
        .finally(() => {
          this.#running.delete(running);
          this.#next();
        });
      this.#running.add(running);
    }
  }

  /** A file that waits behind many others is not one that nobody reads any more. */
  async #tellOfWaiting(): Promise<void> {
    for (const job of [...this.#waiting]) await this.#tell(job, { done: 0, total: job.file.size }).catch(this.#tools.fault);
  }

  #tell({ partnership, import: id }: Job, progress: Progress): Promise<boolean> {
    const { db, now } = this.#tools;
    return withTenant(db, partnership, (tenant) => updateProgress(tenant, id, { ...progress, heard: now().toISOString() }));
  }

  async #read(job: Job): Promise<void> {
    const { db, fault } = this.#tools;
    const { partnership, file, las, cycle } = job;
    const progress: Progress = { done: 0, total: file.size };
    const telling = setInterval(() => void this.#tell(job, progress).catch(fault), TELL_MS);
    try {
      const files = await readUpload(
        file.path,
        { name: file.name, las, cycle: cycle.year },
        {
          progress: (done, total) => void Object.assign(progress, { done, total }),
          fault: (places) => fault(new Error(places)),
          signal: this.#ending.signal,
        },
      );
      clearInterval(telling);
      if (!this.#ending.signal.aborted) await withTenant(db, partnership, (tenant) => keepRead(tenant, job, files));
    } finally {
      clearInterval(telling);
      await discard([file]);
    }
  }
}
