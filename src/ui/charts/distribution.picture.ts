import type { Markish } from '@observablehq/plot';
import { perCent } from '../../rating/words.ts';
import type { Layout } from './chart.ts';
import type { Known, Spread } from './distribution.spread.ts';
import { dotsApart } from './dots-apart.ts';
import type { Picture, Plot } from './draw.ts';
import { type ShareAxis, tickWords } from './share-axis.ts';
import { textWidth, wrapped } from './text-width.ts';

/** Widths of a dot, the largest first whose pile is not higher than this. Where even the smallest would pile higher, they are pressed together. */
const DOTS = [13, 11, 9, 7, 5, 4];
const SMALLEST = 4;
const MOST_HEIGHT = 176;
const LEAST_HEIGHT = 28;
const ABOVE = 4;
const LABEL = 22;
const TICKS = 26;
/** Ticks stand in the middle under their lines: half of "100%". */
const EDGE = 20;
/** However small the dots are, the one that is looked at is found at a glance. */
const LEAST_ONE = 5.5;

interface Dot extends Known {
  y: number;
}

/** Dots on a line, each as low as it can stand; the one that is looked at on the line itself, with its figure below. */
export function distributionPicture(plot: Plot, layout: Layout, { one, others, comparator }: Spread, axis: ShareAxis): Picture {
  const range: [number, number] = [EDGE, layout.width - EDGE];
  const at = (share: number) => range[0] + ((share - axis.low) / (axis.high - axis.low)) * (range[1] - range[0]);
  const known = one ? [one, ...others] : others;
  const { heights, width, height } = pile(known.map(({ share }) => at(share)));
  const base = (comparator ? LABEL : 4) + height;
  const dots = known.map((each, index): Dot => ({ ...each, y: base - width / 2 - (heights[index] ?? 0) }));
  const below = base + (one ? LABEL : 4);
  return {
    height: below + TICKS,
    x: { domain: [axis.low, axis.high], range },
    marks: [
      plot.ruleX(axis.ticks, { y1: comparator ? LABEL : 0, y2: base + 4, className: 'chart__grid' }),
      plot.ruleY([base], { insetLeft: EDGE, insetRight: EDGE, className: 'chart__base' }),
      plot.text(axis.ticks, { x: (tick: number) => tick, y: below + 12, text: tickWords, className: 'chart__tick' }),
      plot.dot(one ? dots.slice(1) : dots, { x: 'share', y: 'y', r: width / 2 - 0.5, title: titleOf, className: 'chart__other' }),
      ...(comparator ? comparatorMarks(plot, layout, comparator, at, base) : []),
      ...(one ? oneMarks(plot, layout, dots.slice(0, 1), width, at, base) : []),
    ],
  };
}

/** The dots above each other, as wide as the height allows, and how high they reach. */
function pile(places: readonly number[]): { heights: number[]; width: number; height: number } {
  for (const width of DOTS) {
    const heights = dotsApart(places, width, MOST_HEIGHT - width);
    if (heights) return { heights, width, height: Math.max(LEAST_HEIGHT, Math.max(...heights) + width + ABOVE) };
  }
  const heights = dotsApart(places, SMALLEST) ?? [];
  const press = (MOST_HEIGHT - SMALLEST) / Math.max(...heights);
  return { heights: heights.map((height) => height * press), width: SMALLEST, height: MOST_HEIGHT + ABOVE };
}

function titleOf({ name, share }: Known): string {
  return `${name}: ${perCent(share)}`;
}

/** The name, cut where it must be, and the figure, which never is; over or under its place, or as near as the edges allow. */
function label(plot: Plot, { name, share }: Known, place: number, size: number, layout: Layout): (y: number, className: string) => Markish {
  const figure = ` ${perCent(share)}`;
  const text = `${wrapped(name, layout.width - textWidth(figure, size), size, 1)[0]}${figure}`;
  const half = textWidth(text, size) / 2;
  const x = Math.max(half, Math.min(layout.width - half, place));
  return (y, className) => plot.text([text], { x: { value: () => x, scale: null }, y: () => y, text: String, className });
}

function comparatorMarks(plot: Plot, layout: Layout, comparator: Known, at: (share: number) => number, base: number): Markish[] {
  return [
    plot.ruleX([comparator.share], { y1: LABEL - 4, y2: base, className: 'chart__comparator' }),
    label(plot, comparator, at(comparator.share), layout.small, layout)(9, 'chart__soft'),
  ];
}

function oneMarks(plot: Plot, layout: Layout, dots: readonly Dot[], width: number, at: (share: number) => number, base: number): Markish[] {
  return dots.flatMap((dot) => [
    plot.dot([dot], { x: 'share', y: 'y', r: Math.max(LEAST_ONE, width / 2 + 1), title: titleOf, className: 'chart__one' }),
    label(plot, dot, at(dot.share), layout.font, layout)(base + 14, 'chart__figure'),
  ]);
}
