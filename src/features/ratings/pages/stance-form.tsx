import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { CharacterCount } from '../../../ui/govuk/character-count.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import type { FieldErrors } from '../../../web/form.ts';
import { ratingPath } from '../institution-rating.ts';
import { LONGEST_TEXT, type TypedStance } from '../rating.form.ts';
import type { OneRating } from '../rating-to-change.ts';
import type { Stance } from '../stance.ts';

interface StanceFormProps {
  one: OneRating;
  typed: TypedStance;
  errors: FieldErrors;
}

/** The form as it stands before anybody typed. */
export function untouchedStance({ cell }: Pick<OneRating, 'cell'>, last: Stance | null): TypedStance {
  return { stance: '', because: '', position: String(last?.position ?? 0), about: cell.levels.join(), form_id: '' };
}

export function StanceForm({ one: { shown, element }, typed, errors }: StanceFormProps) {
  const { cycle, institution } = shown;
  return (
    <form method="post" action={`${ratingPath(cycle, institution.id, element)}/stance`} novalidate>
      <FormId sent={typed.form_id} />
      <input type="hidden" name="position" value={typed.position} />
      <input type="hidden" name="about" value={typed.about} />
      <Radios
        name="stance"
        legend="Does your institution agree with this rating?"
        items={[
          { value: 'agree', text: 'We agree' },
          { value: 'dispute', text: 'We dispute it' },
        ]}
        value={typed.stance}
        error={errors.stance}
        small
      />
      <CharacterCount
        name="because"
        label="Because"
        hint="Needed where you dispute it: say what is wrong, and what shows it. The partnership reads it, and it stays on record."
        value={typed.because}
        error={errors.because}
        maxlength={LONGEST_TEXT}
        rows={4}
      />
      <Button preventDoubleClick>Save what we say</Button>
    </form>
  );
}
