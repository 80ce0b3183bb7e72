/** A figure that Waymark knows from the evidence of an institution. */
export const MEASURES = {
  'ks4-destinations': 'Leavers after Year 11 in a sustained destination',
  'post16-destinations': 'Leavers after post-16 in a sustained destination',
  'y11-activity': 'Year 11 leavers in education, employment or training',
  survey: 'Positive answers of students in the survey of the year',
  gatsby: 'Gatsby Benchmarks met in full',
} as const;

export type KnownMeasure = keyof typeof MEASURES;
export const MEASURE_IDS = Object.keys(MEASURES) as KnownMeasure[];

/** `own`: what the institution counts itself. */
export type Measure = KnownMeasure | 'own';

export const UNITS = { 'per-cent': 'Per cent', number: 'A number' } as const;
export type Unit = keyof typeof UNITS;

export function unitOf(measure: KnownMeasure): Unit {
  return measure === 'gatsby' ? 'number' : 'per-cent';
}

/** Figures of targets are kept in tenths. 931 as "93.1%" or "93.1", 930 as "93%". */
export function figureWords(tenths: number, unit: Unit): string {
  return `${(tenths / 10).toLocaleString('en-GB')}${unit === 'per-cent' ? '%' : ''}`;
}
