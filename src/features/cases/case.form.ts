import { z } from 'zod';
import { readAcademicYear } from '../../evidence/academic-year.ts';
import { EVIDENCE_KINDS } from '../../evidence/file-kinds.ts';
import { readIsoDate } from '../../evidence/iso-date.ts';

/** What may stand in case.yaml, and the sentence when it is wrong. */

const Text = z
  .string()
  .min(1, 'expected some text')
  .regex(/^\P{Cc}*$/u, 'expected text without control characters');

/** YAML reads 831 as a number and "831" as text; both are meant. */
const Code = z.union([z.string(), z.number()]).transform(String);

const La = Code.refine((code) => code === '*' || /^\d{3}$/.test(code), 'expected a three-digit LA code such as "831", or "*" for all of England');

const Year = Code.transform((text, context) => {
  const year = readAcademicYear(text);
  if (year) return year;
  context.addIssue({ code: 'custom', message: 'expected an academic year such as 2024/25' });
  return z.NEVER;
});

const Day = Text.refine((text) => 'day' in readIsoDate(text), 'expected a day that exists, such as 2025-07-31');

const Evidence = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  file: Text,
  leavers: Year.optional(),
});

const ActivityCodes = z.strictObject({
  're-engagement': z.enum(['eet', 'neet']).optional(),
  'voluntary-with-study': z.enum(['eet', 'neet']).optional(),
  'gap-year': z.enum(['eet', 'neet']).optional(),
  refugees: z.enum(['counted', 'left-out']).optional(),
});

export const CaseForm = z.strictObject({
  partnership: z.strictObject({ name: Text, la: z.array(La).min(1, 'expected one LA code or more, such as ["831"]') }),
  framework: Text,
  cycle: Year,
  date: Day,
  readings: z.record(z.string(), Code).nullish(),
  'minimum-cohort': z.int('expected a whole number').min(1, 'expected 1 or more').optional(),
  'activity-codes': ActivityCodes.nullish(),
  evidence: z.array(Evidence).min(1, 'expected one evidence file or more: there is nothing to rate'),
  previous: Text.optional(),
});

export type CaseFile = z.output<typeof CaseForm>;
export type EvidenceEntry = CaseFile['evidence'][number];

/** Cohorts smaller than this are not rated unless the case says otherwise: DfE holds no school to account for fewer. */
export const USUAL_MINIMUM_COHORT = 6;
