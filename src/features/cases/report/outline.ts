import type { Element } from '../../../rating/framework.ts';
import { LevelScale } from '../../../rating/level.ts';
import type { InstitutionRating } from '../../../rating/rating.ts';
import { nameOf } from '../institution-name.ts';
import type { RatedCase, RatedInstitution } from '../rated-case.ts';
import type { ElementSeen } from './element-seen.ts';

/** What all parts of the report share: the case in the order in which it is read. */
export interface Outline {
  rated: RatedCase;
  scale: LevelScale;
  /** In order of name. */
  entries: Entry[];
  /** Too many institutions to tell every rating in full: the page would be slow to open. */
  brief: boolean;
}

export interface Entry {
  /** The id of the institution's section. */
  anchor: string;
  institution: RatedInstitution;
  /** The years before, earliest first, that have this institution. */
  earlier: EarlierYear[];
}

export interface EarlierYear {
  cycle: string;
  scale: LevelScale;
  rating: InstitutionRating;
}

/** More institutions than this, and the report is brief. */
export const MOST_IN_FULL = 300;

const byName = new Intl.Collator('en-GB', { numeric: true });

export function outlineOf(rated: RatedCase): Outline {
  const entries = rated.institutions.map((institution, index): Entry => {
    const earlier = institution.earlier.map(({ cycle, levels, rating }) => ({ cycle, scale: new LevelScale(levels), rating }));
    const named = { ...institution.rating, name: nameOf(institution.rating) };
    return { anchor: anchorOf(institution.rating, index), institution: { ...institution, rating: named }, earlier: earlier.reverse() };
  });
  entries.sort((a, b) => byName.compare(a.institution.rating.name, b.institution.rating.name));
  return { rated, scale: new LevelScale(rated.framework.levels), entries, brief: entries.length > MOST_IN_FULL };
}

/** The same from year to year where there is a URN, so that a link to a school's section lasts. */
function anchorOf({ urn }: InstitutionRating, index: number): string {
  return urn && /^\d+$/.test(urn) ? `urn-${urn}` : `institution-${index + 1}`;
}

/** What the card of an element shows; null where the institution is not rated in it. */
export function elementSeen(element: Element, { institution, earlier }: Entry, { rated, scale }: Outline): ElementSeen | null {
  const rating = institution.rating.elements[element.id];
  if (!rating) return null;
  const distance = institution.lastYear?.[element.id];
  return {
    element,
    rating,
    scale,
    cycle: rated.cycle,
    lastYear: distance && rated.previous ? { cycle: rated.previous.cycle, distance } : null,
    baseline: null,
    earlier: earlier.flatMap(({ cycle, scale: then, rating: { elements } }) => {
      const verdict = elements[element.id];
      return verdict ? [{ cycle, scale: then, verdict }] : [];
    }),
  };
}

/** Criteria that are not the document's: marked so by the framework, or left open by it and filled in by a reading. */
export function hasProposedCriteria({ proposal, readings, rule }: Element): boolean {
  const leftOpen = readings.some(({ options }) => options.some(({ sets }) => sets.criteria === 'to-be-determined'));
  return proposal === true || (leftOpen && 'criteria' in rule && rule.criteria !== 'to-be-determined');
}
