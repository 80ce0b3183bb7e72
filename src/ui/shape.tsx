import type { Tone } from './tone.ts';

export type ShapeName = Tone | 'unresolved' | 'not-rated' | 'not-applicable';

/** Outlines in a box of 12 by 12. Upward is better; the two ends, circle and square, cannot be taken for each other in grey. */
const OUTLINES: Record<ShapeName, string> = {
  best: 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  high: 'M6 .5 11 5.5H1zM6 6 11 11H1z',
  upper: 'M6 1.2 11.5 10.8H.5z',
  middle: 'M6 .5 11.5 6 6 11.5.5 6z',
  lower: 'M6 10.8.5 1.2h11z',
  low: 'M6 6 1 1h10zM6 11.5 1 6.5h10z',
  worst: 'M1.5 1.5h9v9h-9z',
  unresolved: 'M6 0 9.6 4H7v4h2.6L6 12 2.4 8H5V4H2.4z',
  'not-rated': 'M1 5h10v2H1z',
  'not-applicable': 'M2.2 10.4 8.6 1l1.4 1-6.4 9.4z',
};

/** A shape in the colour and the size of the text it stands in. It never stands without words that say the same. */
export function Shape({ of }: { of: ShapeName }) {
  return (
    <svg class="shape" viewBox="0 0 12 12" aria-hidden="true">
      <path d={OUTLINES[of]} />
    </svg>
  );
}

/** The same outline inside a drawing, centred at x (any SVG length) and with its top at y. */
export function ShapeAt({ of, x, y }: { of: ShapeName; x: string; y: number }) {
  return (
    <svg x={x} y={y} class="strip__at" aria-hidden="true">
      <path d={OUTLINES[of]} transform="scale(.75) translate(-6 0)" />
    </svg>
  );
}
