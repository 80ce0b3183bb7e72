import { Button } from '../../../ui/govuk/button.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import { AWARD_FIELDS, STAGES, type TypedAward, USUAL_AWARDS } from '../award.form.ts';
import type { Place } from '../place.ts';
import { DayField } from './day-field.tsx';
import { type Shown, TypingPage } from './typing-page.tsx';

interface AwardFormProps extends Shown {
  place: Place;
  typed: TypedAward;
}

/** One award of an institution, new or to be changed. */
export function AwardFormPage({ place, typed, errors = {}, changed }: AwardFormProps) {
  const remove = typed.was !== '' && (
    <Button name="remove" value="yes" variant="secondary" preventDoubleClick>
      Take this award out
    </Button>
  );
  return (
    <TypingPage
      title={typed.was === '' ? 'Add a quality award' : 'Change a quality award'}
      place={place}
      fields={AWARD_FIELDS}
      errors={errors}
      changed={changed}
      formId={typed.form_id}
      version={typed.version}
      action={`${place.path}/award`}
      save="Save the award"
      other={remove}
    >
      <input type="hidden" name="was" value={typed.was} />
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
    </TypingPage>
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
