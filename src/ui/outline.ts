import type { Tone } from './tone.ts';

export type ShapeName = Tone | 'unresolved' | 'not-rated' | 'not-applicable';

/** One outline, for a drawing and for a style sheet. */
export interface Outline {
  /** Of an SVG path, in a box of 12 by 12. */
  path: string;
  /** Of a clip-path, in per cent of whatever box is cut by it. */
  clip: string;
}

const SIDE = 12;

/** Upward is better; the two ends, circle and square, cannot be taken for each other in grey. */
export const OUTLINES: Record<ShapeName, Outline> = {
  best: { path: 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z', clip: `circle(${inPerCent(5)})` },
  high: corners('6,.5 11,5.5 6,5.5 6,6 11,11 1,11 6,6 6,5.5 1,5.5'),
  upper: corners('6,1.2 11.5,10.8 .5,10.8'),
  middle: corners('6,.5 11.5,6 6,11.5 .5,6'),
  lower: corners('6,10.8 .5,1.2 11.5,1.2'),
  low: corners('6,6 1,1 11,1 6,6 6,6.5 11,6.5 6,11.5 1,6.5 6,6.5'),
  worst: corners('1.5,1.5 10.5,1.5 10.5,10.5 1.5,10.5'),
  unresolved: corners('6,0 9.6,4 7,4 7,8 9.6,8 6,12 2.4,8 5,8 5,4 2.4,4'),
  'not-rated': corners('1,5 11,5 11,7 1,7'),
  'not-applicable': corners('2.2,10.4 8.6,1 10,2 3.6,11.4'),
};

function corners(points: string): Outline {
  const percents = points.split(' ').map((point) => point.split(',').map(Number).map(inPerCent).join(' '));
  return { path: `M${points}z`, clip: `polygon(${percents.join(',')})` };
}

function inPerCent(length: number): string {
  return `${Number(((length / SIDE) * 100).toFixed(1))}%`;
}
