import { z } from 'zod';
import { readAcademicYear } from '../../evidence/academic-year.ts';
import type { AcademicYear, ActivityEvidence, DestinationEvidence, Source } from '../../rating/evidence.ts';
import { type FieldErrors, fieldErrors, line, typed } from '../../web/form.ts';

/** Kinds of figures that can be typed in by hand. */
export const FIGURE_KINDS = ['y11-activity', 'ks4-destinations', 'post16-destinations'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

const MOST = 100_000;

/** A wrong number ends the reading of the form's sums: only what is wrong with the number is said. */
function people(what: string) {
  const wrong = `Enter ${what} as a whole number from 0 to ${MOST}, in figures only`;
  return z
    .string({ error: wrong })
    .trim()
    .regex(/^\d{1,6}$/, { error: wrong, abort: true })
    .transform(Number)
    .refine((number) => number <= MOST, { error: wrong, abort: true });
}

/** Where figures come from is part of them: without it nobody could check them. */
const source = line('Say where the figures come from, such as “letter of the local authority of 3 May 2026”', { longest: 1000 });

const Activity = z
  .object({
    leavers: people('the number of leavers'),
    eet: people('how many are in education, employment or training'),
    neet: people('how many are not'),
    notKnown: people('how many are not known'),
    custody: people('how many are in custody'),
    note: source,
  })
  .refine(({ leavers, eet, neet, notKnown, custody }) => leavers === eet + neet + notKnown + custody, {
    path: ['leavers'],
    error: 'The four numbers below do not add up to the leavers. Check each',
  });

const Destinations = z
  .object({
    leaverYear: z.string().transform((text, context) => {
      const year = readAcademicYear(text.trim());
      if (year) return year;
      context.addIssue('Enter the academic year in which they left, such as 2023/24');
      return z.NEVER;
    }),
    cohort: people('the number of leavers'),
    sustained: people('how many stayed in education, employment or training'),
    note: source,
  })
  .refine(({ cohort, sustained }) => sustained <= cohort, {
    path: ['sustained'],
    error: 'More leavers stayed than there were. Check both numbers',
  });

export const FIGURE_FIELDS = {
  activity: ['leavers', 'eet', 'neet', 'notKnown', 'custody', 'note'],
  destinations: ['leaverYear', 'cohort', 'sustained', 'note'],
} as const;

export type TypedFigures = Record<string, string>;

export function typedFigures(kind: FigureKind, body: unknown): TypedFigures {
  return typed(body, [...fieldsOf(kind), 'form_id', 'version']);
}

export function fieldsOf(kind: FigureKind): readonly string[] {
  return kind === 'y11-activity' ? FIGURE_FIELDS.activity : FIGURE_FIELDS.destinations;
}

export type FiguresTyped = { fact: ActivityEvidence | DestinationEvidence; note: string };

/** The figures with their source, or what is wrong with them. */
export function readFiguresForm(kind: FigureKind, body: unknown, from: Source): FiguresTyped | { errors: FieldErrors } {
  if (kind === 'y11-activity') {
    const read = Activity.safeParse(body);
    if (!read.success) return { errors: fieldErrors(read.error) };
    const { note, ...counts } = read.data;
    return { fact: { ...counts, source: from }, note };
  }
  const read = Destinations.safeParse(body);
  if (!read.success) return { errors: fieldErrors(read.error) };
  const { note, leaverYear: leavers, ...counts } = read.data;
  return { fact: { leavers: leavers as AcademicYear, ...counts, source: from }, note };
}

/** What stands in the form for figures that are there. A figure that is hidden has no number to show. */
export function figuresAsTyped(kind: FigureKind, fact: ActivityEvidence | DestinationEvidence | null, year: AcademicYear): TypedFigures {
  const shown = (value: unknown) => (typeof value === 'number' ? String(value) : '');
  if (kind === 'y11-activity') {
    const { leavers, eet, neet, notKnown, custody } = (fact ?? {}) as Partial<ActivityEvidence>;
    return { leavers: shown(leavers), eet: shown(eet), neet: shown(neet), notKnown: shown(notKnown), custody: shown(custody), note: '' };
  }
  const { leavers, cohort, sustained } = (fact ?? {}) as Partial<DestinationEvidence>;
  return { leaverYear: leavers ?? year, cohort: shown(cohort), sustained: shown(sustained), note: '' };
}
