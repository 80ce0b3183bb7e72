import { z } from 'zod';
import type { Framework } from '../../rating/framework.ts';

/** What may stand in a framework file, and the sentence when it is wrong. The JSON Schema for editors is made from this. */

const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
  .describe('Lower-case words joined by hyphens; never changes once used');
const Text = z.string().min(1, 'expected some text');
const Bound = z.number().min(0, 'expected 0 or more: distances count away from the average, figures from 0');
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day such as "2025-09-01", in quotation marks');

const SourceDocument = z.strictObject({
  document: Text.describe('The document that these criteria come from'),
  published: Text.optional().describe('When it was published, such as "2012-12"'),
  part: Text.optional().describe('The part of the document'),
});

const BAND_PARTS = ['at', 'above', 'below', 'to', 'from', 'over', 'up-to', 'under', 'exactly'] as const;

const Band = z
  .strictObject({
    says: Text.describe('The criterion in words that a governor reads'),
    at: z.literal(0, 'expected 0: "at" is at the average').optional().describe('At the average'),
    above: Bound.optional().describe('Above the average by more than this'),
    below: Bound.optional().describe('Below the average by more than this'),
    to: Bound.optional().describe('With above or below: by no more than this'),
    from: Bound.optional().describe('This or more'),
    over: Bound.optional().describe('More than this'),
    'up-to': Bound.optional().describe('This or less'),
    under: Bound.optional().describe('Less than this'),
    exactly: Bound.optional().describe('This number and no other'),
  })
  .refine((band) => BAND_PARTS.some((part) => band[part] !== undefined), `expected a condition: one of ${BAND_PARTS.join(', ')}`);

const Rung = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.strictObject({ says: Text, rung: z.union([z.enum(names), z.array(z.enum(names)).min(1, 'expected one rung or more')]) });
const Levels = z.array(Id);
const Criteria = z.record(Id, Band);
const At = z.union([
  z.strictObject({ within: Bound }),
  z.strictObject({ 'rounded-to': z.union([z.literal(0), z.literal(1)]) }),
  z.strictObject({ equal: z.literal(true) }),
]);

const ShareRule = z.strictObject({
  kind: z.literal('share'),
  evidence: z.enum(['y11-activity', 'destinations']),
  against: z.enum(['city-pooled', 'city-mean', 'city-pooled-without-special', 'national', 'fixed']),
  unit: z.enum(['points', 'per-cent-of-average']).optional(),
  at: At.optional(),
  'not-known': z.enum(['in-denominator', 'left-out']).optional(),
  phases: z.enum(['lower', 'cohort-weighted', 'ks4-only', 'post16-only']).optional(),
  criteria: z.union([z.literal('to-be-determined'), Criteria]),
  otherwise: Levels.optional().describe('The levels of a figure that no criterion covers'),
});

const CountRule = z.strictObject({
  kind: z.literal('count'),
  evidence: z.literal('gatsby'),
  'out-of': z.int().positive(),
  'comparable-from': Day.optional(),
  criteria: Criteria,
  otherwise: Levels.optional(),
});

const SurveyRule = z.strictObject({
  kind: z.literal('survey'),
  measure: z.enum(['positive-share', 'mean-score']).optional(),
  'tie-for-third': z.enum(['counts', 'does-not-count']).optional(),
  'development-questions': z.int().positive(),
  'minimum-responses': z.int().min(5, 'expected 5 or more: results of fewer people are never shown'),
  criteria: Criteria,
  otherwise: Levels.optional(),
});

const AwardRule = z.strictObject({
  kind: z.literal('award'),
  'valid-years': z.int().positive().optional(),
  criteria: z.record(Id, Rung(['held', 'working-towards', 'audited-and-planned', 'none-of-these'])),
});

const StaffRule = z.strictObject({
  kind: z.literal('staff'),
  whose: z.enum(['best-qualified', 'everyone', 'most-hours']).optional(),
  'level-asked': z.int().min(1).max(8).optional(),
  criteria: z.record(Id, Rung(['qualified', 'working-towards', 'some-cpd', 'none'])),
});

export const RuleForm = z.discriminatedUnion('kind', [ShareRule, CountRule, SurveyRule, AwardRule, StaffRule]);

export const OverallRuleForm = z.strictObject({
  kind: z.enum(['mean', 'lowest', 'median-low', 'all-best']),
  'no-best-with-worst': z.boolean().optional(),
  'minimum-rated': z.int().positive(),
});

const Reading = z.strictObject({
  id: Id,
  asks: Text.describe('The question that the published text leaves open'),
  options: z
    .array(z.strictObject({ id: Id, says: Text, sets: z.record(z.string(), z.unknown()).describe('The parts of the rule that this option settles') }))
    .min(2, 'expected two options or more: with one there is nothing to choose'),
});

const Element = z.strictObject({
  id: Id,
  title: Text,
  short: Text.max(24, 'expected 24 letters or fewer: it heads a column'),
  asks: Text,
  proposal: z.boolean().optional(),
  missing: Text.optional().describe('What the text says about missing, hidden or too little data'),
  source: SourceDocument,
  rule: RuleForm,
  readings: z.array(Reading),
});

export const FrameworkForm = z.strictObject({
  id: Id,
  version: Text,
  title: Text,
  standing: z.enum(['published', 'proposal']),
  summary: Text,
  source: SourceDocument,
  levels: z.array(z.strictObject({ id: Id, title: Text, means: Text })).min(2, 'expected two levels or more, best first'),
  elements: z.array(Element).min(1, 'expected one element or more'),
  overall: z.strictObject({
    rule: z.union([z.literal('to-be-determined'), OverallRuleForm]),
    readings: z.array(Reading),
    source: SourceDocument,
  }),
  city: z.strictObject({ rule: z.literal('more-up-than-down'), says: Text }),
}) satisfies z.ZodType<Framework>;
