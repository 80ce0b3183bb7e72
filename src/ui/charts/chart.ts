import type { ShapeName } from '../shape.tsx';

/** All that `ChartFigure` shows: made where the figures are gathered, so that a page only places it. */
export interface Chart {
  /** Unique in its page: the figure has it as its id. */
  id: string;
  /** What the chart says, in one sentence worked out from the figures. */
  reading: string;
  /** What was measured, of whom and when: "Year 11 leavers in education, employment or training, 2025/26". */
  subject: string;
  key: KeyEntry[];
  /** Null where there is nothing to draw: the reading then says why. */
  drawings: Drawings | null;
  /** What the drawing cannot show, a sentence each. */
  notes: string[];
  /** The same figures; null where there is not even a row. */
  table: ChartTable | null;
}

/** A level with its mark, or a line or dot of the drawing with its words. */
export type KeyEntry = { kind: 'level'; look: ShapeName; words: string } | { kind: KeySample; words: string };

export type KeySample = 'band' | 'stroke' | 'interval' | 'comparator' | 'now' | 'before' | 'one' | 'other';

export interface ChartTable {
  /** The head of the first column, then of each other. */
  columns: string[];
  rows: { name: string; cells: string[] }[];
}

export interface Drawings {
  wide: Drawing;
  /** For telephones and narrow cards: the same marks with the words above them. */
  narrow: Drawing;
}

/** A finished drawing: plain values, the same for the same figures. */
export interface Drawing {
  layout: Layout['name'];
  width: number;
  height: number;
  marks: Drawn[];
  shapes: PlacedShape[];
}

/** An element of the drawing and what is in it. */
export interface Drawn {
  name: string;
  attributes: Record<string, string>;
  children: (Drawn | string)[];
}

/** The shape of a level inside the drawing, centred at x and with its top at y. */
export interface PlacedShape {
  of: ShapeName;
  x: number;
  y: number;
}

/** Lengths in a drawing are in its own unit, near one pixel where it is shown in its full width. */
export interface Layout {
  name: 'wide' | 'narrow';
  width: number;
  /** Size of words and figures, and of what is said more quietly. */
  font: number;
  small: number;
}

/** The sizes are those of charts.css.ts. */
export const WIDE: Layout = { name: 'wide', width: 560, font: 15, small: 13 };
export const NARROW: Layout = { name: 'narrow', width: 256, font: 14, small: 13 };
