import type { Markish } from '@observablehq/plot';
import type { Layout } from './chart.ts';
import type { Plot } from './draw.ts';
import { textWidth, wrapped } from './text-width.ts';

/** The rows of a chart that has a name before each line of marks. */
export interface Rows {
  /** Where the marks begin, from the left. */
  left: number;
  rows: Row[];
  bottom: number;
}

export interface Row {
  /** In lines. */
  name: string;
  /** The middle of the name, and of its mark. */
  nameAt: number;
  middle: number;
}

export interface RowSizes {
  top: number;
  /** Height of a mark. */
  mark: number;
  /** What each mark needs under it, none where it is left out. */
  under?: readonly number[];
  gap: number;
}

const MOST_LINES = { wide: 4, narrow: 3 };
/** Height of a line of words, as a part of its size. */
export const LINE = 1.25;
/** Most of the drawing that names beside the marks may take, and the room between name and mark. */
const MOST_WIDTH = 0.36;
const BESIDE = 14;
const ABOVE = 5;

/** Names stand beside the marks where there is room, as wide as they need; else above them. */
export function rowsOf(names: readonly string[], layout: Layout, { top, mark, under = [], gap }: RowSizes): Rows {
  const beside = layout.name === 'wide';
  const room = beside ? Math.min(layout.width * MOST_WIDTH, Math.max(0, ...names.map((name) => textWidth(name, layout.font)))) : layout.width;
  let at = top;
  const rows = names.map((name, index): Row => {
    const lines = wrapped(name, room + 1, layout.font, MOST_LINES[layout.name]);
    const words = lines.length * layout.font * LINE;
    const above = beside ? Math.max(0, (words - mark) / 2) : words + ABOVE;
    const middle = at + above + mark / 2;
    const row = { name: lines.join('\n'), nameAt: beside ? middle : at + words / 2, middle };
    at += above + mark + Math.max(under[index] ?? 0, beside ? above : 0) + gap;
    return row;
  });
  return { left: beside ? room + BESIDE : 0, rows, bottom: at - gap };
}

/** Lines at these values behind the marks; interrupted where names stand above them, which no line should cross. */
export function gridOf(
  plot: Plot,
  { name: layout }: Layout,
  rows: readonly Row[],
  values: readonly number[],
  ends: { top: number; bottom: number; mark: number },
): Markish {
  const stretches =
    layout === 'wide'
      ? [{ from: ends.top, to: ends.bottom }]
      : rows.map(({ middle }) => ({ from: middle - ends.mark / 2 - 3, to: middle + ends.mark / 2 + 3 }));
  const lines = stretches.flatMap((stretch) => values.map((value) => ({ ...stretch, value })));
  return plot.ruleX(lines, { x: 'value', y1: 'from', y2: 'to', className: 'chart__grid' });
}

/** The names of the rows, at the left. */
export function namesOf(plot: Plot, rows: readonly Row[]): Markish {
  return plot.text(rows, { text: 'name', y: 'nameAt', frameAnchor: 'left', textAnchor: 'start', lineHeight: LINE, className: 'chart__name' });
}
