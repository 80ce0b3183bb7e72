import type { CityEvidence, InstitutionEvidence } from './evidence.ts';
import type { Element, SettledFramework } from './framework.ts';
import { LevelScale } from './level.ts';
import { rateOverall } from './overall.ts';
import { awardRater } from './rate-award.ts';
import { countRater } from './rate-count.ts';
import { destinationsRater } from './rate-destinations.ts';
import { activityRater, type Comparators, comparatorsOf, type RateElement } from './rate-leavers.ts';
import type { Asked } from './rate-share.ts';
import { staffRater } from './rate-staff.ts';
import { surveyRater } from './rate-survey.ts';
import type { ElementRating, InstitutionRating, ReadingUsed } from './rating.ts';
import { chosenOption } from './reading.ts';

const EVERYTHING: Asked = { howSure: true };

/** One element of a framework, made ready to rate any institution of one city. */
export interface ElementRater {
  element: Element;
  rate: RateElement;
  comparators: (institution: InstitutionEvidence) => Comparators;
}

/**
 * Rates every institution of a city by a settled framework: each element, then the overall rating, each with what it rests on.
 * Pure: the same framework, readings and evidence give the same ratings, in order of URN. Where it is not asked how sure a rating is, chances
 * and the smallest change are null: all else about it is the same.
 */
export function rateCity(framework: SettledFramework, city: CityEvidence, asked: Asked = EVERYTHING): InstitutionRating[] {
  const scale = new LevelScale(framework.levels);
  const raters = elementRaters(framework, city, asked);
  return [...city.institutions].sort(byUrn).map((institution) => rateInstitution(framework, city, institution, raters, scale));
}

export function elementRaters(framework: SettledFramework, city: CityEvidence, asked: Asked = EVERYTHING): ElementRater[] {
  const scale = new LevelScale(framework.levels);
  return framework.elements.map((element) => {
    const rate = raterOf(element, scale, asked);
    const readings = readingsUsed(element, framework);
    return {
      element,
      rate: (institution, comparators, circumstances) => Object.assign(rate(institution, comparators, circumstances), { readings }),
      comparators: element.rule.kind === 'share' ? comparatorsOf(element.rule, city) : () => ({}),
    };
  });
}

function raterOf(element: Element, scale: LevelScale, asked: Asked): RateElement {
  const { rule } = element;
  switch (rule.kind) {
    case 'share':
      return rule.evidence === 'destinations' ? destinationsRater(element, rule, scale, asked) : activityRater(element, rule, scale, asked);
    case 'award':
      return awardRater(element, rule, scale);
    case 'staff':
      return staffRater(element, rule, scale);
    case 'survey':
      return surveyRater(element, rule, scale);
    case 'count':
      return countRater(element, rule, scale);
  }
}

function readingsUsed(element: Element, framework: SettledFramework): ReadingUsed[] {
  return element.readings.map((reading) => {
    const option = chosenOption(reading, framework.chosen);
    return { reading: reading.id, option: option.id, says: option.says };
  });
}

function rateInstitution(
  framework: SettledFramework,
  city: CityEvidence,
  institution: InstitutionEvidence,
  raters: ElementRater[],
  scale: LevelScale,
): InstitutionRating {
  const rated = raters.map(({ element, rate, comparators }) => ({ element, rating: rate(institution, comparators(institution), city) }));
  const verdicts = rated.map(({ element, rating }) => ({ short: element.short, verdict: rating }));
  return {
    urn: institution.urn,
    laestab: institution.laestab,
    name: institution.name,
    kind: institution.kind,
    students: studentsOf(institution),
    elements: Object.fromEntries(rated.map(({ element, rating }): [string, ElementRating] => [element.id, rating])),
    overall: rateOverall(verdicts, framework.overallRule, scale),
  };
}

/** The young people an institution answers for in a year: its Year 11 leavers and its post-16 leavers, as far as files say. */
export function studentsOf({ activity, destinations }: InstitutionEvidence): number | null {
  const year11 = [activity?.leavers, destinations.ks4?.cohort].find((count) => typeof count === 'number');
  const post16 = destinations.post16?.cohort;
  const counts = [year11, post16].filter((count) => typeof count === 'number');
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : null;
}

/** URN order; institutions known only by LAESTAB come behind, in that order. */
export function byUrn(a: { urn: string | null; laestab: string | null }, b: { urn: string | null; laestab: string | null }): number {
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

function key({ urn, laestab }: { urn: string | null; laestab: string | null }): string {
  return urn === null ? `~${laestab ?? ''}` : urn.padStart(8, '0');
}
