import { type Answer, type Meaning, meaningOf, otherSide } from './answer-words.ts';
import { levelOfNumber, type NumberScale } from './number-scales.ts';
import { plainWords } from './plain-words.ts';
import {
  type Fault,
  fiveStepsOnly,
  labelsDisagree,
  mixedScales,
  numberOutOfScale,
  numbersNotChosen,
  numbersTakenAsTheyAre,
  onlyCodes,
  unknownAnswer,
  yesNoNotChosen,
} from './scale-faults.ts';
import type { GivenAnswer } from './survey-export.ts';

/** What somebody who knows the survey says of a column. */
export interface ScaleSettings {
  /** The statement is worded the other way round, or the first of the numbers is the best: who agreed is counted as who disagreed. */
  reversed?: boolean;
  /** Which numbers the scale has: 1 to 5 unless it is said. */
  numbers?: NumberScale;
  /** Yes is taken as agree, and no as disagree. */
  yesAsAgree?: boolean;
  /** What answers stand for that are in no list of ours, such as codes or words of another language, by `plainWords`. */
  meanings?: ReadonlyMap<string, Answer>;
  /** Answers that cannot be read count as not answered. Unless it is said, each is an error. */
  unknownAsNotAnswered?: boolean;
}

export interface ScaleReading {
  scale: 'agreement' | 'stars' | 'yes-no' | NumberScale | null;
  /** For each of the given answers what it is; null where it cannot be read. With an error among the faults all that need a scale are null. */
  answers: (Answer | null)[];
  /** Answers that are of no scale, each with its first line. */
  unknown: GivenAnswer[];
  faults: Fault[];
  /** Which of the settings has to be said before the column can be read. */
  asks: keyof ScaleSettings | null;
}

type Sorted = { given: GivenAnswer; meaning: Meaning | { sort: 'said'; answer: Answer } };

/**
 * Reads the different answers of one column as one scale: words of agreement (four or five steps), numbers, stars, yes and no. "I don't
 * know" and its like are kept apart. What is not certain is not guessed: numbers other than 1 to 5, codes, yes and no, and answers
 * of no scale are faults until the settings say what they stand for.
 */
export function readScale(answers: readonly GivenAnswer[], settings: ScaleSettings = {}): ScaleReading {
  const sorted = answers.map((given) => ({ given, meaning: meaningIn(given, settings) }));
  const unknown = sorted.filter(({ meaning }) => meaning.sort === 'unknown').map(({ given }) => given);
  const found = scaleOf(sorted, settings);
  const faults = [...found.faults, ...unknown.map(({ line }) => unknownAnswer(line, settings.unknownAsNotAnswered ?? false))];
  const failed = found.faults.some(({ severity }) => severity === 'error');
  const asks = found.asks ?? (unknown.length > 0 && !settings.unknownAsNotAnswered ? 'meanings' : null);
  return {
    scale: found.scale,
    answers: sorted.map(({ meaning }) => answerTo(meaning, failed ? () => null : found.read, settings)),
    unknown,
    faults,
    asks,
  };
}

function meaningIn({ text }: GivenAnswer, { meanings }: ScaleSettings): Sorted['meaning'] {
  if (text === null) return { sort: 'unknown' };
  const said = meanings?.get(plainWords(text));
  return said === undefined ? meaningOf(text) : { sort: 'said', answer: said };
}

type Read = (meaning: Meaning) => Answer | null;

function answerTo(meaning: Sorted['meaning'], read: Read, { reversed, unknownAsNotAnswered }: ScaleSettings): Answer | null {
  if (meaning.sort === 'said' || meaning.sort === 'apart') return turned(meaning.answer, reversed);
  if (meaning.sort === 'unknown') return unknownAsNotAnswered ? '-' : null;
  return turned(read(meaning), reversed);
}

function turned(answer: Answer | null, reversed = false): Answer | null {
  return reversed && typeof answer === 'number' ? otherSide(answer) : answer;
}

interface FoundScale {
  scale: ScaleReading['scale'];
  read: Read;
  faults: Fault[];
  asks?: keyof ScaleSettings;
}

type Family = 'words' | 'numbers' | 'stars' | 'yes-no' | 'codes';
const FAMILIES: Partial<Record<Sorted['meaning']['sort'], Family>> = {
  words: 'words',
  number: 'numbers',
  'number-and-words': 'numbers',
  stars: 'stars',
  'yes-no': 'yes-no',
  code: 'codes',
};

/** The one scale that the answers are on. */
function scaleOf(sorted: readonly Sorted[], settings: ScaleSettings): FoundScale {
  const none: FoundScale = { scale: null, read: () => null, faults: [] };
  const families = new Map<Family, GivenAnswer[]>();
  for (const { given, meaning } of sorted) {
    const family = FAMILIES[meaning.sort];
    if (family) families.set(family, [...(families.get(family) ?? []), given]);
  }
  const [most, ...others] = [...families].sort(([, a], [, b]) => given(b) - given(a));
  if (!most) return none;
  if (others.length > 0) return { ...none, faults: [mixedScales(others.flatMap(([, list]) => list).map(({ line }) => line))] };
  const meanings = sorted.filter(({ meaning }) => FAMILIES[meaning.sort]) as { given: GivenAnswer; meaning: Meaning }[];
  switch (most[0]) {
    case 'words':
      return wordScale(meanings);
    case 'numbers':
      return numberScale(meanings, settings.numbers);
    case 'stars':
      return { ...numberScale(meanings, 'one-to-five'), scale: 'stars' };
    case 'yes-no':
      return settings.yesAsAgree ? { scale: 'yes-no', read: levelIn, faults: [] } : { ...none, faults: [yesNoNotChosen()], asks: 'yesAsAgree' };
    case 'codes':
      return { ...none, faults: [onlyCodes()], asks: 'meanings' };
  }
}

function given(answers: readonly GivenAnswer[]): number {
  return answers.reduce((sum, { count }) => sum + count, 0);
}

type Placed = { given: GivenAnswer; meaning: Meaning };

function levelIn(meaning: Meaning): Answer | null {
  return 'level' in meaning ? meaning.level : null;
}

/** Five steps have one way of agreeing that is not the strongest; "agree" beside "slightly agree" is a scale of seven. */
function wordScale(placed: readonly Placed[]): FoundScale {
  const weaker = (strength: string) =>
    placed
      .filter(({ meaning }) => meaning.sort === 'words' && meaning.level !== 3 && meaning.strength === strength)
      .map(({ given: { line } }) => line);
  const [plain, some] = [weaker('plain'), weaker('some')];
  if (plain.length === 0 || some.length === 0) return { scale: 'agreement', read: levelIn, faults: [] };
  return { scale: null, read: () => null, faults: [fiveStepsOnly(some)], asks: 'meanings' };
}

/** Numbers, some of which may say what they stand for: then those decide which end is the best. */
function numberScale(placed: readonly Placed[], chosen: NumberScale | undefined): FoundScale {
  if (placed.every(({ meaning }) => meaning.sort === 'number-and-words')) return { scale: 'agreement', read: levelIn, faults: [] };
  const scale = chosen ?? 'one-to-five';
  const level = (meaning: Meaning) => ('number' in meaning ? levelOfNumber(meaning.number, scale) : null);
  const none: FoundScale = { scale: null, read: () => null, faults: [] };
  const beyond = placed.filter(({ meaning }) => level(meaning) === null).map(({ given: { line } }) => line);
  if (beyond.length > 0 && !chosen) return { ...none, faults: [numbersNotChosen(beyond)], asks: 'numbers' };
  if (beyond.length > 0) return { ...none, faults: [numberOutOfScale(beyond)], asks: 'numbers' };
  const labelled = placed.filter(({ meaning }) => meaning.sort === 'number-and-words');
  if (labelled.length === 0) return { scale, read: level, faults: placed.some(isBare) ? [numbersTakenAsTheyAre()] : [] };
  if (labelled.every(({ meaning }) => level(meaning) === levelIn(meaning))) return { scale, read: level, faults: [] };
  const otherWay = (meaning: Meaning) => turned(level(meaning), true);
  if (labelled.every(({ meaning }) => otherWay(meaning) === levelIn(meaning))) return { scale, read: otherWay, faults: [] };
  return { ...none, faults: [labelsDisagree(labelled.map(({ given: { line } }) => line))], asks: 'numbers' };
}

function isBare({ meaning }: Placed): boolean {
  return meaning.sort === 'number';
}
