import type { Markish, PlotOptions } from '@observablehq/plot';
import { type Drawing, type Drawings, type Drawn, type Layout, NARROW, type PlacedShape, WIDE } from './chart.ts';
import { SvgDocument, type SvgElement } from './svg-document.ts';

export type Plot = typeof import('@observablehq/plot');

/** What a chart asks Plot to draw in one layout. */
export interface Picture {
  height: number;
  x: Axis;
  /** Left out where the marks give their heights in the unit of the drawing. */
  y?: Axis;
  marks: Markish[];
  shapes?: PlacedShape[];
}

/** Values, and where their ends lie in the drawing. */
export interface Axis {
  domain: [number, number];
  range: [number, number];
}

let plot: Promise<Plot> | undefined;

/** Draws for wide and for narrow places. Plot, some 30 MB of memory, is loaded for the first chart and not before. */
export async function draw(picture: (plot: Plot, layout: Layout) => Picture): Promise<Drawings> {
  plot ??= import('@observablehq/plot');
  const loaded = await plot;
  return { wide: drawing(loaded, WIDE, picture), narrow: drawing(loaded, NARROW, picture) };
}

function drawing(plot: Plot, layout: Layout, picture: (plot: Plot, layout: Layout) => Picture): Drawing {
  const { height, x, y, marks, shapes = [] } = picture(plot, layout);
  const root = plot.plot({
    document: new SvgDocument() as unknown as NonNullable<PlotOptions['document']>,
    width: layout.width,
    height,
    margin: 0,
    x: { type: 'linear', axis: null, ...x },
    y: y ? { type: 'linear', axis: null, ...y } : { type: 'identity', axis: null },
    marks,
  }) as unknown as SvgElement;
  return {
    layout: layout.name,
    width: layout.width,
    height: rounded(height),
    marks: childrenOf(root).filter((child) => typeof child !== 'string'),
    shapes,
  };
}

/** Plot's own style sheet is left out: charts.css.ts says all of it. */
function childrenOf(element: SvgElement): (Drawn | string)[] {
  return element.childNodes
    .filter((child) => typeof child === 'string' || child.name !== 'style')
    .map((child) => (typeof child === 'string' ? child : drawn(child)));
}

/** The words for the ear are those of the whole drawing, so that those of its parts go. */
function drawn(element: SvgElement): Drawn {
  const kept = [...element.attributes].filter(([name]) => !name.startsWith('aria-'));
  return {
    name: element.name,
    attributes: Object.fromEntries(kept.map(([name, value]) => [name, name === 'class' ? value : twoDecimals(value)])),
    children: childrenOf(element),
  };
}

/** A hundredth of a pixel is enough, and makes half the bytes. */
function twoDecimals(value: string): string {
  return value.replace(/-?\d+\.\d+(?:e-\d+)?/g, (number) => String(rounded(Number(number))));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
