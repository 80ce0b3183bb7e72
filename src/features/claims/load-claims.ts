import type { Tenant } from '../../database/tenant.ts';
import { fraction } from '../../rating/fraction.ts';
import type { Element, Framework } from '../../rating/framework.ts';
import { LevelScale } from '../../rating/level.ts';
import { claimAndVoices, type Heard, profileOf, type Review, type Voice } from '../../reviews/index.ts';
import { answersOf, loadAudit } from '../audits/index.ts';
import { isLocked, type Place } from '../evidence/index.ts';
import {
  type CellSummary,
  findPublishedRating,
  findRating,
  frameworkOf,
  freshRatings,
  listLatestPublications,
  type StoredRating,
} from '../ratings/index.ts';
import { type LessonVoice, listLessonVoices } from '../surveys/index.ts';

/** What became of the students: a rating that rests on where they went. */
export interface Outcome {
  element: Pick<Element, 'id' | 'title'>;
  verdict: CellSummary;
}

/** What leaders say of each lesson beside what others say and what became of the students. */
export interface Claims {
  scale: LevelScale;
  outcomes: Outcome[];
  voices: LessonVoice[];
  /** Null before an audit that is divided by lessons has begun. */
  audit: { review: Review; heard: Heard[] } | null;
}

/** The division of a review whose parts the questions of surveys name too. */
const BY_LESSON = 'lesson';

export async function loadClaims(tenant: Tenant, { cycle, institution }: Place, now: Date): Promise<Claims> {
  const place = { cycle: cycle.id, institution: institution.id };
  const framework = await frameworkOf(tenant, cycle);
  const scale = new LevelScale(framework.levels);
  const outcomes = outcomesIn(framework, await ratingOf(tenant, { cycle, institution }, now));
  const voices = await listLessonVoices(tenant, place);
  const audit = await loadAudit(tenant, place);
  const lines = audit ? profileOf(audit.review, answersOf(audit)).filter(({ division }) => division === BY_LESSON) : [];
  if (!audit || lines.length === 0) return { scale, outcomes, voices, audit: null };
  return { scale, outcomes, voices, audit: { review: audit.review, heard: claimAndVoices(lines, voicesOf(voices, outcomes, scale)) } };
}

/** Of a published year as it was published. */
async function ratingOf(tenant: Tenant, { cycle, institution }: Pick<Place, 'cycle' | 'institution'>, now: Date): Promise<StoredRating | null> {
  const place = { cycle: cycle.id, institution: institution.id };
  const published = isLocked(cycle) ? (await listLatestPublications(tenant)).get(cycle.id) : undefined;
  if (published) return findPublishedRating(tenant, { ...place, number: published.number });
  await freshRatings(tenant, cycle, now);
  return findRating(tenant, place);
}

/** Shares of leavers are what happened; awards, staff and surveys are means to it. */
function outcomesIn({ elements }: Framework, rating: StoredRating | null): Outcome[] {
  return elements.flatMap(({ id, title, rule }) => {
    const verdict = rating?.summary.elements[id];
    return rule.kind === 'share' && verdict ? [{ element: { id, title }, verdict }] : [];
  });
}

function voicesOf(voices: readonly LessonVoice[], outcomes: readonly Outcome[], scale: LevelScale): (lesson: string) => Voice[] {
  const outcome = outcomeVoice(outcomes, scale);
  return (lesson) => [
    ...voices
      .filter((each) => each.lesson === lesson)
      .map(({ audience, share }): Voice => ({ speaker: audience, place: fraction(share.part, share.whole) })),
    ...outcome,
  ];
}

/** Where the levels that there are lie together between the worst and the best. */
function outcomeVoice(outcomes: readonly Outcome[], scale: LevelScale): Voice[] {
  const points = outcomes.flatMap(({ verdict: { level } }) => (level === null ? [] : [scale.points(level)]));
  if (points.length === 0) return [];
  const most = scale.points(scale.best) * points.length;
  return [
    {
      speaker: 'outcome',
      place: fraction(
        points.reduce((sum, each) => sum + each, 0),
        most,
      ),
    },
  ];
}
