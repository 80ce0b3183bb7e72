import { z } from 'zod';
import type { IsoDate } from '../../rating/evidence.ts';
import { type TypedDay, typedDay } from '../../web/day.form.ts';
import { type FieldErrors, fieldErrors, typed } from '../../web/form.ts';
import { optionalLine, webAddress } from '../../web/typed-fields.ts';
import { readDays } from '../evidence/index.ts';
import { AUDIENCE_IDS, type Audience, type VisionTyped } from './vision.ts';

const STATEMENT_LONGEST = 4000;
const WHERE_LONGEST = 200;
const MISSING = 'Enter what you want your guidance to be';

const VisionTexts = z.object({
  statement: z.string({ error: MISSING }).trim().min(1, MISSING).max(STATEMENT_LONGEST, `Use ${STATEMENT_LONGEST} characters or fewer`),
  publishedWhere: optionalLine(WHERE_LONGEST),
  publishedLink: webAddress,
});

export const VISION_FIELDS = ['statement', 'publishedWhere', 'publishedLink', ...AUDIENCE_IDS] as const;
const TEXTS = ['statement', 'publishedWhere', 'publishedLink', 'form_id', 'version'] as const;

export type TypedVision = Record<(typeof TEXTS)[number], string> & Record<Audience, TypedDay>;

export function typedVision(body: unknown): TypedVision {
  const days = Object.fromEntries(AUDIENCE_IDS.map((name) => [name, typedDay(body, name)])) as Record<Audience, TypedDay>;
  return { ...typed(body, TEXTS), ...days };
}

const WHAT: Record<Audience, string> = {
  staff: 'the day on which it was put before staff',
  students: 'the day on which it was put before students',
  parents: 'the day on which it was put before parents',
  governors: 'the day on which it was put before governors',
};

/** What was typed about the vision, or what is wrong with it. Nothing was put before anybody on a day that is still to come. */
export function readVisionForm(body: unknown, today: IsoDate): VisionTyped | { errors: FieldErrors } {
  const sent = typedVision(body);
  const texts = VisionTexts.safeParse(body ?? {});
  const { days, errors: wrongDays } = readDays(
    Object.fromEntries(AUDIENCE_IDS.map((name) => [name, [sent[name], WHAT[name]]])) as Record<Audience, [TypedDay, string]>,
  );
  const errors: FieldErrors = { ...(texts.success ? {} : fieldErrors(texts.error)), ...wrongDays };
  for (const name of AUDIENCE_IDS) if ((days[name] ?? '') > today) errors[name] = 'This day is still to come. Enter it once it has taken place';
  if (!texts.success || Object.keys(errors).length > 0) return { errors };
  const { staff = null, students = null, parents = null, governors = null } = days;
  return { ...texts.data, putBefore: { staff, students, parents, governors } };
}
