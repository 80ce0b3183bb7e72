import type { ConflictField } from '../../ui/conflict.tsx';
import { whenWords } from '../../ui/format.ts';
import type { Standing } from './changed-meanwhile.ts';
import type { Moderation } from './moderation.ts';
import { RatingChangedPage } from './pages/rating-changed.page.tsx';
import { untilWords } from './pages/rating-words.ts';
import type { Decision, TypedModeration, TypedStance } from './rating.form.ts';
import type { OneRating } from './rating-to-change.ts';
import type { Stance, StanceWord } from './stance.ts';

interface Changed<Word> {
  one: OneRating;
  now: Standing<Word>;
  reader: { person: { id: string } };
  at: Date;
}

/** Another moderation, or another computed level, than the sender had seen. */
export function moderationChanged({ one, typed, decision, now, reader, at }: Changed<Moderation> & { typed: TypedModeration; decision: Decision }) {
  const saved = isNew(now, typed.position) ? now.last : null;
  return (
    <RatingChangedPage
      one={one}
      to="moderation"
      levels={{ opened: typed.computed.split(',').filter(Boolean), now: now.levels }}
      meanwhile={saved && meanwhile(saved, reader, at)}
      fields={fieldsOf(decisionWords(decision, one), saved && decisionWords(saved, one))}
      hidden={{ ...typed, position: String(now.last?.position ?? 0), computed: now.levels.join() }}
    />
  );
}

/** Somebody else of the institution spoke, or the rating became another one. */
export function stanceChanged({ one, typed, said, now, reader, at }: Changed<Stance> & { typed: TypedStance; said: StanceSaid }) {
  const saved = isNew(now, typed.position) ? now.last : null;
  return (
    <RatingChangedPage
      one={one}
      to="stance"
      levels={{ opened: typed.about.split(',').filter(Boolean), now: now.levels }}
      meanwhile={saved && meanwhile(saved, reader, at)}
      fields={fieldsOf(stanceWords(said), saved && stanceWords(saved))}
      hidden={{ ...typed, position: String(now.last?.position ?? 0), about: now.levels.join() }}
    />
  );
}

interface StanceSaid {
  stance: StanceWord;
  because: string | null;
}

function isNew({ last }: Standing<{ position: number }>, position: string): boolean {
  return last !== null && String(last.position) !== position;
}

function meanwhile({ by, byName, at }: { by: string | null; byName: string | null; at: Date }, { person }: Changed<unknown>['reader'], now: Date) {
  return { by: by === person.id ? 'You' : (byName ?? 'Somebody'), at: whenWords(at, now) };
}

type Words = Record<string, string>;

function decisionWords({ level, reason, until }: Decision, { scale }: OneRating): Words {
  return { Level: level === null ? 'As computed' : scale.title(level), Reason: reason ?? '', 'Last day': untilWords({ until }) };
}

function stanceWords({ stance, because }: StanceSaid): Words {
  return { 'Your institution': stance === 'agree' ? 'Agrees' : 'Disputes', Because: because ?? '' };
}

/** Only what differs, where there is something to differ from; two that say the same are shown whole. */
function fieldsOf(yours: Words, saved: Words | null): ConflictField[] {
  const all = Object.entries(yours).map(([label, words]) => ({ label, yours: words, saved: saved?.[label] ?? '' }));
  const different = all.filter((field) => field.yours !== field.saved);
  return saved && different.length > 0 ? different : all;
}
