import type { Tenant } from '../../../database/tenant.ts';
import type { Share } from '../../../rating/quantity.ts';
import { AUDIENCES, type Audience } from '../../../surveys/question.ts';
import { shareOf } from './from-release.ts';
import { findLatestRelease } from './release.queries.ts';
import type { KeptTotals } from './released.ts';

/** What the people of one audience answered to the questions on one lesson. */
export interface LessonVoice {
  audience: Audience;
  lesson: string;
  /** Agree and strongly agree, of all answers to its questions. */
  share: Share;
  questions: number;
}

/** What each audience of an institution said on each lesson: from what was let out last of each survey, and from nothing else. */
export async function listLessonVoices(tenant: Tenant, { cycle, institution }: { cycle: string; institution: string }): Promise<LessonVoice[]> {
  const voices: LessonVoice[] = [];
  for (const audience of AUDIENCES) {
    const kept = await findLatestRelease(tenant, { cycle, institution, audience });
    if (kept) voices.push(...voicesIn(kept, audience));
  }
  return voices;
}

/** A question whose figure is hidden or a range says nothing here either. */
export function voicesIn({ release, questions }: KeptTotals, audience: Audience): LessonVoice[] {
  const shares = questions.flatMap(({ id, lesson }) => {
    const figure = release.questions.find((each) => each.id === id);
    const share = figure && shareOf(figure);
    return share ? [{ lesson: String(lesson), share }] : [];
  });
  return [...Map.groupBy(shares, ({ lesson }) => lesson)].map(([lesson, all]) => ({
    ...{ audience, lesson, questions: all.length },
    share: { part: sum(all.map(({ share }) => share.part)), whole: sum(all.map(({ share }) => share.whole)) },
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
