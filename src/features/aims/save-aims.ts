import { randomUUID } from 'node:crypto';
import { type Given, inOneAct, tell } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import {
  type AimsPlace,
  confirmAims,
  deleteWord,
  findGuidanceBudget,
  findVision,
  keepGuidanceBudget,
  keepVision,
  keepWord,
  listWords,
} from './aims.queries.ts';
import { refuseUnlessSeen } from './as-seen.ts';
import { poundWords } from './budget.ts';
import { type VisionTyped, visionLines } from './vision.ts';
import type { Word } from './vocabulary.ts';

/** What a form is about, and the version that it was opened with. */
export interface Seen {
  place: AimsPlace;
  /** Of a word or a target; null for a new one. */
  id: string | null;
  version: number;
}

/** Saves the statement; that confirms one that was carried over. @throws AimChanged, CycleLocked, NotFound */
export async function saveVision(given: Given, sent: Sent, { place, version }: Omit<Seen, 'id'>, typed: VisionTyped): Promise<void> {
  await inOneAct(given, sent, place, async (doing) => {
    const saved = await findVision(doing.tenant, place);
    refuseUnlessSeen(saved, version, () => (saved ? visionLines(saved) : []));
    await keepVision(doing.tenant, place, { ...typed, toConfirm: false, version: version + 1 }, doing.stamp);
    await tell(doing, place, 'stated-vision', {
      before: saved ? { vision: visionLines(saved).join('; ') } : {},
      after: { vision: visionLines(typed).join('; ') },
    });
  });
}

/** Saves a word of the vocabulary, or takes it out. @throws AimChanged, CycleLocked, NotFound */
export async function saveWord(given: Given, sent: Sent, { place, id, version }: Seen, typed: Pick<Word, 'word' | 'meaning'> | null): Promise<void> {
  await inOneAct(given, sent, place, async (doing) => {
    const words = await listWords(doing.tenant, place);
    // Two who add the same word at once: the second is shown the first.
    const saved = words.find((each) => (id === null ? each.word.toLowerCase() === typed?.word.toLowerCase() : each.id === id)) ?? null;
    refuseUnlessSeen(saved, version, () => [saved ? wordWords(saved) : '']);
    if (typed) await keepWord(doing.tenant, place, { ...typed, id: saved?.id ?? randomUUID(), toConfirm: false, version: version + 1 }, doing.stamp);
    else if (saved) await deleteWord(doing.tenant, place, saved.id);
    await tell(doing, place, typed ? 'explained-word' : 'took-out-word', {
      before: saved ? { word: wordWords(saved) } : {},
      after: typed ? { word: wordWords(typed) } : {},
    });
  });
}

function wordWords({ word, meaning }: Pick<Word, 'word' | 'meaning'>): string {
  return `${word}: ${meaning}`;
}

/** Sets the budget for guidance of a year. @throws AimChanged, CycleLocked, NotFound */
export async function setGuidanceBudget(given: Given, sent: Sent, { place, version }: Omit<Seen, 'id'>, pounds: number): Promise<void> {
  await inOneAct(given, sent, place, async (doing) => {
    const saved = await findGuidanceBudget(doing.tenant, place);
    refuseUnlessSeen(saved, version, () => [saved ? poundWords(saved.pounds) : '']);
    await keepGuidanceBudget(doing.tenant, place, { pounds, version: version + 1 }, doing.stamp);
    const before = saved ? { budget: poundWords(saved.pounds) } : {};
    await tell(doing, place, 'set-guidance-budget', { before, after: { budget: poundWords(pounds) } });
  });
}

/** Says of all that was carried over that it still holds. @throws CycleLocked, NotFound */
export async function confirmAllAims(given: Given, sent: Sent, place: AimsPlace): Promise<void> {
  await inOneAct(given, sent, place, async (doing) => {
    await confirmAims(doing.tenant, place, doing.stamp);
    await tell(doing, place, 'confirmed-aims', {});
  });
}
