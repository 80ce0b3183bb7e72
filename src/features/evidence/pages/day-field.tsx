import { DateInput } from '../../../ui/govuk/date-input.tsx';
import type { TypedDay } from '../../../web/day.form.ts';

interface DayFieldProps {
  /** The fields are `name-day`, `name-month`, `name-year`. */
  name: string;
  legend: string;
  hint?: string;
  typed: TypedDay;
  error: string | undefined;
}

export function DayField({ name, legend, hint, typed, error }: DayFieldProps) {
  return <DateInput id={name} namePrefix={name} legend={legend} hint={hint ?? 'For example, 31 7 2026'} values={{ ...typed }} error={error} />;
}
