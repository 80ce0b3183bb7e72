import { z } from 'zod';
import { FEWEST_QUESTIONS, MOST_QUESTIONS } from '../../surveys/change-questionnaire.ts';
import { LESSONS, STAGES, THEMES } from '../../surveys/question.ts';
import { ABOUT_ME, BUTTON_WORDS, PAGE_WORDS, type QuestionSet, type Translation } from '../../surveys/question-set.ts';
import { LONGEST_WORDS } from '../../surveys/wording.ts';

/** What may stand in a question set or a translation, and the sentence when it is wrong. The JSON Schemas for editors are made from these. */

const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
  .describe('Lower-case words joined by hyphens; never changes once used');
const Text = z.string().trim().min(1, 'expected some text');
const Statement = Text.max(LONGEST_WORDS, `expected ${LONGEST_WORDS} letters or fewer: it must fit a phone`).describe(
  'A statement that people agree or disagree with',
);
const Version = Text.describe('In quotation marks: "1"');

const OtherWords = z
  .strictObject({ ks3: Statement.exactOptional(), ks4: Statement.exactOptional(), post16: Statement.exactOptional() })
  .refine((words) => Object.keys(words).length > 0, `expected words for one of ${STAGES.join(', ')}`)
  .describe('Other words for the same question where a stage needs them');

const Question = z.strictObject({
  id: Id,
  words: Statement,
  'words-for': OtherWords.exactOptional(),
  theme: z.enum(THEMES),
  lesson: z.literal(LESSONS, `expected a lesson from 1 to ${LESSONS.length}`),
  stages: z.array(z.enum(STAGES)).min(1, 'expected one stage or more'),
  'same-as': Id.exactOptional().describe('The id of the first wording of the same question, where this is a later one'),
  since: Version.describe('The version of the set in which the question first stood'),
});

const AboutMe = z.strictObject({
  id: z.enum(ABOUT_ME),
  asks: Text,
  options: z
    .array(z.strictObject({ letter: z.string().regex(/^[a-z]$/, 'expected one lower-case letter, in quotation marks if it is y or n'), words: Text }))
    .min(2, 'expected two answers or more'),
});

const LanguageForm = z.strictObject({
  code: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language code such as "pl" or "pa-Guru"'),
  name: Text.describe('The name of the language in itself'),
  english: Text.describe('The name of the language in English'),
  direction: z.enum(['ltr', 'rtl']),
});

const HelpPlace = z.strictObject({
  id: Id,
  name: Text,
  says: Text,
  telephone: z
    .string()
    .regex(/^[0-9 ]{5,20}$/, 'expected digits and spaces')
    .exactOptional(),
  address: z.url({ protocol: /^https$/, error: 'expected a web address that begins with https://' }).exactOptional(),
});

const byName = <const Names extends readonly [string, ...string[]]>(names: Names) => z.record(z.enum(names), Text);

const Words = z.strictObject({
  scale: byName(['1', '2', '3', '4', '5', 'dont-know']),
  pages: byName(PAGE_WORDS),
  buttons: byName(BUTTON_WORDS),
  'year-group': byName(['asks', 'year', 'older', 'prefer-not-to-say', 'choose']).exactOptional(),
  comment: byName(['asks', 'warning']),
  help: z.array(HelpPlace).min(1, 'expected one place or more where somebody gets help'),
});

export const QuestionSetForm = z.strictObject({
  id: Id,
  version: Version,
  audience: z.enum(['students', 'parents', 'partners']),
  title: Text,
  summary: Text,
  language: LanguageForm,
  questions: z
    .array(Question)
    .min(FEWEST_QUESTIONS, `expected ${FEWEST_QUESTIONS} questions or more: the three lowest are the priorities`)
    .max(MOST_QUESTIONS, `expected ${MOST_QUESTIONS} questions or fewer`),
  'about-me': z.array(AboutMe),
  words: Words,
}) satisfies z.ZodType<QuestionSet>;

export const TranslationForm = z.strictObject({
  set: Id.describe('The id of the question set that this is a translation of'),
  version: Version.describe('The version of the question set that this was made from'),
  language: LanguageForm,
  'needs-native-check': z.boolean().describe('true until somebody whose first language it is has read all of it'),
  questions: z.record(Id, z.strictObject({ words: Statement, 'words-for': OtherWords.exactOptional() })),
  'about-me': z.partialRecord(z.enum(ABOUT_ME), z.strictObject({ asks: Text, options: z.record(z.string(), Text) })),
  words: Words,
}) satisfies z.ZodType<Translation>;
