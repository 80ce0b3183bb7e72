import { isDeepStrictEqual } from 'node:util';
import { type Fact, type FactKind, isTypedIn, type Kept, sourcesOf } from '../../evidence/index.ts';
import { changeWords } from './change-words.ts';

/** Where a fact belongs, and what counts there now. */
export interface Place {
  kind: FactKind;
  key: Fact['key'];
  was: Kept | null;
}

/** What a file says against what counts now. */
export interface Compared {
  key: Fact['key'];
  /** `same`: the figures are, whatever file they come from. */
  change: 'added' | 'changed' | 'same' | 'removed';
  was: { id: string; fact: Fact['fact']; words: string; typedIn: boolean } | null;
  becomes: string | null;
  fact: Fact['fact'];
  /** Whether something is recorded: not where even the row of the file is the same. */
  writes: boolean;
}

export function compared({ kind, key, was }: Place, fact: Fact['fact']): Compared {
  const old = was && { id: was.id, fact: was.fact, words: words(kind, was.fact), typedIn: sourcesOf(was).some(isTypedIn) };
  const same = old !== null && fact !== null && isDeepStrictEqual(withoutSources(withoutIds(old.fact)), withoutSources(fact)) && !was?.toConfirm;
  const change = fact === null ? 'removed' : old === null ? 'added' : same ? 'same' : 'changed';
  const writes =
    change === 'removed' ? old !== null : !isDeepStrictEqual(plain(withoutIds(old?.fact ?? null)), plain(fact)) || was?.toConfirm === true;
  return { key, change, was: old, becomes: fact === null ? null : words(kind, fact), fact, writes };
}

function words(kind: FactKind, fact: Fact['fact']): string {
  return fact === null ? '' : changeWords(kind, fact);
}

/** The figures alone: where they come from is another matter. */
function withoutSources(fact: unknown): unknown {
  if (Array.isArray(fact)) return fact.map(withoutSources);
  if (typeof fact !== 'object' || fact === null) return fact;
  return Object.fromEntries(Object.entries(fact).flatMap(([name, value]) => (name === 'source' || name === 'national' ? [] : [[name, value]])));
}

/** No file knows who somebody is in the register of staff. */
function withoutIds(fact: Fact['fact']): unknown {
  return Array.isArray(fact) ? fact.map((each: object) => Object.fromEntries(Object.entries(each).filter(([name]) => name !== 'id'))) : fact;
}

/** As it comes back from the database. */
function plain(fact: unknown): unknown {
  return JSON.parse(JSON.stringify(fact));
}
