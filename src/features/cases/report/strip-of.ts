import { criteriaLine, type Stretch } from '../../../rating/criterion.ts';
import type { Element, ShareRule } from '../../../rating/framework.ts';
import type { LevelScale } from '../../../rating/level.ts';
import type { ComparatorFigures, ElementRating, ShareFigures } from '../../../rating/rating.ts';
import { either, perCent } from '../../../rating/words.ts';
import type { Band, StripProps } from '../../../ui/strip.tsx';
import { toneOf } from '../../../ui/tone.ts';
import { pointsAway } from './report-words.ts';

const NAMES: Record<ComparatorFigures['name'], string> = {
  'city-average': 'city',
  national: 'England',
  'national-weighted': 'England',
  fixed: 'fixed',
};

export function comparatorName({ name }: ComparatorFigures): string {
  return NAMES[name];
}

/** Where the comparator lies: one share twice where it is known exactly; null where nothing is known of it. */
export function comparatorRange({ share, range }: ComparatorFigures): { low: number; high: number } | null {
  return share === null ? range : { low: share, high: share };
}

/** "92.4%"; "between 92.0% and 92.3%" where only that is known. */
export function comparatorWords(comparator: ComparatorFigures): string {
  const held = comparatorRange(comparator);
  if (!held) return 'not known exactly';
  return held.low === held.high ? perCent(held.low) : `between ${perCent(held.low)} and ${perCent(held.high)}`;
}

/** A band with the levels that it gives. */
export interface LevelBand {
  /** 0 to 1; the ends may lie beyond. */
  from: number;
  to: number;
  levels: string[];
}

/** What the strip chart of a rated share shows; null where the element is no share, or there is no figure. */
export function stripOf(element: Element, rating: ElementRating, scale: LevelScale): StripProps | null {
  const { figures } = rating;
  if (element.rule.kind !== 'share' || figures?.kind !== 'share') return null;
  const interval = rating.interval ?? rangeOf(figures);
  if (figures.share === null && interval === null) return null;
  const against = figures.comparator;
  const held = against && comparatorRange(against);
  const bands = bandsOf(element.rule, against, scale);
  return {
    share: figures.share,
    interval,
    comparator: held && against && { name: comparatorName(against), ...held },
    bands: bands.map(({ from, to, levels }): Band => ({ from, to, tones: levels.map((level) => toneOf(scale, level)) })),
    write: perCent,
    sentence: sentenceFor(figures, rating, bands, scale),
  };
}

function rangeOf({ range }: ShareFigures): { low: number; high: number } | null {
  return range && { low: range.low.part / range.low.whole, high: range.high.part / range.high.whole };
}

/**
 * The criteria as stretches of shares, with the comparator where it stands now. Were the institution's own figure another,
 * a city average would move a little with it: the level is never read off here, only drawn.
 */
export function bandsOf(rule: ShareRule, against: ComparatorFigures | null, scale: LevelScale): LevelBand[] {
  if (rule.criteria === 'to-be-determined') return [];
  const line = criteriaLine(rule.criteria, rule.otherwise);
  if (line.relative && (!against || against.share === null)) return [];
  const average = line.relative ? (against?.share ?? 0) : 0;
  const perCentOf = rule.unit === 'per-cent-of-average' && line.relative;
  const place = (number: number) => (perCentOf ? average * (1 + number / 100) : average + number / 100);
  const at = line.relative ? atStretch(rule, average, place) : null;
  const bands = line.steps.flatMap(({ stretch, levels }): LevelBand[] => {
    if (stretch === 'at') return at ? [{ ...at, levels: scale.union([levels]) }] : [];
    const [from, to] = endsOf(stretch, place);
    const clear = at ? (to <= average ? { from, to: Math.min(to, at.from) } : { from: Math.max(from, at.to), to }) : { from, to };
    return clear.to > clear.from ? [{ ...clear, levels: scale.union([levels]) }] : [];
  });
  return joined(bands);
}

/** Neighbours that give the same levels as one: a hole that a reading fills is no band of its own. */
function joined(bands: LevelBand[]): LevelBand[] {
  const result: LevelBand[] = [];
  for (const band of bands) {
    const last = result.at(-1);
    if (last && last.levels.join() === band.levels.join()) last.to = band.to;
    else result.push({ ...band });
  }
  return result;
}

function endsOf({ low, high }: Stretch, place: (number: number) => number): [from: number, to: number] {
  return [low === null ? 0 : place(low), high === null ? 1 : place(high)];
}

/** The shares that count as at the average, by the reading chosen. */
function atStretch({ at }: ShareRule, average: number, place: (number: number) => number): { from: number; to: number } {
  if (at && 'within' in at) return { from: place(-at.within), to: place(at.within) };
  if (!at || 'equal' in at) return { from: average, to: average };
  const unit = 100 * 10 ** at['rounded-to'];
  const rounded = Math.floor(average * unit + 0.5);
  return { from: (rounded - 0.5) / unit, to: (rounded + 0.5) / unit };
}

function sentenceFor(figures: ShareFigures, rating: ElementRating, bands: LevelBand[], scale: LevelScale): string {
  const { comparator, share } = figures;
  const range = rangeOf(figures);
  const figure =
    share !== null
      ? `Chart: the figure is ${perCent(share)}`
      : range
        ? `Chart: the figure lies between ${perCent(range.low)} and ${perCent(range.high)}`
        : 'Chart';
  const interval = rating.interval ? `, with 95% confidence between ${perCent(rating.interval.low)} and ${perCent(rating.interval.high)}` : '';
  const against = comparator ? `; ${comparatorName(comparator)} ${comparatorWords(comparator)}` : '';
  const away = figures.pointsAbove === null ? '' : `, so the figure is ${pointsAway(figures.pointsAbove)}`;
  return `${figure}${interval}${against}${away}.${bandWords(bands, scale)}`;
}

function bandWords(bands: LevelBand[], scale: LevelScale): string {
  const named = bands.filter(({ levels, from, to }) => levels.length > 0 && from < 1 && to > 0);
  const words = named.map(({ from, to, levels }) => `${either(levels.map((level) => scale.title(level)))} ${stretchWords(from, to)}`);
  return words.length > 0 ? ` Levels: ${words.join('; ')}.` : '';
}

/** "below 87.4%", "87.4% to 91.9%", "above 92.9%". */
export function stretchWords(from: number, to: number): string {
  if (from === to) return `at ${perCent(from)}`;
  if (from <= 0) return `below ${perCent(Math.min(1, to))}`;
  return to >= 1 ? `above ${perCent(from)}` : `${perCent(from)} to ${perCent(to)}`;
}
