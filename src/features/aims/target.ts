import type { AcademicYear, IsoDate } from '../../rating/evidence.ts';
import { day } from '../../rating/words.ts';
import { figureWords, MEASURES, type Measure, type Unit } from './measures.ts';

/** How far ahead a target lies. */
export const TERMS = {
  short: 'Short term (this year)',
  medium: 'Medium term (two or three years)',
  long: 'Long term (later)',
} as const;

export type Term = keyof typeof TERMS;
export const TERM_IDS = Object.keys(TERMS) as Term[];

/** Figures are in tenths: 931 is 93.1. */
export interface TargetTyped {
  aim: string;
  term: Term;
  measure: Measure;
  /** What is counted, where the institution counts it itself. */
  ownMeasure: string | null;
  unit: Unit;
  baseline: number | null;
  baselineYear: AcademicYear | null;
  target: number;
  dueOn: IsoDate;
  /** Of an own measure alone: what it is now, and when that was counted. */
  actual: number | null;
  actualOn: IsoDate | null;
}

export interface Target extends TargetTyped {
  /** The same from year to year. */
  id: string;
  toConfirm: boolean;
  version: number;
}

export function measureWords({ measure, ownMeasure }: Pick<TargetTyped, 'measure' | 'ownMeasure'>): string {
  return measure === 'own' ? (ownMeasure ?? '') : MEASURES[measure];
}

/** For the log of activity, and for whoever was slower. */
export function targetWords(target: TargetTyped): string {
  const { aim, term, unit, baseline, baselineYear, dueOn, actual, actualOn } = target;
  const from = baseline === null ? '' : `from ${figureWords(baseline, unit)}${baselineYear ? ` in ${baselineYear}` : ''} `;
  return [
    `${aim} (${term} term)`,
    measureWords(target),
    `${from}to ${figureWords(target.target, unit)} by ${day(dueOn)}`,
    actual !== null && actualOn !== null && `${figureWords(actual, unit)} on ${day(actualOn)}`,
  ]
    .filter(Boolean)
    .join('; ');
}
