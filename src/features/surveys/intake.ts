import type { Database } from '../../database/database.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import { todayOf } from '../../shared/today.ts';
import { Unavailable } from '../../web/problems.ts';
import {
  type Arrived,
  addToPiles,
  holdOpen,
  insertSendings,
  listKeptSendings,
  lockCodes,
  type SurveyAtIntake,
  updateCodesSpent,
} from './intake.queries.ts';
import { stateOf } from './survey.ts';

/** One person's answers on their way in. */
export interface SheetSent {
  survey: string;
  /** Made by the page that sends it: the same again is the same sending. */
  key: string;
  /** Of the code that it came with; null for none. */
  codeHash: string | null;
  /** Staff typed it in from paper, and answer for who filled it in: no code is asked for. */
  onPaper?: boolean;
  /** As `src/surveys/sheet.ts` writes it. */
  sheet: string;
  /** What the person added in their own words; empty for nothing. */
  words: string;
}

/** `kept`: it is stored, now or since an earlier sending of the same. */
export type Outcome = 'kept' | 'closed' | 'not open yet' | 'no such survey' | 'needs a code' | 'no such code' | 'code used';

interface Waiting {
  sent: SheetSent;
  settle(outcome: Outcome): void;
  fail(error: unknown): void;
}

/** Written together at most. */
const TOGETHER = 1_000;
/** Waiting at most: more than a city of schools sends in the time that a page may take. */
const QUEUE = 20_000;

/**
 * Takes in sheets. What comes while the sheets before are being written is written together next, so that a thousand at once cost little
 * more than one. Whoever sent is answered when it is stored for good, and not before.
 */
export class Intake {
  private readonly parts: { db: Database; now(): Date };
  private readonly queues = new Map<string, Waiting[]>();

  constructor(parts: { db: Database; now(): Date }) {
    this.parts = parts;
  }

  /** @throws Unavailable where far more comes than can be written */
  take(partnership: string, sent: SheetSent): Promise<Outcome> {
    return new Promise((settle, fail) => {
      const queue = this.queues.get(partnership);
      if (queue && queue.length >= QUEUE) return fail(new Unavailable());
      if (queue) return void queue.push({ sent, settle, fail });
      this.queues.set(partnership, [{ sent, settle, fail }]);
      void this.writeAll(partnership);
    });
  }

  private async writeAll(partnership: string): Promise<void> {
    // What comes in the same moment as the first goes with it.
    await new Promise(setImmediate);
    for (let queue = this.queues.get(partnership); queue && queue.length > 0; queue = this.queues.get(partnership)) {
      await this.write(partnership, queue.splice(0, TOGETHER));
    }
    this.queues.delete(partnership);
  }

  private async write(partnership: string, waiting: Waiting[]): Promise<void> {
    const { db, now } = this.parts;
    const sent = waiting.map((one) => one.sent);
    try {
      const outcomes = await withTenant(db, partnership, (tenant) => keepSheets(tenant, sent, now()));
      for (const { sent: one, settle } of waiting) settle(outcomes.get(one.key) ?? 'no such survey');
    } catch (error) {
      for (const { fail } of waiting) fail(error);
    }
  }
}

/** Stores the sheets that may be stored, and says for each sending, by its key, what became of it. */
async function keepSheets(tenant: Tenant, sent: SheetSent[], now: Date): Promise<Map<string, Outcome>> {
  const surveys = [...new Set(sent.map(({ survey }) => survey))];
  const held = new Map((await holdOpen(tenant, surveys)).map((survey) => [survey.id, survey]));
  const keys = sent.map(({ key }) => key);
  const before = await listKeptSendings(tenant, surveys, keys);
  const hashes = sent.flatMap(({ codeHash }) => (codeHash === null ? [] : [codeHash]));
  const codes = await lockCodes(tenant, surveys, hashes);
  const outcomes = new Map<string, Outcome>();
  const kept = sent.filter((one) => {
    if (outcomes.has(one.key)) return false;
    const outcome = before.has(one.key) ? 'kept' : outcomeOf(one, held.get(one.survey), codes, now);
    outcomes.set(one.key, outcome);
    if (outcome === 'kept' && one.codeHash !== null) codes.set(one.codeHash, true);
    return outcome === 'kept' && !before.has(one.key);
  });
  await insertSendings(tenant, kept);
  const spent = kept.flatMap(({ codeHash }) => (codeHash === null ? [] : [codeHash]));
  await updateCodesSpent(tenant, surveys, spent);
  await addToPiles(tenant, bySurvey(kept));
  return outcomes;
}

/**
 * Lays many sheets that were collected elsewhere onto the pile of an open survey at once, as part of the caller's transaction; `note` says first whether they
 * may still come, for one that waited may find that they are there. Whoever brings them answers for who filled them in: no code is asked for.
 */
export async function layTogether(tenant: Tenant, arrived: Arrived, now: Date, note: () => Promise<boolean>): Promise<Outcome | 'there already'> {
  const [survey] = await holdOpen(tenant, [arrived.survey]);
  if (!survey) return 'no such survey';
  const state = stateOf(survey, todayOf(now));
  if (state !== 'open') return state;
  if (!(await note())) return 'there already';
  await addToPiles(tenant, [arrived]);
  return 'kept';
}

function outcomeOf({ codeHash, onPaper = false }: SheetSent, survey: SurveyAtIntake | undefined, codes: Map<string, boolean>, now: Date): Outcome {
  if (!survey) return 'no such survey';
  const state = stateOf(survey, todayOf(now));
  if (state !== 'open') return state;
  if (survey.access === 'open' || onPaper) return 'kept';
  if (codeHash === null) return 'needs a code';
  const spent = codes.get(codeHash);
  if (spent === undefined) return 'no such code';
  return spent ? 'code used' : 'kept';
}

function bySurvey(sent: SheetSent[]): Arrived[] {
  return [...Map.groupBy(sent, ({ survey }) => survey)].map(([survey, all]) => ({
    survey,
    sheets: all.map(({ sheet }) => sheet),
    words: all.map(({ words }) => words).filter((words) => words !== ''),
  }));
}
