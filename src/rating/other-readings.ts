import { identity } from './compare.ts';
import type { CityEvidence, InstitutionEvidence } from './evidence.ts';
import type { Element, Framework, OverallRule, Reading, SettledFramework } from './framework.ts';
import { type LevelId, LevelScale, type Verdict } from './level.ts';
import { rateOverall } from './overall.ts';
import { elementRaters, rateCity } from './rate.ts';
import type { InstitutionRating } from './rating.ts';
import { type Choices, settle } from './reading.ts';

/** What another option of a reading would make of a city: whose verdict would be another one. */
export interface OtherOption {
  reading: string;
  option: string;
  /** The element that the reading is about; `overall` for a reading of the overall rating. */
  about: string;
  changed: { institution: InstitutionEvidence; levels: LevelId[] }[];
}

/** Levels are compared, and nothing else. */
const LEVELS = { howSure: false };

type Verdicts = ReadonlyMap<InstitutionEvidence, Verdict>;

/**
 * For each reading and each option that is not the chosen one: which institutions would be rated otherwise, one reading changed at a time and all
 * else as it is. Pure. @throws RangeError for a choice that the framework does not have.
 */
export function otherReadings(framework: Framework, choices: Choices, city: CityEvidence): OtherOption[] {
  const settled = settle(framework, choices);
  const ratings = rateCity(settled, city, LEVELS);
  const inOrder = institutionsOf(city, ratings);
  const elements = framework.elements.flatMap((element) => {
    const now = new Map(inOrder.map(([institution, { elements }]) => [institution, elements[element.id] as Verdict]));
    return each(element.readings, settled, element.id, now, (other) => verdictsOf(other, element, city, choices, framework));
  });
  const now = new Map(inOrder.map(([institution, { overall }]) => [institution, overall as Verdict]));
  const overall = each(framework.overall.readings, settled, 'overall', now, (other) => overallVerdicts(settled, inOrder, framework, choices, other));
  return [...elements, ...overall];
}

type Change = { reading: string; option: string };

function each(readings: Reading[], { chosen }: SettledFramework, about: string, now: Verdicts, rate: (change: Change) => Verdicts): OtherOption[] {
  return readings.flatMap(({ id: reading, options }) =>
    options
      .filter(({ id }) => id !== chosen[reading])
      .map(({ id: option }) => ({ reading, option, about, changed: differing(now, rate({ reading, option })) })),
  );
}

function differing(now: Verdicts, other: Verdicts): OtherOption['changed'] {
  return [...other].flatMap(([institution, { levels, reason }]) => {
    const stands = now.get(institution);
    return stands?.levels.join() === levels.join() && stands.reason === reason ? [] : [{ institution, levels }];
  });
}

function verdictsOf({ reading, option }: Change, { id }: Element, city: CityEvidence, choices: Choices, framework: Framework): Verdicts {
  const alone = settle(
    { ...framework, elements: framework.elements.filter((element) => element.id === id) },
    onlyOf(framework, id, { ...choices, [reading]: option }),
  );
  const [rater] = elementRaters(alone, city, LEVELS);
  if (!rater) return new Map();
  return new Map(city.institutions.map((institution) => [institution, rater.rate(institution, rater.comparators(institution), city)]));
}

/** The choices for the readings of one element and of the overall rating. */
function onlyOf({ elements, overall }: Framework, id: string, choices: Choices): Choices {
  const known = [...(elements.find((element) => element.id === id)?.readings ?? []), ...overall.readings].map((reading) => reading.id);
  return Object.fromEntries(Object.entries(choices).filter(([reading]) => known.includes(reading)));
}

function overallVerdicts(
  { elements, levels }: SettledFramework,
  rated: readonly (readonly [InstitutionEvidence, InstitutionRating])[],
  framework: Framework,
  choices: Choices,
  { reading, option }: Change,
): Verdicts {
  const rule: OverallRule | null = settle(framework, { ...choices, [reading]: option }).overallRule;
  const scale = new LevelScale(levels);
  return new Map(
    rated.map(([institution, rating]) => {
      const verdicts = elements.map(({ id, short }) => ({ short, verdict: rating.elements[id] as Verdict }));
      return [institution, rateOverall(verdicts, rule, scale)];
    }),
  );
}

/** `rateCity` gives its ratings in order of URN; each with the evidence it was made from. */
function institutionsOf({ institutions }: CityEvidence, ratings: readonly InstitutionRating[]): [InstitutionEvidence, InstitutionRating][] {
  const evidence = new Map(institutions.map((institution) => [identity(institution), institution]));
  return ratings.flatMap((rating) => {
    const institution = evidence.get(identity(rating));
    return institution ? [[institution, rating]] : [];
  });
}
