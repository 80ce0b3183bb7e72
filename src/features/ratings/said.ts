import type { Talk } from './comment.ts';
import type { Moderation } from './moderation.ts';
import type { LastStance, Stance } from './stance.ts';

/** What people said of one rating, the last of each. */
export interface Said {
  stance: Stance | null;
  moderation: Moderation | null;
  comments: number;
  /** Disputed, and the partnership has neither moderated it nor written about it since. */
  unanswered: boolean;
}

/** What was said of the ratings of a cycle, found by institution and element. */
export interface SaidOfAll {
  of(institution: string, element: string): Said;
}

export function saidOfAll({ stances, moderations, talks }: { stances: LastStance[]; moderations: Moderation[]; talks: Talk[] }): SaidOfAll {
  const [stanceOf, moderationOf, talkOf] = [byPlace(stances), byPlace(moderations), byPlace(talks)];
  const of = (institution: string, element: string): Said => {
    const key = placeOf({ institution, element });
    const [stance = null, moderation = null, talk] = [stanceOf.get(key), moderationOf.get(key), talkOf.get(key)];
    return { stance, moderation, comments: talk?.comments ?? 0, unanswered: stance?.unanswered ?? false };
  };
  return { of };
}

function placeOf({ institution, element }: { institution: string; element: string }): string {
  return `${institution} ${element}`;
}

function byPlace<T extends { institution: string; element: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((each) => [placeOf(each), each]));
}
