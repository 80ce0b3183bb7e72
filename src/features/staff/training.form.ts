import { z } from 'zod';
import type { AcademicYear, IsoDate } from '../../rating/evidence.ts';
import { day } from '../../rating/words.ts';
import { readTypedDay, type TypedDay, typedDay } from '../../web/day.form.ts';
import { type FieldErrors, fieldErrors, line, typed, uuid } from '../../web/form.ts';
import { optionalLine, optionalText, pounds, readHours, yesOrNo } from '../../web/typed-fields.ts';
import { GROUP_IDS, type Group, TOPIC_IDS, type Topic } from './topics.ts';
import type { Training } from './training.ts';

const MOST_HOURS = 2_000;
const MINUTES = 60;
const CHANGED_LONGEST = 1000;
const WRONG_HOURS = `Enter the hours as a number above 0, to ${MOST_HOURS}, such as 2 or 1.5`;
const CHOOSE_GROUP = 'Choose who took part; several can be chosen';

const minutes = z.string({ error: WRONG_HOURS }).transform((text, context) => {
  const read = readHours(text, MOST_HOURS);
  if (typeof read === 'number' && Math.round(read * MINUTES) > 0) return Math.round(read * MINUTES);
  context.addIssue(WRONG_HOURS);
  return z.NEVER;
});

const TrainingTexts = z.object({
  title: line('Enter what the training was called', { longest: 200 }),
  topic: z.enum(TOPIC_IDS as [Topic, ...Topic[]], 'Choose what it was mainly about'),
  groups: z
    .union([z.string(), z.array(z.string())], CHOOSE_GROUP)
    .transform((sent) => [sent].flat())
    .pipe(z.array(z.enum(GROUP_IDS as [Group, ...Group[]], CHOOSE_GROUP)).min(1, CHOOSE_GROUP)),
  member: z
    .union([z.literal(''), uuid], 'Choose a person from the list, or nobody')
    .default('')
    .transform((id) => id || null),
  hours: minutes,
  provider: optionalLine(200),
  formal: yesOrNo('Choose whether it was formal training in guidance'),
  changed: optionalText(CHANGED_LONGEST),
  pounds,
});

export const TRAINING_FIELDS = ['title', 'topic', 'groups', 'member', 'formal', 'held', 'hours', 'provider', 'pounds', 'changed'] as const;
const TEXTS = ['title', 'topic', 'member', 'formal', 'hours', 'provider', 'pounds', 'changed', 'form_id', 'version', 'entry'] as const;

export type TypedTraining = Record<(typeof TEXTS)[number], string> & { groups: string[]; held: TypedDay };

export function typedTraining(body: unknown): TypedTraining {
  const { groups = [] } = (body ?? {}) as { groups?: unknown };
  return { ...typed(body, TEXTS), groups: [groups].flat().filter((one) => typeof one === 'string'), held: typedDay(body, 'held') };
}

export type TrainingTyped = Omit<Training, 'id' | 'version'>;

interface When {
  year: AcademicYear;
  today: IsoDate;
}

/** What was typed about training, or what is wrong with it. `members`: ids of the people who can be chosen. */
export function readTrainingForm(body: unknown, members: readonly string[], when: When): TrainingTyped | { errors: FieldErrors } {
  const texts = TrainingTexts.safeParse(body);
  const held = readHeld(typedDay(body, 'held'), when);
  const errors: FieldErrors = { ...(texts.success ? {} : fieldErrors(texts.error)), ...(typeof held === 'string' ? {} : { held: held.wrong }) };
  if (texts.success && texts.data.member !== null && !members.includes(texts.data.member)) errors.member = 'Choose a person from the list, or nobody';
  if (!texts.success || typeof held !== 'string' || Object.keys(errors).length > 0) return { errors };
  const { hours, groups, ...rest } = texts.data;
  return { ...rest, groups: GROUP_IDS.filter((group) => groups.includes(group)), minutes: hours, heldOn: held };
}

/** The log is of one year, and of what has happened. */
function readHeld(field: TypedDay, { year, today }: When): IsoDate | { wrong: string } {
  const read = readTypedDay(field, 'the day of the training');
  if (read === null) return { wrong: 'Enter the day of the training; of a course of several days, the last' };
  if (typeof read !== 'string') return read;
  const { from, to } = daysOf(year);
  if (read < from || read > to) return { wrong: `Enter a day of ${year}: from ${day(from)} to ${day(to)}` };
  return read > today ? { wrong: 'This day is still to come. Log training once it has taken place' } : read;
}

export function daysOf(year: AcademicYear): { from: IsoDate; to: IsoDate } {
  const first = Number(year.slice(0, 4));
  return { from: `${first}-09-01`, to: `${first + 1}-08-31` };
}
