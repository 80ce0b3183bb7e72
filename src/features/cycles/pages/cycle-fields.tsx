import { DateInput } from '../../../ui/govuk/date-input.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import type { FieldErrors } from '../../../web/form.ts';
import type { TypedCycle } from '../cycle.form.ts';
import { LEAST_COHORT, MOST_COHORT } from '../cycle.policy.ts';

/** The fields that a cycle has from its beginning and that can be changed while it is open. */
export function CycleFields({ typed, errors, dateHint }: { typed: TypedCycle; errors: FieldErrors; dateHint: string }) {
  const values = { day: typed['date-day'], month: typed['date-month'], year: typed['date-year'] };
  return (
    <>
      <DateInput id="date" namePrefix="date" legend="The day on which awards are judged" hint={dateHint} values={values} error={errors.date} />
      <Input
        name="minimumCohort"
        label="The smallest cohort that is rated"
        hint={`Fewer leavers than this are not rated: one or two young people would decide the level. From ${LEAST_COHORT} to ${MOST_COHORT}.`}
        value={typed.minimumCohort}
        error={errors.minimumCohort}
        inputmode="numeric"
        width={3}
      />
    </>
  );
}
