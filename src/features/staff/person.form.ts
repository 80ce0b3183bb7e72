import { z } from 'zod';
import type { IsoDate } from '../../rating/evidence.ts';
import { type TypedDay, typedDay } from '../../web/day.form.ts';
import { type FieldErrors, fieldErrors, line, typed } from '../../web/form.ts';
import { readHours, yesOrNo } from '../../web/typed-fields.ts';
import { NOBODY, note, readDays, type StaffKept } from '../evidence/index.ts';
import { DetailTexts } from './details.form.ts';
import type { Details } from './details.ts';

const HIGHEST_LEVEL = 8;
const HOURS_A_YEAR = 8_784;
const CHOOSE_LEVEL = 'Choose a level from the list';
export const LEVELS = Array.from({ length: HIGHEST_LEVEL + 1 }, (_, number) => HIGHEST_LEVEL - number);

const level = z
  .string({ error: CHOOSE_LEVEL })
  .default('')
  .transform((text, context) => {
    if (text === '') return null;
    if (/^[0-8]$/.test(text)) return Number(text);
    context.addIssue(CHOOSE_LEVEL);
    return z.NEVER;
  });

const WRONG_HOURS = `Enter the hours a year as a number from 0 to ${HOURS_A_YEAR}, such as 120 or 120.5; leave it empty if you do not know`;

const hours = z
  .string({ error: WRONG_HOURS })
  .default('')
  .transform((text, context) => {
    const read = readHours(text, HOURS_A_YEAR);
    if (read !== 'wrong') return read;
    context.addIssue(WRONG_HOURS);
    return z.NEVER;
  });

const StaffTexts = z.object({
  person: line('Enter the role of the person, such as careers adviser', { longest: 100 }).refine(
    (role) => role !== NOBODY,
    'Enter a role. That nobody gives guidance is said with the button on the page before',
  ),
  gives: yesOrNo('Choose whether this person gives guidance to students'),
  qualification: level,
  towards: level,
  cpd: yesOrNo('Choose whether this person has had formal training in guidance'),
  hours,
  note,
});

/** In the order of the page. */
export const PERSON_FIELDS = [
  ...['person', 'name', 'gives', 'hours', 'employment'],
  ...['qualification', 'title', 'body', 'awarded', 'proof', 'link', 'cdi'],
  ...['towards', 'towardsTitle', 'since', 'expected', 'cpd', 'left', 'note'],
] as const;

const TEXTS = [
  ...(['person', 'name', 'gives', 'hours', 'employment', 'qualification', 'title', 'body', 'proof', 'link', 'cdi'] as const),
  ...(['towards', 'towardsTitle', 'cpd', 'note', 'form_id', 'version', 'was'] as const),
] as const;
export const PERSON_DAYS = ['awarded', 'since', 'expected', 'left'] as const;

export type TypedPerson = Record<(typeof TEXTS)[number], string> & Record<(typeof PERSON_DAYS)[number], TypedDay>;

export function typedPerson(body: unknown): TypedPerson {
  const days = Object.fromEntries(PERSON_DAYS.map((name) => [name, typedDay(body, name)])) as Record<(typeof PERSON_DAYS)[number], TypedDay>;
  return { ...typed(body, TEXTS), ...days };
}

export interface PersonTyped {
  person: Omit<StaffKept, 'source' | 'id' | 'cpd'>;
  details: Details;
  note: string;
}

/** What was typed about one member of staff, or what is wrong with it. `others`: roles that the other members of staff have. */
export function readPersonForm(body: unknown, others: readonly string[]): PersonTyped | { errors: FieldErrors } {
  const sent = typedPerson(body);
  const texts = StaffTexts.safeParse(body);
  const details = DetailTexts.safeParse(body);
  const read = readDays({
    awarded: [sent.awarded, 'the day of the award'],
    since: [sent.since, 'the day on which the course began'],
    expected: [sent.expected, 'the day on which the course should end'],
    left: [sent.left, 'the last day here'],
  });
  const errors: FieldErrors = { ...texted(texts), ...texted(details), ...read.errors };
  if (!texts.success || !details.success) return { errors };
  Object.assign(errors, clashes(texts.data, details.data, read.days, others));
  if (Object.keys(errors).length > 0) return { errors };
  return together(texts.data, details.data, read.days);
}

type Texts = z.infer<typeof StaffTexts>;
type Told = z.infer<typeof DetailTexts>;
type Days = Partial<Record<(typeof PERSON_DAYS)[number], IsoDate | null>>;

function texted(read: z.ZodSafeParseResult<unknown>): FieldErrors {
  return read.success ? {} : fieldErrors(read.error);
}

/** What is right by itself and cannot be beside the rest. */
function clashes({ person, towards, qualification }: Texts, told: Told, days: Days, others: readonly string[]): FieldErrors {
  const errors: FieldErrors = {};
  if (others.includes(person)) errors.person = 'Somebody has this role already. Tell the two apart, such as “careers adviser 2”';
  if (towards !== null && qualification !== null && towards <= qualification)
    errors.towards = 'This level is held already. Choose a higher one, or none';
  const awarded = told.title ?? told.body ?? days.awarded;
  if (qualification === null && awarded) errors.qualification = 'Choose the level of the qualification; or take out its title, body and day';
  const course = told.towardsTitle ?? days.since ?? days.expected;
  if (towards === null && course && !errors.towards) errors.towards = 'Choose the level of the course; or take out its title and days';
  if (days.since && days.expected && days.expected < days.since) errors.expected = 'The course ends before it began. Check both days';
  return errors;
}

function together(texts: Texts, told: Told, days: Days): PersonTyped {
  const { person, gives, qualification, towards, cpd, hours: given, note: words } = texts;
  const { link, cdi, ...rest } = told;
  return {
    person: {
      person,
      givesGuidance: gives,
      qualificationLevel: qualification,
      workingTowardsLevel: towards,
      hours: given,
      ...(days.left && { leftOn: days.left }),
    },
    details: {
      ...rest,
      proofLink: link,
      onCdiRegister: cdi,
      awardedOn: days.awarded ?? null,
      towardsSince: days.since ?? null,
      towardsExpected: days.expected ?? null,
      trainedOtherwise: cpd,
    },
    note: words,
  };
}
