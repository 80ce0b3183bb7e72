import type { Markish } from '@observablehq/plot';
import type { AcademicYear } from '../../rating/evidence.ts';
import { endLabel, type Line, leads, names, placedLabels } from './change-over-years.labels.ts';
import type { Layout } from './chart.ts';
import type { Picture, Plot } from './draw.ts';
import { type ShareAxis, tickWords } from './share-axis.ts';
import { textWidth } from './text-width.ts';
import { pointsOf, type YearSeries } from './year-series.ts';

export interface Lines {
  years: AcademicYear[];
  series: YearSeries[];
  comparator: YearSeries | null;
  axis: ShareAxis;
}

const HEIGHT = { wide: 270, narrow: 230 };
const TOP = 12;
const BOTTOM = 30;
/** For the ticks at the left and for the names at the ends of the lines. */
const LEFT = 45;
const NAMES = { wide: 164, narrow: 88 };
/** Between a line's ends and the edges of its ground. */
const EDGE = 12;
/** Each series has its own, so that no two are told apart by grey or dashes alone. */
const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross'] as const;

/** Lines over the years with their names at the right; the first lies over the others, the comparator and the interval behind all. */
export function changePicture(plot: Plot, layout: Layout, { years, series, comparator, axis }: Lines): Picture {
  const lines = series.map((each, index): Line => ({ look: String(index + 1), name: each.name, points: pointsOf(each, years) }));
  const against: Line[] = comparator ? [{ look: 'comparator', name: comparator.name, points: pointsOf(comparator, years) }] : [];
  const labels = [...lines, ...against].flatMap((line) => endLabel(line, NAMES[layout.name] - 8, layout.small));
  const bottom = Math.max(HEIGHT[layout.name], TOP + labels.reduce((sum, { height }) => sum + height, 0));
  const heightOf = (share: number) => bottom + ((share - axis.low) / (axis.high - axis.low)) * (TOP - bottom);
  const placed = placedLabels(labels, heightOf, { top: TOP - 8, bottom: bottom + 8 });
  const right = layout.width - NAMES[layout.name];
  const last = years.length - 1;
  return {
    height: bottom + BOTTOM,
    x: { domain: last === 0 ? [-1, 0] : [0, last], range: [LEFT + EDGE, right - EDGE] },
    y: { domain: [axis.low, axis.high], range: [bottom, TOP] },
    marks: [
      ...axes(plot, layout, years, axis, right),
      ...band(plot, lines[0]),
      leads(plot, placed, last, right),
      ...[...against, ...lines.toReversed()].map(({ points, look }) => plot.lineY(points, { x: 'at', y: 'share', className: `chart__line-${look}` })),
      ...lines.map((line, index) => dots(plot, line, index)).toReversed(),
      ...names(plot, placed, right),
    ],
  };
}

/** Years are left out from the last backwards, where they would touch. */
function axes(plot: Plot, layout: Layout, years: readonly AcademicYear[], axis: ShareAxis, right: number): Markish[] {
  const apartBy = (right - LEFT - 2 * EDGE) / Math.max(1, years.length - 1);
  const every = Math.ceil((Math.max(...years.map((year) => textWidth(year, layout.small))) + 6) / apartBy);
  const written = years.map((year, at) => ({ year, at })).filter(({ at }) => (years.length - 1 - at) % every === 0);
  const atLeft = { frameAnchor: 'left', textAnchor: 'end', dx: LEFT - 8 } as const;
  return [
    plot.ruleY(axis.ticks, { insetLeft: LEFT, insetRight: layout.width - right, className: 'chart__grid' }),
    plot.text(axis.ticks, { ...atLeft, y: (tick: number) => tick, text: tickWords, className: 'chart__tick' }),
    plot.text(written, { x: 'at', text: 'year', frameAnchor: 'bottom', lineAnchor: 'bottom', dy: -5, className: 'chart__tick' }),
  ];
}

/** The interval of the first line; at a year that stands alone, where a band would have no width, as a stroke. */
function band(plot: Plot, line: Line | undefined): Markish[] {
  if (!line) return [];
  const alone = line.points.filter((point) => point.alone && point.low !== null);
  return [
    plot.areaY(line.points, { x: 'at', y1: 'low', y2: 'high', className: 'chart__band' }),
    plot.ruleX(alone, { x: 'at', y1: 'low', y2: 'high', className: 'chart__interval' }),
  ];
}

function dots(plot: Plot, { look, points }: Line, index: number): Markish {
  const known = points.filter(({ share }) => share !== null);
  return plot.dot(known, { x: 'at', y: 'share', r: index === 0 ? 5 : 4.5, symbol: SYMBOLS[index] ?? 'circle', className: `chart__dot-${look}` });
}
