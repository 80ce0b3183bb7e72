import { OUTLINES, type ShapeName } from './outline.ts';

export type { ShapeName } from './outline.ts';

/** A shape in the colour and the size of the text it stands in. It never stands without words that say the same. */
export function Shape({ of }: { of: ShapeName }) {
  return (
    <svg class="shape" viewBox="0 0 12 12" aria-hidden="true">
      <path d={OUTLINES[of].path} />
    </svg>
  );
}

/** The same outline inside a drawing, centred at x (any SVG length) and with its top at y. */
export function ShapeAt({ of, x, y }: { of: ShapeName; x: string; y: number }) {
  return (
    <svg x={x} y={y} class="strip__at" aria-hidden="true">
      <path d={OUTLINES[of].path} transform="scale(.75) translate(-6 0)" />
    </svg>
  );
}
