import type { Framework, Reading, ReadingOption } from '../../rating/framework.ts';
import type { Verdict } from '../../rating/level.ts';
import { type Choices, chosenOption } from '../../rating/reading.ts';
import { OVERALL } from '../ratings/index.ts';
import type { Chosen } from './open-points.queries.ts';

/** What one option would make of one rating. */
export interface Effect {
  reading: string;
  option: string;
  institution: string;
  from: Pick<Verdict, 'status' | 'levels'>;
  to: Pick<Verdict, 'status' | 'levels'>;
}

/** Effects with one year's evidence, and how many institutions that has. */
export interface Evidenced {
  year: string;
  institutions: number;
  effects: readonly Effect[];
}

export interface OptionInPlay extends ReadingOption {
  recommended: boolean;
  inForce: boolean;
  /** Of this cycle's evidence, then of the year before where there is one: the ratings that would be others. */
  effects: { year: string; effects: Effect[] }[];
}

/** A reading with all that helps to choose: what it settles, who depends on it, what was chosen so far. */
export interface ReadingInPlay {
  reading: Reading;
  /** The element that it is about; "Overall rating" for a reading of that. */
  about: { id: string; title: string };
  options: OptionInPlay[];
  inForce: ReadingOption;
  /** The choice that counts; null where the recommended option holds because nobody chose. */
  choice: Chosen | null;
  /** All choices, the latest first. */
  history: Chosen[];
  /** How many institutions another option would rate otherwise, by year. */
  dependent: { year: string; dependent: number; institutions: number }[];
  /** The option in force leaves an element without criteria, and another one gives them. */
  undetermined: boolean;
}

/** Whether an option leaves the criteria themselves to be determined. */
export function leavesOpen({ sets }: Pick<ReadingOption, 'sets'>): boolean {
  return sets.criteria === 'to-be-determined';
}

/** Readings whose recommended option somebody can keep as it is: nobody chose, and it says how to rate. */
export function nobodyChose(readings: readonly ReadingInPlay[]): ReadingInPlay[] {
  return readings.filter(({ choice, undetermined }) => choice === null && !undetermined);
}

export function readingsInPlay(framework: Framework, choices: Choices, history: readonly Chosen[], evidence: readonly Evidenced[]): ReadingInPlay[] {
  const grouped = [
    ...framework.elements.map(({ id, title, readings }) => ({ about: { id, title }, readings })),
    { about: { id: OVERALL, title: 'Overall rating' }, readings: framework.overall.readings },
  ];
  return grouped.flatMap(({ about, readings }) => readings.map((reading) => readingInPlay(reading, about, choices, history, evidence)));
}

function readingInPlay(
  reading: Reading,
  about: ReadingInPlay['about'],
  choices: Choices,
  history: readonly Chosen[],
  evidence: readonly Evidenced[],
): ReadingInPlay {
  const inForce = chosenOption(reading, choices);
  const own = history.filter((choice) => choice.reading === reading.id);
  const years = evidence.map(({ year, institutions, effects }) => ({
    year,
    institutions,
    effects: effects.filter((effect) => effect.reading === reading.id),
  }));
  const options = reading.options.map((option, place) => ({
    ...option,
    recommended: place === 0,
    inForce: option === inForce,
    effects: years.map(({ year, effects }) => ({ year, effects: effects.filter((effect) => effect.option === option.id) })),
  }));
  return {
    reading,
    about,
    options,
    inForce,
    choice: own[0] ?? null,
    history: own,
    dependent: years.map(({ year, institutions, effects }) => ({
      year,
      institutions,
      dependent: new Set(effects.map(({ institution }) => institution)).size,
    })),
    undetermined: leavesOpen(inForce),
  };
}
