import { z } from 'zod';
import {
  ACTIVITY_KINDS,
  BOUNDS,
  NEEDS,
  PURPOSES,
  type Purpose,
  SCORES,
  type Score,
  THEMES,
  VOICES,
  type Voice,
  YEAR_GROUPS,
  type YearGroup,
} from '../../programme/index.ts';
import { readTypedDay, typedDay } from '../../web/day.form.ts';
import { type FieldErrors, fieldErrors, line, ONLY_SEEN } from '../../web/form.ts';
import { optionalLine, optionalText } from '../../web/typed-fields.ts';
import type { ActivityTyped } from './save-activity.ts';

const WRONG_MINUTES = `Enter whole minutes in figures, from 1 to ${BOUNDS.minutes}, such as 50`;

/** Ticked boxes; the ids that they stand for, in the order of the page. */
const ticked = <Id extends string>(ids: readonly Id[], missing: string) =>
  z
    .union([z.string(), z.array(z.string())], missing)
    .transform((sent) => [sent].flat())
    .pipe(z.array(z.enum(ids as [Id, ...Id[]], missing)).min(1, missing))
    .transform((sent) => ids.filter((id) => sent.includes(id)));

const partners = z
  .string()
  .default('')
  .transform((text) => [...new Set(text.split(/[\r\n;]+/).map((name) => name.trim()))].filter(Boolean))
  .refine((names) => names.length <= BOUNDS.partners, `Name ${BOUNDS.partners} partners or fewer`)
  .refine((names) => names.every((name) => name.length <= BOUNDS.partner && ONLY_SEEN[0](name)), {
    error: `Write each partner in a line of its own, with ${BOUNDS.partner} characters or fewer`,
  });

const ActivityTexts = z.object({
  title: line('Enter what it is called', { longest: BOUNDS.title }),
  kind: z.enum(ACTIVITY_KINDS, 'Choose what it is'),
  theme: z
    .enum([...THEMES, ''], 'Choose a theme from the list, or none')
    .default('')
    .transform((theme) => theme || null),
  yearGroups: ticked(YEAR_GROUPS.map(String), 'Choose the year groups; several can be chosen').transform((years) =>
    years.map((year) => Number(year) as YearGroup),
  ),
  needs: ticked(NEEDS, 'Choose which needs it meets; several can be chosen'),
  cohort: optionalLine(BOUNDS.cohort),
  minutes: z
    .string({ error: WRONG_MINUTES })
    .transform((text) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : 0))
    .refine((minutes) => minutes >= 1 && minutes <= BOUNDS.minutes, WRONG_MINUTES),
  leader: line('Enter the role of whoever leads it', { longest: BOUNDS.leader }),
  partners,
  purposes: ticked(PURPOSES, 'Choose what it gives: information, advice or guidance; several can be chosen'),
  ...perPurpose((purpose) => [`${purpose}-owner`, optionalLine(BOUNDS.owner)] as const),
  ...perPurpose((purpose) => [`${purpose}-place`, optionalLine(BOUNDS.place)] as const),
  ...(Object.fromEntries(VOICES.map((voice) => [`${voice}-said`, optionalText(BOUNDS.voice)])) as Record<
    `${Voice}-said`,
    ReturnType<typeof optionalText>
  >),
  score: z
    .enum([...SCORES.map(String), ''], 'Choose a score, or none')
    .default('')
    .transform((score) => (score === '' ? null : (Number(score) as Score))),
  willChange: optionalText(BOUNDS.willChange),
});

function perPurpose<Name extends string, Form>(entry: (purpose: Purpose) => readonly [Name, Form]): Record<Name, Form> {
  return Object.fromEntries(PURPOSES.map(entry)) as Record<Name, Form>;
}

/** What was typed about an activity, or what is wrong with it. */
export function readActivityForm(body: unknown): ActivityTyped | { errors: FieldErrors } {
  const texts = ActivityTexts.safeParse(body ?? {});
  const days = {
    held: readTypedDay(typedDay(body, 'held'), 'the day on which it is held'),
    ...perPurpose((purpose) => [`${purpose}-updated`, readTypedDay(typedDay(body, `${purpose}-updated`), 'the day of the last update')] as const),
  };
  const errors: FieldErrors = texts.success ? {} : fieldErrors(texts.error);
  for (const [name, day] of Object.entries(days)) if (day !== null && typeof day !== 'string') errors[name] = day.wrong;
  Object.assign(errors, unticked(body, texts.success ? texts.data.purposes : null));
  if (!texts.success || Object.keys(errors).length > 0) return { errors };
  const { minutes, purposes, ...read } = texts.data;
  const day = (name: keyof typeof days) => days[name] as string | null;
  return {
    ...{ title: read.title, kind: read.kind, theme: read.theme, yearGroups: read.yearGroups, needs: read.needs, cohort: read.cohort },
    ...{ minutesPerStudent: minutes, leader: read.leader, partners: read.partners, date: day('held') },
    provisions: purposes.map((purpose) => {
      return { purpose, owner: read[`${purpose}-owner`], place: read[`${purpose}-place`], updatedOn: day(`${purpose}-updated`) };
    }),
    voices: Object.fromEntries(VOICES.flatMap((voice) => (read[`${voice}-said`] ? [[voice, read[`${voice}-said`]]] : []))),
    ...{ score: read.score, willChange: read.willChange },
  };
}

/** Who filled in an owner, a place or a day of something that is not ticked would lose it. */
function unticked(body: unknown, purposes: readonly Purpose[] | null): FieldErrors {
  const sent = (body ?? {}) as Record<string, unknown>;
  const parts = (purpose: Purpose) => ['owner', 'place', 'updated-day', 'updated-month', 'updated-year'].map((part) => sent[`${purpose}-${part}`]);
  const filled = (purpose: Purpose) => parts(purpose).some((value) => typeof value === 'string' && value.trim() !== '');
  const lost = PURPOSES.find((purpose) => purposes !== null && !purposes.includes(purpose) && filled(purpose));
  return lost ? { purposes: `Tick ${lost}, or empty its owner, place and day` } : {};
}
