import type { Database } from '../../database/database.ts';
import { withTenant } from '../../database/tenant.ts';
import { InBackground } from '../../shared/in-background.ts';
import { whileTelling } from '../../web/reading-progress.ts';
import { discard } from '../../web/upload.ts';
import { updateProgress } from './import.queries.ts';
import type { Progress } from './import.ts';
import type { Job } from './job.ts';
import { keepRead } from './keep-read.ts';
import { readUpload } from './reading/read-upload.ts';

/** Each is a process that keeps a processor busy: pages are to be answered meanwhile. */
const AT_ONCE = 2;

interface Tools {
  db: Database;
  now(): Date;
  /** Called with a fault of ours, which nobody waits for. */
  fault(error: unknown): void;
}

/** Reads files in the background, a few at a time. Each is removed when it was read, whatever became of it. */
export class Readings {
  readonly #tools: Tools;
  readonly #background: InBackground;

  constructor(tools: Tools) {
    this.#tools = tools;
    this.#background = new InBackground(AT_ONCE, tools.fault);
  }

  start(jobs: readonly Job[]): void {
    this.#background.start(
      jobs.map((job) => ({
        run: (ending) => this.#read(job, ending),
        drop: () => discard([job.file]),
        tellOfWaiting: () => this.#tell(job, { done: 0, total: job.file.size }),
      })),
    );
  }

  /** Imports that are not read to their end say that they were interrupted. */
  close(): Promise<void> {
    return this.#background.close();
  }

  async #tell({ partnership, import: id }: Job, progress: Progress): Promise<void> {
    const { db, now } = this.#tools;
    await withTenant(db, partnership, (tenant) => updateProgress(tenant, id, { ...progress, heard: now().toISOString() }));
  }

  async #read(job: Job, ending: AbortSignal): Promise<void> {
    const { db, fault } = this.#tools;
    const { partnership, file, las, cycle } = job;
    const progress: Progress = { done: 0, total: file.size };
    const tell = () => this.#tell(job, progress);
    const during = {
      progress: (done: number, total: number) => void Object.assign(progress, { done, total }),
      fault: (places: string) => fault(new Error(places)),
      signal: ending,
    };
    try {
      const files = await whileTelling(tell, fault, () => readUpload(file.path, { name: file.name, las, cycle: cycle.year }, during));
      if (!ending.aborted) await withTenant(db, partnership, (tenant) => keepRead(tenant, job, files));
    } finally {
      await discard([file]);
    }
  }
}
