import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { SurveyExport } from '../../../evidence/survey-tools/survey-export.ts';

/** What was read of a file, while somebody looks at it. */
export interface HeldAnswers {
  partnership: string;
  survey: string;
  file: { name: string; sha256: string };
  read: SurveyExport;
}

const HOLDS_HOURS = 2;
/** At once, of everybody: the oldest goes when one more comes. */
const MOST_HELD = 60;

interface Held {
  partnership: string;
  survey: string;
  until: number;
  packed: Buffer;
}

/**
 * Holds answers between their preview and their way onto the pile, in memory alone: written down by themselves, they would say which sheets came
 * together, and in which line of which file each began. When the service ends they are gone, and the file is sent again.
 */
export class HeldAnswersOfAll {
  readonly #now: () => Date;
  readonly #held = new Map<string, Held>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  async put(answers: HeldAnswers): Promise<string> {
    const packed = await promisify(gzip)(JSON.stringify(answers), { level: 1 });
    const id = randomUUID();
    this.#dropOld();
    const [oldest] = this.#held.keys();
    if (this.#held.size >= MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
    const { partnership, survey } = answers;
    this.#held.set(id, { partnership, survey, until: this.#now().getTime() + HOLDS_HOURS * 3_600_000, packed });
    return id;
  }

  /** Null where there is none of this survey, or not any more. */
  async find(id: string, of: { partnership: string; survey: string }): Promise<HeldAnswers | null> {
    this.#dropOld();
    const held = this.#held.get(id);
    if (held?.partnership !== of.partnership || held.survey !== of.survey) return null;
    return JSON.parse((await promisify(gunzip)(held.packed)).toString()) as HeldAnswers;
  }

  drop(id: string): void {
    this.#held.delete(id);
  }

  #dropOld(): void {
    const now = this.#now().getTime();
    for (const [id, { until }] of this.#held) if (until <= now) this.#held.delete(id);
  }
}
