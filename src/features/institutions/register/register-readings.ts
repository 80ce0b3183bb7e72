import { withTenant } from '../../../database/tenant.ts';
import { InBackground } from '../../../shared/in-background.ts';
import type { Parts } from '../../../web/parts.ts';
import { whileTelling } from '../../../web/reading-progress.ts';
import { discard, type ReceivedFile } from '../../../web/upload.ts';
import { gatherRegister } from './gather-register.ts';
import type { ReadFiles, ReadTable } from './read-files.ts';
import { updateUploadProgress } from './register-upload.queries.ts';
import { bytesOf, keepRegisterRead } from './register-upload.ts';

/** Files to read, and the upload that waits for them. */
export interface RegisterJob {
  partnership: string;
  upload: string;
  files: ReceivedFile[];
  las: string[];
}

interface Tools extends Pick<Parts, 'db' | 'now'> {
  readFiles: ReadFiles;
  /** Called with a fault of ours, which nobody waits for. */
  fault(error: unknown): void;
}

/** Reads files that name institutions in the background, one upload after the other. Files are removed when they were read, whatever became of it. */
export class RegisterReadings {
  readonly #tools: Tools;
  readonly #background: InBackground;

  constructor(tools: Tools) {
    this.#tools = tools;
    this.#background = new InBackground(1, tools.fault);
  }

  start(job: RegisterJob): void {
    this.#background.start([{ run: (ending) => this.#read(job, ending), drop: () => discard(job.files) }]);
  }

  /** Uploads that are not read to their end say that they were interrupted. */
  close(): Promise<void> {
    return this.#background.close();
  }

  async #read(job: RegisterJob, ending: AbortSignal): Promise<void> {
    const { db, now, fault } = this.#tools;
    const { partnership, upload, files, las } = job;
    const progress = { files: files.map(({ name }) => name), done: 0, total: bytesOf(files) };
    const tell = () => withTenant(db, partnership, (tenant) => updateUploadProgress(tenant, upload, { ...progress, heard: now().toISOString() }));
    try {
      const tables = await whileTelling(tell, fault, () => this.#tables(job, ending, (done) => void Object.assign(progress, { done })));
      if (!ending.aborted) await withTenant(db, partnership, (tenant) => keepRegisterRead(tenant, upload, gatherRegister(tables, las)));
    } finally {
      await discard(files);
    }
  }

  /** One file after the other. A ZIP tells how far it is by what it unpacks to: its share counts, of the bytes that were sent. */
  async #tables({ files, las }: RegisterJob, signal: AbortSignal, told: (done: number) => void): Promise<ReadTable[]> {
    const tables: ReadTable[] = [];
    let before = 0;
    for (const file of files) {
      const progress = (done: number, total: number) => told(before + Math.floor((file.size * done) / Math.max(total, 1)));
      const fault = (places: string) => this.#tools.fault(new Error(places));
      tables.push(...(await this.#tools.readFiles(file, las, { progress, fault, signal })));
      before += file.size;
    }
    return tables;
  }
}
