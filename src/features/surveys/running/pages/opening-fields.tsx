import { DateInput } from '../../../../ui/govuk/date-input.tsx';
import { Radios } from '../../../../ui/govuk/radios.tsx';
import type { FieldErrors } from '../../../../web/form.ts';
import type { TypedOpening } from '../days.form.ts';

/** From when to when people can answer, and who. */
export function OpeningFields({ typed, errors }: { typed: TypedOpening; errors: FieldErrors }) {
  const hint = 'For example, 31 7 2026';
  return (
    <>
      <DateInput id="opens" namePrefix="opens" legend="First day" hint={hint} values={{ ...typed.opens }} error={errors.opens} />
      <DateInput id="closes" namePrefix="closes" legend="Last day" hint={hint} values={{ ...typed.closes }} error={errors.closes} />
      <Radios
        name="access"
        legend="Who can answer?"
        legendSize="s"
        items={[
          { value: 'open', text: 'Whoever has the address', hint: 'Quickest in class. Somebody could answer twice' },
          { value: 'codes', text: 'Whoever has a code that works once', hint: 'You print a code for each person' },
        ]}
        value={typed.access}
        error={errors.access}
      />
    </>
  );
}
