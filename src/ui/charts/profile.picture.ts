import type { Markish } from '@observablehq/plot';
import type { Layout } from './chart.ts';
import type { Picture, Plot } from './draw.ts';
import { gridOf, namesOf, type Row, rowsOf } from './rows.ts';
import { BEST, scoreWords, type Theme } from './score.ts';

const HEIGHT = 22;
const GAP = { wide: 10, narrow: 12 };
const TOP = 26;
const EDGE = 10;
/** For this year's value and, after it, the last year's. */
const FIGURES = 112;
const FIGURE = 36;
const STEPS = [0, 1, 2, 3];

type Placed = Theme & Row;

/** A line of four steps for each theme: a dot for this year, a ring for the last, and a stroke from one to the other. */
export function profilePicture(plot: Plot, layout: Layout, themes: readonly Theme[]): Picture {
  const names = themes.map(({ name }) => name);
  const { left, rows, bottom } = rowsOf(names, layout, { top: TOP, mark: HEIGHT, gap: GAP[layout.name] });
  const placed = themes.flatMap((theme, index): Placed[] => (rows[index] ? [{ ...theme, ...rows[index] }] : []));
  return {
    height: bottom + 4,
    x: { domain: [0, BEST], range: [left + EDGE, layout.width - FIGURES - EDGE] },
    marks: [
      namesOf(plot, rows),
      gridOf(plot, layout, rows, STEPS, { top: TOP - 6, bottom: bottom + 4, mark: HEIGHT }),
      ...ground(plot, placed),
      ...moves(plot, placed),
      ...words(plot, layout, placed),
    ],
  };
}

function ground(plot: Plot, placed: readonly Placed[]): Markish[] {
  return [
    plot.text(STEPS, { x: (step: number) => step, y: 10, text: String, className: 'chart__tick' }),
    plot.ruleY(placed, { x1: 0, x2: BEST, y: 'middle', className: 'chart__base' }),
  ];
}

function moves(plot: Plot, placed: readonly Placed[]): Markish[] {
  const before = placed.filter((theme) => typeof theme.before === 'number');
  const now = placed.filter((theme) => typeof theme.now === 'number');
  const both = before.filter((theme) => now.includes(theme));
  return [
    plot.link(both, { x1: 'before', x2: 'now', y1: 'middle', y2: 'middle', className: 'chart__interval' }),
    plot.dot(before, { x: 'before', y: 'middle', r: 7, className: 'chart__before' }),
    plot.dot(now, { x: 'now', y: 'middle', r: 5.5, className: 'chart__now' }),
  ];
}

function words(plot: Plot, { width }: Layout, placed: readonly Placed[]): Markish[] {
  const now = placed.filter((theme) => typeof theme.now === 'number');
  const at = (dx: number) => ({ y: 'middle', frameAnchor: 'left' as const, textAnchor: 'start' as const, dx });
  return [
    plot.text(now, { ...at(width - FIGURES), text: (theme: Placed) => scoreWords(theme.now), className: 'chart__figure' }),
    plot.text(
      now.filter((theme) => typeof theme.before === 'number'),
      { ...at(width - FIGURES + FIGURE), text: (theme: Placed) => `was ${scoreWords(theme.before)}`, className: 'chart__soft' },
    ),
    plot.text(
      placed.filter((theme) => !now.includes(theme)),
      { ...at(width - FIGURES), text: (theme: Placed) => scoreWords(theme.now), className: 'chart__soft' },
    ),
  ];
}
