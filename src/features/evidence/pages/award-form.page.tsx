import { Input } from '../../../ui/govuk/input.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import { AWARD_FIELDS, STAGES, type TypedAward, USUAL_AWARDS } from '../award.form.ts';
import type { Place } from '../place.ts';
import { DayField } from './day-field.tsx';
import { OneOfSeveralPage } from './one-of-several.page.tsx';
import type { Shown } from './typing-page.tsx';

interface AwardFormProps extends Shown {
  place: Place;
  typed: TypedAward;
}

/** One award of an institution, new or to be changed. */
export function AwardFormPage({ place, typed, errors = {}, changed }: AwardFormProps) {
  return (
    <OneOfSeveralPage
      {...{ place, typed, errors, changed }}
      what="a quality award"
      it="this award"
      address="award"
      fields={AWARD_FIELDS}
      save="Save the award"
    >
      <Input name="award" label="Name of the award" hint={`Such as ${USUAL_AWARDS.join(', ')}`} value={typed.award} error={errors.award} />
      <Radios
        name="status"
        legend="How far is it?"
        items={Object.entries(STAGES).map(([value, text]) => ({ value, text }))}
        value={typed.status}
        error={errors.status}
      />
      <DayField name="awarded" legend="When was it awarded? (if it was)" typed={typed.awarded} error={errors.awarded} />
      <DayField
        name="expires"
        legend="When does it expire? (if you know)"
        hint="The rating follows this day: an award that expired counts as not held."
        typed={typed.expires}
        error={errors.expires}
      />
      <Note value={typed.note} error={errors.note} />
    </OneOfSeveralPage>
  );
}

export function Note({ value, error }: { value: string; error: string | undefined }) {
  return (
    <Textarea
      name="note"
      label="Where can this be checked? (optional)"
      hint="Such as the number of the certificate or the address of a page. Do not name students."
      rows={3}
      value={value}
      error={error}
    />
  );
}
