import type { Markish } from '@observablehq/plot';
import { perCent } from '../../rating/words.ts';
import { apart } from './apart.ts';
import type { Plot } from './draw.ts';
import { LINE } from './rows.ts';
import { textWidth, wrapped } from './text-width.ts';
import type { YearPoint } from './year-series.ts';

/** A line with all that is drawn of it. */
export interface Line {
  /** Ends the names of its classes. */
  look: string;
  name: string;
  points: YearPoint[];
}

/** A label at the right, and the end of the line that it names. */
export interface EndLabel {
  look: string;
  text: string;
  height: number;
  end: YearPoint & { share: number };
}

interface Placed extends EndLabel {
  /** The middle of the label, and where it would be beside its end. */
  place: number;
  beside: number;
}

const MOST_LINES = 2;
/** So far off, a name still looks to be beside its end. */
const BESIDE = 7;

/** The name and the last figure of a line; none where it has no figure at all. */
export function endLabel({ look, name, points }: Line, width: number, size: number): EndLabel[] {
  const end = points.findLast((point): point is YearPoint & { share: number } => point.share !== null);
  if (!end) return [];
  const figure = end === points.at(-1) ? perCent(end.share) : `${perCent(end.share)} in ${end.year}`;
  const lines = labelLines(name, figure, width, size);
  return [{ look, text: lines.join('\n'), height: lines.length * size * LINE + 5, end }];
}

/** The figure stands behind the name where there is room, else below it; it is never cut. */
function labelLines(name: string, figure: string, width: number, size: number): string[] {
  const lines = wrapped(name, width, size, MOST_LINES);
  const together = `${lines.at(-1)} ${figure}`;
  return textWidth(together, size) <= width ? [...lines.slice(0, -1), together] : [...lines, ...wrapped(figure, width, size, 2)];
}

/** Labels at the right, none on another. */
export function placedLabels(labels: readonly EndLabel[], heightOf: (share: number) => number, room: { top: number; bottom: number }): Placed[] {
  const wishes = labels.map(({ end, height }) => ({ at: heightOf(end.share), height }));
  const places = apart(wishes, room.top, room.bottom);
  return labels.map((label, index) => ({ ...label, place: places[index] ?? 0, beside: heightOf(label.end.share) }));
}

/** Thin lines to the names from the ends that are not beside them. */
export function leads(plot: Plot, labels: readonly Placed[], last: number, right: number): Markish {
  const away = labels.filter(({ end, place, beside }) => end.at !== last || Math.abs(place - beside) > BESIDE);
  return plot.link(away, {
    x1: ({ end }: EndLabel) => end.at,
    y1: ({ end }: EndLabel) => end.share,
    x2: { value: () => right - 1, scale: null },
    y2: { value: 'place', scale: null },
    className: 'chart__lead',
  });
}

export function names(plot: Plot, labels: readonly Placed[], right: number): Markish[] {
  const at = { y: { value: 'place', scale: null }, frameAnchor: 'left', textAnchor: 'start', lineHeight: LINE, dx: right + 3 } as const;
  return labels.map((label) => plot.text([label], { ...at, text: 'text', className: `chart__end-${label.look}` }));
}
