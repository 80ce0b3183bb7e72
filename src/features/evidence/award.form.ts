import { z } from 'zod';
import type { AwardEvidence, IsoDate, Source } from '../../rating/evidence.ts';
import { readTypedDay, type TypedDay, typedDay } from '../../web/day.form.ts';
import { type FieldErrors, fieldErrors, line, typed } from '../../web/form.ts';

/** The awards that partnerships name most often; any other can be typed in. */
export const USUAL_AWARDS = ['Quality in Careers Standard', 'matrix Standard', 'Career Mark'];

export const STAGES = { held: 'It is held', 'working-towards': 'Working towards it', none: 'Not held, and not worked towards' } as const;

const NOTE_LONGEST = 1000;
export const note = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .pipe(z.string().max(NOTE_LONGEST, `Use ${NOTE_LONGEST} characters or fewer`));

const AwardTexts = z.object({
  award: line('Enter the name of the award', { longest: 200 }),
  status: z.enum(['held', 'working-towards', 'none'], 'Choose how far the institution is with this award'),
  note,
});

export const AWARD_FIELDS = ['award', 'status', 'awarded', 'expires', 'note'] as const;

export interface TypedAward {
  award: string;
  status: string;
  note: string;
  awarded: TypedDay;
  expires: TypedDay;
  form_id: string;
  version: string;
  /** The name the award had when the form was opened; empty for a new one. */
  was: string;
}

export function typedAward(body: unknown): TypedAward {
  return {
    ...typed(body, ['award', 'status', 'note', 'form_id', 'version', 'was']),
    awarded: typedDay(body, 'awarded'),
    expires: typedDay(body, 'expires'),
  };
}

export interface AwardTyped {
  award: Omit<AwardEvidence, 'source' | 'auditCompletedOn' | 'actionPlanAgreedOn'>;
  note: string;
}

/** What was typed about one award, or what is wrong with it. `others`: names that its other awards have. */
export function readAwardForm(body: unknown, others: readonly string[]): AwardTyped | { errors: FieldErrors } {
  const texts = AwardTexts.safeParse(body);
  const { awarded, expires } = typedAward(body);
  const days = readDays({ awarded: [awarded, 'the day of the award'], expires: [expires, 'the day on which it expires'] });
  const errors: FieldErrors = { ...(texts.success ? {} : fieldErrors(texts.error)), ...days.errors };
  const { awarded: awardedOn = null, expires: expiresOn = null } = days.days;
  if (awardedOn && expiresOn && expiresOn < awardedOn) errors.expires = 'The award expires before it was awarded. Check both days';
  if (texts.success && others.some((other) => same(other, texts.data.award)))
    errors.award = 'This award is there already. Change that one, or give this one another name';
  if (!texts.success || Object.keys(errors).length > 0) return { errors };
  const { award, status } = texts.data;
  return { award: { award, status, awardedOn, expiresOn }, note: texts.data.note };
}

/** As the reader of award files takes two names for one. */
function same(a: string, b: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}

/** Reads several days of one form: those that are right, and what is wrong with the others. */
export function readDays<Name extends string>(
  fields: Record<Name, [TypedDay, string]>,
): { days: Partial<Record<Name, IsoDate | null>>; errors: FieldErrors } {
  const days: Partial<Record<Name, IsoDate | null>> = {};
  const errors: FieldErrors = {};
  for (const name of Object.keys(fields) as Name[]) {
    const [field, what] = fields[name];
    const read = readTypedDay(field, what);
    if (typeof read === 'object' && read !== null) errors[name] = read.wrong;
    else days[name] = read;
  }
  return { days, errors };
}

/** The list with this award in the place of the one it was, or behind all others. The days of audit and plan stand with every award. */
export function withAward(stood: readonly AwardEvidence[] | null, was: string, typedIn: AwardTyped['award'], source: Source): AwardEvidence[] {
  const real = (stood ?? []).filter(isAward);
  const { auditCompletedOn = null, actionPlanAgreedOn = null } = stood?.[0] ?? {};
  const entry = { ...typedIn, auditCompletedOn, actionPlanAgreedOn, source };
  return real.some(({ award }) => award === was) ? real.map((award) => (award.award === was ? entry : award)) : [...real, entry];
}

/** The list without this award; what is known of audit and plan stays. */
export function withoutAward(stood: readonly AwardEvidence[] | null, was: string): AwardEvidence[] | null {
  const left = (stood ?? []).filter(({ award }) => award !== was);
  if (left.length > 0) return left;
  const removed = stood?.find(({ award }) => award === was);
  return removed ? [{ ...removed, award: '', status: 'none', awardedOn: null, expiresOn: null }] : null;
}

/** The list with these days of audit and plan, with every award, or alone where there is no award. */
export function withAudit(
  stood: readonly AwardEvidence[] | null,
  days: { auditCompletedOn: IsoDate | null; actionPlanAgreedOn: IsoDate | null },
  source: Source,
): AwardEvidence[] {
  const nothing: AwardEvidence = { award: '', status: 'none', awardedOn: null, expiresOn: null, ...days, source };
  return stood && stood.length > 0 ? stood.map((award) => ({ ...award, ...days })) : [nothing];
}

/** Whether the list says more than of this one award. Who changes that award says nothing of the others, nor of the days. */
export function saysMore(stood: readonly AwardEvidence[], was: string): boolean {
  return stood.some((each) => (isAward(each) && each.award !== was) || each.auditCompletedOn !== null || each.actionPlanAgreedOn !== null);
}

/** A row without a name and a stage holds the days of audit and plan alone. */
export function isAward({ award, status }: AwardEvidence): boolean {
  return award !== '' || status !== 'none';
}
