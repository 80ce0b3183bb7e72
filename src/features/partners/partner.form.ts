import { z } from 'zod';
import type { IsoDate } from '../../rating/evidence.ts';
import { type TypedDay, typedDay } from '../../web/day.form.ts';
import { type FieldErrors, fieldErrors, line, typed } from '../../web/form.ts';
import { optionalLine, optionalText } from '../../web/typed-fields.ts';
import { readDays } from '../evidence/index.ts';
import { AGREEMENT_IDS, type Agreement, GIVES_IDS, type Gives, PARTNER_KIND_IDS, type PartnerDetails, type PartnerKind } from './partner.ts';
import { organisationKey } from './same-organisation.ts';

const ROLE_LONGEST = 100;
const WORDS_LONGEST = 1000;
const KEPT_LONGEST = 200;
const CHOOSE_GIVES = 'Choose from the list what this partner gives';

const PartnerTexts = z.object({
  name: line('Enter the name of the organisation', { longest: 200 }),
  kind: z.enum(PARTNER_KIND_IDS as [PartnerKind, ...PartnerKind[]], 'Choose what kind of organisation it is'),
  contactRole: optionalLine(ROLE_LONGEST),
  gives: z
    .union([z.string(), z.array(z.string())], CHOOSE_GIVES)
    .default([])
    .transform((sent) => [sent].flat())
    .pipe(z.array(z.enum(GIVES_IDS as [Gives, ...Gives[]], CHOOSE_GIVES))),
  givesWords: optionalText(WORDS_LONGEST),
  agreement: z.enum(AGREEMENT_IDS as [Agreement, ...Agreement[]], 'Choose whether there is an agreement'),
  keptAt: optionalLine(KEPT_LONGEST),
});

export const PARTNER_FIELDS = ['name', 'kind', 'contactRole', 'gives', 'givesWords', 'agreement', 'agreed', 'review', 'keptAt'] as const;
const TEXTS = ['name', 'kind', 'contactRole', 'givesWords', 'agreement', 'keptAt', 'form_id', 'version', 'was'] as const;

export type TypedPartner = Record<(typeof TEXTS)[number], string> & { gives: string[]; agreed: TypedDay; review: TypedDay };

export function typedPartner(body: unknown): TypedPartner {
  const { gives = [] } = (body ?? {}) as { gives?: unknown };
  const chosen = [gives].flat().filter((one) => typeof one === 'string');
  return { ...typed(body, TEXTS), gives: chosen, agreed: typedDay(body, 'agreed'), review: typedDay(body, 'review') };
}

/** What was typed about a partner, or what is wrong with it. `others`: names of the partners that the institution has besides. */
export function readPartnerForm(body: unknown, others: readonly string[]): PartnerDetails | { errors: FieldErrors } {
  const sent = typedPartner(body);
  const texts = PartnerTexts.safeParse(body ?? {});
  const { days, errors: wrongDays } = readDays({
    agreed: [sent.agreed, 'the day of the agreement'],
    review: [sent.review, 'the day of the review'],
  });
  const errors: FieldErrors = { ...(texts.success ? {} : fieldErrors(texts.error)), ...wrongDays };
  if (!texts.success) return { errors };
  Object.assign(errors, clashes(texts.data, days, others));
  if (Object.keys(errors).length > 0) return { errors };
  const { gives, ...rest } = texts.data;
  return { ...rest, gives: GIVES_IDS.filter((one) => gives.includes(one)), agreedOn: days.agreed ?? null, reviewOn: days.review ?? null };
}

type Days = Partial<Record<'agreed' | 'review', IsoDate | null>>;

/** What is right by itself and cannot be beside the rest. */
function clashes({ name, agreement, keptAt }: z.infer<typeof PartnerTexts>, days: Days, others: readonly string[]): FieldErrors {
  const errors: FieldErrors = {};
  const known = others.find((other) => organisationKey(other) === organisationKey(name));
  if (known) errors.name = `${known} is in the register already. Change that one`;
  if (agreement === 'none' && (days.agreed || days.review || keptAt))
    errors.agreement = 'Choose an agreement or a protocol; or take out its days and where it is kept';
  if (days.agreed && days.review && days.review < days.agreed) errors.review = 'The review is before the agreement. Check both days';
  return errors;
}
