import type { IsoDate } from '../../../rating/evidence.ts';
import { dayAsTyped, readTypedDay, type TypedDay, typedDay } from '../../../web/day.form.ts';
import { type FieldErrors, typed } from '../../../web/form.ts';
import type { Access } from '../survey.ts';

/** From when to when a survey takes answers, and from whom. */
export interface Opening {
  opensOn: IsoDate;
  closesOn: IsoDate;
  access: Access;
}

export interface TypedOpening {
  opens: TypedDay;
  closes: TypedDay;
  access: string;
  form_id: string;
  version: string;
}

export function typedOpening(body: unknown): TypedOpening {
  return { opens: typedDay(body, 'opens'), closes: typedDay(body, 'closes'), ...typed(body, ['access', 'form_id', 'version']) };
}

/** What stands in the form for an opening that is known. */
export function openingAsTyped({ opensOn, closesOn, access }: Opening, version = ''): TypedOpening {
  return { opens: dayAsTyped(opensOn), closes: dayAsTyped(closesOn), access, form_id: '', version };
}

/** Longer than a school year is a slip of the pen. */
const MOST_DAYS = 366;

export function readOpening(sent: TypedOpening, today: IsoDate): { opening: Opening } | { errors: FieldErrors } {
  const opensOn = readTypedDay(sent.opens, 'the first day');
  const closesOn = readTypedDay(sent.closes, 'the last day');
  const errors: FieldErrors = {};
  if (opensOn === null) errors.opens = 'Enter the first day on which people can answer';
  else if (typeof opensOn === 'object') errors.opens = opensOn.wrong;
  if (closesOn === null) errors.closes = 'Enter the last day on which people can answer';
  else if (typeof closesOn === 'object') errors.closes = closesOn.wrong;
  if (typeof opensOn === 'string' && typeof closesOn === 'string') {
    if (closesOn < opensOn) errors.closes = 'The last day is before the first. Enter a later one';
    else if (daysBetween(opensOn, closesOn) > MOST_DAYS) errors.closes = 'A survey is open for a year at most. Check the year of the last day';
    else if (closesOn < today) errors.closes = 'The last day is over already. Enter today or a later day';
  }
  if (sent.access !== 'open' && sent.access !== 'codes') errors.access = 'Choose who can answer';
  if (Object.keys(errors).length > 0) return { errors };
  return { opening: { opensOn: opensOn as IsoDate, closesOn: closesOn as IsoDate, access: sent.access as Access } };
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
