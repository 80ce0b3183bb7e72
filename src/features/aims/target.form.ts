import { z } from 'zod';
import { readAcademicYear } from '../../evidence/academic-year.ts';
import type { IsoDate } from '../../rating/evidence.ts';
import { type TypedDay, typedDay } from '../../web/day.form.ts';
import { type FieldErrors, fieldErrors, line, typed } from '../../web/form.ts';
import { optionalLine } from '../../web/typed-fields.ts';
import { readDays } from '../evidence/index.ts';
import { MEASURE_IDS, UNITS, type Unit, unitOf } from './measures.ts';
import { type TargetTyped, TERM_IDS, type Term } from './target.ts';

const AIM_LONGEST = 300;
const MEASURE_LONGEST = 200;
const MOST_TENTHS = 10_000_000;
const MOST_PER_CENT = 1000;
const WRONG_FIGURE = 'Enter a figure with at most one place, such as 95 or 93.5; per cent up to 100';

/** A figure in tenths; null where nothing is written. */
const figure = z
  .string({ error: WRONG_FIGURE })
  .default('')
  .transform((text, context) => {
    const written = text.replace(/[%,\s]/g, '');
    if (written === '') return null;
    const tenths = /^\d{1,7}(\.\d)?$/.test(written) ? Math.round(Number(written) * 10) : Number.NaN;
    if (tenths <= MOST_TENTHS) return tenths;
    context.addIssue(WRONG_FIGURE);
    return z.NEVER;
  });

const TargetTexts = z.object({
  aim: line('Enter what is to be reached', { longest: AIM_LONGEST }),
  term: z.enum(TERM_IDS as [Term, ...Term[]], 'Choose how far ahead it lies'),
  measure: z.enum(['own', ...MEASURE_IDS], 'Choose how it is measured'),
  ownMeasure: optionalLine(MEASURE_LONGEST),
  unit: z
    .enum(['', ...(Object.keys(UNITS) as Unit[])], 'Choose whether it is per cent or a number')
    .default('')
    .transform((unit) => unit || null),
  baseline: figure,
  baselineYear: z
    .string()
    .default('')
    .transform((text, context) => {
      if (text.trim() === '') return null;
      const year = readAcademicYear(text.trim());
      if (year) return year;
      context.addIssue('Enter an academic year, such as 2024/25; or leave it empty');
      return z.NEVER;
    }),
  target: figure.refine((read) => read !== null, 'Enter the figure to be reached'),
  actual: figure,
});

export const TARGET_FIELDS = [
  ...['aim', 'term', 'measure', 'ownMeasure', 'unit', 'baseline', 'baselineYear', 'target', 'due', 'actual', 'counted'],
] as const;
const TEXTS = ['aim', 'term', 'measure', 'ownMeasure', 'unit', 'baseline', 'baselineYear', 'target', 'actual', 'form_id', 'version', 'was'] as const;

export type TypedTarget = Record<(typeof TEXTS)[number], string> & Record<'due' | 'counted', TypedDay>;

export function typedTarget(body: unknown): TypedTarget {
  return { ...typed(body, TEXTS), due: typedDay(body, 'due'), counted: typedDay(body, 'counted') };
}

/** What was typed about a target, or what is wrong with it. */
export function readTargetForm(body: unknown, today: IsoDate): TargetTyped | { errors: FieldErrors } {
  const sent = typedTarget(body);
  const texts = TargetTexts.safeParse(body ?? {});
  const { days, errors: wrongDays } = readDays({
    due: [sent.due, 'the day by which it is to be reached'],
    counted: [sent.counted, 'the day on which it was counted'],
  });
  const errors: FieldErrors = { ...(texts.success ? {} : fieldErrors(texts.error)), ...wrongDays };
  if (!days.due && !errors.due) errors.due = 'Enter the day by which it is to be reached';
  if ((days.counted ?? '') > today) errors.counted = 'This day is still to come. Enter the figure once it is counted';
  if (texts.success) Object.assign(errors, clashes(texts.data, days.counted ?? null));
  if (!texts.success || !days.due || Object.keys(errors).length > 0) return { errors };
  return together(texts.data, { due: days.due, counted: days.counted ?? null });
}

type Texts = z.infer<typeof TargetTexts>;

/** What is right by itself and cannot be beside the rest. */
function clashes(texts: Texts, counted: IsoDate | null): FieldErrors {
  const errors: FieldErrors = {};
  const { measure, ownMeasure, unit, baseline, target, actual } = texts;
  if (measure === 'own' && !ownMeasure) errors.ownMeasure = 'Say what you count, such as students who met an employer';
  if (measure === 'own' && !unit) errors.unit = 'Choose whether it is per cent or a number';
  if (measure !== 'own' && (actual !== null || counted !== null)) errors.actual = 'Waymark knows this figure. Leave it and its day empty';
  if (measure === 'own' && actual !== null && counted === null) errors.counted = 'Enter the day on which it was counted';
  if (measure === 'own' && actual === null && counted !== null) errors.actual = 'Enter what was counted on that day; or take out the day';
  if (unitFor(texts) === 'per-cent')
    for (const [name, read] of Object.entries({ baseline, target, actual })) if ((read ?? 0) > MOST_PER_CENT) errors[name] = WRONG_FIGURE;
  if (baseline !== null && baseline === target) errors.target = 'This is the figure of the start. Enter another one to be reached';
  return errors;
}

function unitFor({ measure, unit }: Texts): Unit {
  return measure === 'own' ? (unit ?? 'number') : unitOf(measure);
}

function together(texts: Texts, { due, counted }: { due: IsoDate; counted: IsoDate | null }): TargetTyped {
  const { aim, term, measure, ownMeasure, baseline, baselineYear, target, actual } = texts;
  return {
    ...{ aim, term, measure, baseline, baselineYear, actual },
    ownMeasure: measure === 'own' ? ownMeasure : null,
    unit: unitFor(texts),
    target: target ?? 0,
    dueOn: due,
    actualOn: counted,
  };
}
