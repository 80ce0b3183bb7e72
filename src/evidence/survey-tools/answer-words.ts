import { plainWords } from './plain-words.ts';

/** 1 is strongly disagree, 5 strongly agree; `?` is "I don't know", `-` not answered. */
export type Answer = 1 | 2 | 3 | 4 | 5 | '?' | '-';
export type Level = Exclude<Answer, '?' | '-'>;

/** What an answer is taken for by itself, before the column that it stands in is looked at. */
export type Meaning =
  /** `strength` keeps "agree" and "slightly agree" apart: a scale that has both has more than five steps. */
  | { sort: 'words'; level: Level; strength: 'most' | 'plain' | 'some' }
  | { sort: 'number'; number: number }
  /** "5 - Strongly agree": a number that says what it stands for. */
  | { sort: 'number-and-words'; number: number; level: Level }
  | { sort: 'stars'; number: number }
  | { sort: 'yes-no'; level: Level }
  /** `A1`, `AO02`: an answer's code, which only the survey itself explains. */
  | { sort: 'code' }
  | { sort: 'apart'; answer: '?' | '-' }
  | { sort: 'unknown' };

const MOST = 'strongly|completely|totally|fully|definitely|very much|entirely|absolutely|a lot';
const SOME = 'tend to|slightly|somewhat|mostly|partly|partially|mildly|moderately|a little|generally';
const NEITHER = /^neither( (agree|disagree) n?or (agree|disagree))?$|^neutral$|^no opinion either way$|^in the middle$/;
const AGREEMENT = new RegExp(`^(?:(${MOST}|${SOME}) )?(agree|disagree)(?: (${MOST}|${SOME}))?$`);

const DONT_KNOW = [
  /^(i )?(do not|don't|dont|didn't) (really )?know( yet)?$/,
  /^(i'?m |i am )?(not sure|unsure|not certain)( yet)?$/,
  /^(n\/?a|not applicable|(this )?does(n't| not) apply( to me)?|not relevant)$/,
  /^(i )?(can't|cannot|can not) say$/,
  /^don't know ?\/ ?(not sure|n\/a|not applicable)$/,
];
const NOT_ANSWERED = /^(no answer|not answered|skipped|(i('d| would) )?(prefer|rather) not( to)? (say|answer)|no response)$/;
const CODE = /^ao?\d{1,3}$/;
const NUMBER_FIRST = /^(\d{1,2}) ?[-=:.)(]? ?([a-z].*)$/;
const NUMBER_LAST = /^(.*[a-z]) ?[-=:(]? ?(\d{1,2})$/;

/** What an answer says, whatever its case, spaces and punctuation. */
export function meaningOf(answer: string): Meaning {
  const stars = starsIn(answer);
  if (stars !== null) return { sort: 'stars', number: stars };
  const words = plainWords(answer);
  // As it stands: without what is around it, -1 would be 1.
  if (/^\d{1,2}$/.test(answer.trim())) return { sort: 'number', number: Number(answer) };
  return agreement(words) ?? yesOrNo(words) ?? apart(words) ?? labelledNumber(words) ?? { sort: CODE.test(words) ? 'code' : 'unknown' };
}

function agreement(words: string): Extract<Meaning, { sort: 'words' }> | null {
  if (NEITHER.test(words)) return { sort: 'words', level: 3, strength: 'plain' };
  const [, before, side, behind] = AGREEMENT.exec(words) ?? [];
  if (!side || (before && behind)) return null;
  const degree = before ?? behind;
  const strength = degree === undefined ? 'plain' : new RegExp(`^(${MOST})$`).test(degree) ? 'most' : 'some';
  const level = strength === 'most' ? 5 : 4;
  return { sort: 'words', level: side === 'agree' ? level : otherSide(level), strength };
}

/** The level as far from the other end. */
export function otherSide(level: Level): Level {
  return (6 - level) as Level;
}

function yesOrNo(words: string): Meaning | null {
  if (words === 'yes' || words === 'true') return { sort: 'yes-no', level: 4 };
  return words === 'no' || words === 'false' ? { sort: 'yes-no', level: 2 } : null;
}

function apart(words: string): Meaning | null {
  if (DONT_KNOW.some((pattern) => pattern.test(words))) return { sort: 'apart', answer: '?' };
  return NOT_ANSWERED.test(words) ? { sort: 'apart', answer: '-' } : null;
}

function labelledNumber(words: string): Meaning | null {
  const [, first, behind] = NUMBER_FIRST.exec(words) ?? [];
  const [, before, last] = NUMBER_LAST.exec(words) ?? [];
  const meant = agreement(plainWords(behind ?? before ?? ''));
  return meant ? { sort: 'number-and-words', number: Number(first ?? last), level: meant.level } : null;
}

const STARS = /^([★⭐🌟✭*]{1,10})[☆✩]{0,10}$/u;
const STAR_WORDS = /^(\d{1,2}|one|two|three|four|five) ?stars?$/i;
const IN_WORDS = ['one', 'two', 'three', 'four', 'five'];

/** How many stars an answer gives: `★★★☆☆`, `3 stars`; null where it gives none. */
function starsIn(answer: string): number | null {
  const text = answer.replaceAll('\ufe0f', '').trim();
  const drawn = STARS.exec(text)?.[1];
  if (drawn) return [...drawn].length;
  const said = STAR_WORDS.exec(text)?.[1]?.toLowerCase();
  if (!said) return null;
  return IN_WORDS.includes(said) ? IN_WORDS.indexOf(said) + 1 : Number(said);
}
