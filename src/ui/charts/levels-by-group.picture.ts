import type { Markish } from '@observablehq/plot';
import { count } from '../../rating/words.ts';
import type { Layout, PlacedShape } from './chart.ts';
import type { Picture, Plot } from './draw.ts';
import { absenceWords } from './figure.ts';
import type { Bar, Piece } from './level-counts.ts';
import { LINE, namesOf, rowsOf } from './rows.ts';
import { textWidth, wrapped } from './text-width.ts';

const HEIGHT = 28;
const GAP = 12;
/** A shape, the room between it and its figure, and the room around them in their piece. */
const SHAPE = 9;
const BETWEEN = 5.5;
const AROUND = 4;
/** A shape alone needs less. */
const LEAST = SHAPE + 2;
const MOST_UNDER = 4;

/** A piece in its place: `x1` and `x2` as parts of the longest bar, the rest in the unit of the drawing. */
interface Placed extends Piece {
  x1: number;
  x2: number;
  width: number;
  fits: boolean;
  y: number;
}

/** Bars of pieces with shape and figure in each; a piece without the room is said in words under its bar. */
export function levelsPicture(plot: Plot, layout: Layout, bars: readonly Bar[], length: 'count' | 'share'): Picture {
  const names = bars.map(({ name }) => name);
  const sizes = { top: 2, mark: HEIGHT, gap: GAP };
  const { left } = rowsOf(names, layout, sizes);
  const right = layout.width - Math.max(...bars.map((bar) => textWidth(totalOf(bar), layout.small) + 8));
  const pieces = bars.map((bar) => placed(bar, length === 'count' ? Math.max(...bars.map(({ total }) => total)) : bar.total, right - left, layout));
  const said = pieces.map((each) => wrapped(crowdedWords(each), layout.width - left, layout.small, MOST_UNDER));
  const { rows, bottom } = rowsOf(names, layout, {
    ...sizes,
    under: said.map((lines) => (lines.length === 0 ? 0 : lines.length * layout.small * LINE + 4)),
  });
  const inRows = pieces.flatMap((each, index) => each.map((piece) => ({ ...piece, y: rows[index]?.middle ?? 0 })));
  const lines = bars.map((bar, index) => ({
    bar,
    end: pieces[index]?.at(-1)?.x2 ?? 0,
    under: said[index]?.join('\n') ?? '',
    y: rows[index]?.middle ?? 0,
  }));
  return {
    height: bottom + 2,
    x: { domain: [0, 1], range: [left, right] },
    marks: [namesOf(plot, rows), ...marksOf(plot, inRows), ...wordsOf(plot, lines)],
    shapes: inRows.filter(({ width }) => width >= LEAST).map((piece) => shapeOf(piece, left, right, layout)),
  };
}

function placed({ pieces }: Bar, whole: number, width: number, layout: Layout): Placed[] {
  return pieces.map((piece) => {
    const wide = (piece.count / whole) * width;
    const fits = wide >= SHAPE + BETWEEN + figureWidth(piece, layout) + 2 * AROUND;
    return { ...piece, x1: piece.from / whole, x2: (piece.from + piece.count) / whole, width: wide, fits, y: 0 };
  });
}

function figureWidth({ count: number }: Piece, { font }: Layout): number {
  return textWidth(count(number), font);
}

function totalOf({ total }: Bar): string {
  return `of ${count(total)}`;
}

/** One mark for each look, so that it can have its class; a piece keeps a hair's breadth from the next. */
function marksOf(plot: Plot, pieces: readonly Placed[]): Markish[] {
  const looks = [...new Set(pieces.map(({ stand }) => stand.look))];
  return looks.flatMap((look) => {
    const same = pieces.filter(({ stand }) => stand.look === look);
    const figures = same.filter(({ fits }) => fits);
    return [
      plot.rect(same, {
        x1: 'x1',
        x2: 'x2',
        y1: ({ y }: Placed) => y - HEIGHT / 2,
        y2: ({ y }: Placed) => y + HEIGHT / 2,
        insetLeft: 0.75,
        insetRight: 0.75,
        className: `tone-${look}`,
      }),
      plot.text(figures, { x: middleOf, y: 'y', text: (piece: Placed) => count(piece.count), dx: (SHAPE + BETWEEN) / 2, className: `tone-${look}` }),
    ];
  });
}

function middleOf({ x1, x2 }: Placed): number {
  return (x1 + x2) / 2;
}

function shapeOf(piece: Placed, left: number, right: number, layout: Layout): PlacedShape {
  const beside = piece.fits ? (BETWEEN + figureWidth(piece, layout)) / 2 : 0;
  return { of: piece.stand.look, x: left + middleOf(piece) * (right - left) - beside, y: piece.y - SHAPE / 2 };
}

interface Line {
  bar: Bar;
  /** Where the bar ends, as a part of the longest. */
  end: number;
  under: string;
  y: number;
}

/** How many in all at the end of the bar; under it what had no room; instead of it why there is none. */
function wordsOf(plot: Plot, lines: readonly Line[]): Markish[] {
  const [filled, empty] = [lines.filter(({ bar }) => bar.total > 0), lines.filter(({ bar }) => bar.total === 0)];
  const soft = { y: 'y', textAnchor: 'start' as const, className: 'chart__soft' };
  return [
    plot.text(filled, { ...soft, x: 'end', text: ({ bar }: Line) => totalOf(bar), dx: 7 }),
    plot.text(
      filled.filter(({ under }) => under !== ''),
      { ...soft, x: 0, text: 'under', dy: HEIGHT / 2 + 4, lineAnchor: 'top', lineHeight: LINE },
    ),
    plot.text(empty, { ...soft, x: 0, text: ({ bar }: Line) => (bar.absence ? absenceWords(bar.absence) : 'none') }),
  ];
}

/** "Amber/Red 2, Red 1": the figures that had no room. */
function crowdedWords(pieces: readonly Placed[]): string {
  const crowded = pieces.filter(({ fits }) => !fits);
  return crowded.map(({ stand, count: number }) => `${stand.words} ${count(number)}`).join(', ');
}
