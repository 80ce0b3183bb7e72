import { GOOD, type Part, type ProfileLine, profileOf, type Review, type ReviewLevel } from '../../reviews/index.ts';
import { type Answer, answersOf, progressOf } from './audit.ts';
import type { ReviewId } from './shipped-reviews.ts';

/** How far the audit of one institution is. */
export interface InstitutionAudit {
  id: string;
  name: string;
  review: Review | null;
  asked: number;
  finished: number;
  /** The day of the signature; null where it is not signed. */
  signedAt: Date | null;
  /** Levels of the parts of the set that the city is looked at by; empty for another set. */
  levels: ReadonlyMap<string, ReviewLevel>;
}

/** A theme or a lesson over the city, from signed audits alone. */
export interface PartInCity {
  division: string;
  part: Part;
  /** Institutions that gave themselves a level. */
  rated: number;
  belowGood: number;
  weak: string[];
}

export interface CityAudits {
  institutions: InstitutionAudit[];
  /** By division, the part that most institutions put below good first. */
  divisions: { id: string; title: string; parts: PartInCity[] }[];
}

interface Given {
  /** The set whose themes are looked at across the city. */
  review: Review;
  reviews: readonly Review[];
  institutions: readonly { id: string; name: string }[];
  audits: ReadonlyMap<string, ReviewId>;
  answers: ReadonlyMap<string, readonly Answer[]>;
  signedAt: ReadonlyMap<string, Date>;
}

export function cityAudits(given: Given): CityAudits {
  const institutions = given.institutions.map((one) => auditOf(one, given));
  const divisions = given.review.divisions.map(({ id, title, parts }) => ({
    ...{ id, title },
    // The order of the review stays among those that as many put below good.
    parts: parts.map((part) => partInCity(id, part, institutions)).toSorted((a, b) => b.belowGood - a.belowGood),
  }));
  return { institutions, divisions };
}

function auditOf({ id, name }: { id: string; name: string }, { review: looked, reviews, audits, answers, signedAt }: Given): InstitutionAudit {
  const review = reviews.find((each) => each.id === audits.get(id)) ?? null;
  if (!review) return { id, name, review, asked: 0, finished: 0, signedAt: null, levels: new Map() };
  const said = Map.groupBy(answers.get(id) ?? [], ({ question }) => question);
  const { asked, finished } = progressOf({ review, said });
  const lines = review.id === looked.id ? profileOf(review, answersOf({ review, said })) : [];
  return { id, name, review, asked, finished, signedAt: signedAt.get(id) ?? null, levels: levelsOf(lines) };
}

function levelsOf(lines: readonly ProfileLine[]): ReadonlyMap<string, ReviewLevel> {
  return new Map(lines.flatMap(({ division, part, level }) => (level === null ? [] : [[keyOf(division, part), level] as const])));
}

export function keyOf(division: string, part: Pick<Part, 'id'>): string {
  return `${division} ${part.id}`;
}

function partInCity(division: string, part: Part, institutions: readonly InstitutionAudit[]): PartInCity {
  const rated = institutions.flatMap(({ name, signedAt, levels }) => {
    const level = levels.get(keyOf(division, part));
    return signedAt && level ? [{ name, level }] : [];
  });
  const below = rated.filter(({ level }) => level < GOOD);
  return { division, part, rated: rated.length, belowGood: below.length, weak: below.map(({ name }) => name) };
}
