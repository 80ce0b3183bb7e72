import type { Markish } from '@observablehq/plot';
import { perCent } from '../../rating/words.ts';
import type { Layout } from './chart.ts';
import type { Picture, Plot } from './draw.ts';
import { absenceWords, isKnown } from './figure.ts';
import { gridOf, namesOf, type Row, rowsOf } from './rows.ts';
import { tickWords, WHOLE_AXIS } from './share-axis.ts';
import type { ShareRow } from './share-rows.ts';
import { textWidth } from './text-width.ts';

const HEIGHT = 18;
const GAP = { wide: 12, narrow: 14 };
const TICKS = 26;

/** A row in its place. */
type Placed = ShareRow & Row;
type Known = Placed & { figure: number };

/** Bars from none to all, each with its interval and the mark of its comparator across it, and its figure at the right. A row without a figure says why. */
export function barsPicture(plot: Plot, layout: Layout, shares: readonly ShareRow[]): Picture {
  const names = shares.map(({ name }) => name);
  const { left, rows, bottom } = rowsOf(names, layout, { top: 6, mark: HEIGHT, gap: GAP[layout.name] });
  const placed = shares.flatMap((share, index): Placed[] => (rows[index] ? [{ ...share, ...rows[index] }] : []));
  const known = placed.filter((row): row is Known => isKnown(row.figure));
  const figures = Math.max(...shares.map(({ figure }) => (isKnown(figure) ? textWidth(perCent(figure), layout.font) : 0)));
  return {
    height: bottom + TICKS,
    x: { domain: [0, 1], range: [left, layout.width - figures - 10] },
    marks: [
      namesOf(plot, rows),
      gridOf(plot, layout, rows, WHOLE_AXIS.ticks, { top: 0, bottom: bottom + 6, mark: HEIGHT }),
      ...ticks(plot, layout, bottom),
      ...bars(plot, known),
      ...comparators(plot, known),
      ...words(plot, placed),
    ],
  };
}

/** The first one begins at the edge where nothing stands before the bars. */
function ticks(plot: Plot, { name: layout }: Layout, bottom: number): Markish[] {
  const tick = (values: number[], textAnchor: 'start' | 'middle') =>
    plot.text(values, { x: (value: number) => value, y: bottom + 16, text: tickWords, textAnchor, className: 'chart__tick' });
  return [tick([0], layout === 'wide' ? 'middle' : 'start'), tick([0.5, 1], 'middle')];
}

function bars(plot: Plot, known: readonly Known[]): Markish[] {
  return [
    plot.rect(known, {
      x1: 0,
      x2: 'figure',
      y1: ({ middle }: Known) => middle - HEIGHT / 2,
      y2: ({ middle }: Known) => middle + HEIGHT / 2,
      className: 'chart__bar',
    }),
    plot.ruleX(known, {
      x: 'figure',
      y1: ({ middle }: Known) => middle - HEIGHT / 2,
      y2: ({ middle }: Known) => middle + HEIGHT / 2,
      className: 'chart__end',
    }),
    plot.ruleY(
      known.filter(({ interval }) => interval),
      { x1: ({ interval }: Known) => interval?.low, x2: ({ interval }: Known) => interval?.high, y: 'middle', className: 'chart__interval' },
    ),
  ];
}

function comparators(plot: Plot, known: readonly Known[]): Markish[] {
  const held = known.filter(({ comparator }) => comparator !== null && isKnown(comparator));
  return [
    plot.ruleX(held, {
      x: 'comparator',
      y1: ({ middle }: Placed) => middle - HEIGHT / 2 - 4,
      y2: ({ middle }: Placed) => middle + HEIGHT / 2 + 4,
      className: 'chart__comparator',
    }),
  ];
}

function words(plot: Plot, placed: readonly Placed[]): Markish[] {
  return [
    plot.text(
      placed.filter(({ figure }) => isKnown(figure)),
      { y: 'middle', text: ({ figure }: Known) => perCent(figure), frameAnchor: 'right', textAnchor: 'end', className: 'chart__figure' },
    ),
    plot.text(
      placed.filter(({ figure }) => !isKnown(figure)),
      {
        x: 0,
        dx: 4,
        y: 'middle',
        text: ({ figure }: Placed) => (isKnown(figure) ? '' : absenceWords(figure)),
        textAnchor: 'start',
        className: 'chart__soft',
      },
    ),
  ];
}
