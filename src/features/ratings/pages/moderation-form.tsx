import { day } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { CharacterCount } from '../../../ui/govuk/character-count.tsx';
import { DateInput } from '../../../ui/govuk/date-input.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import type { FieldErrors } from '../../../web/form.ts';
import { ratingPath } from '../institution-rating.ts';
import type { Moderation } from '../moderation.ts';
import { AS_COMPUTED, dayParts, LONGEST_TEXT, type TypedModeration } from '../rating.form.ts';
import type { OneRating } from '../rating-to-change.ts';
import { Computed } from './said-notes.tsx';

interface ModerationFormProps {
  one: OneRating;
  typed: TypedModeration;
  errors: FieldErrors;
}

/** The form as it stands before anybody typed: with what was decided last, where that still counts. */
export function untouchedModeration({ cell }: Pick<OneRating, 'cell'>, last: Moderation | null): TypedModeration {
  const known = last?.level ? { level: last.level, reason: last.reason ?? '', ...dayParts(last.until) } : null;
  return { level: '', reason: '', ...dayParts(null), ...known, position: String(last?.position ?? 0), computed: cell.computed.join(), form_id: '' };
}

export function ModerationForm({ one: { shown, element, cell, scale }, typed, errors }: ModerationFormProps) {
  const { cycle, institution } = shown;
  const others = scale.levels.filter(({ id }) => !(cell.computed.length === 1 && cell.computed[0] === id));
  return (
    <form method="post" action={`${ratingPath(cycle, institution.id, element)}/moderation`} novalidate>
      <FormId sent={typed.form_id} />
      <input type="hidden" name="position" value={typed.position} />
      <input type="hidden" name="computed" value={typed.computed} />
      <Computed cell={cell} scale={scale} />
      <Radios
        name="level"
        legend="Which level counts?"
        items={[
          { value: AS_COMPUTED, text: 'The computed level: accept it as it is' },
          { divider: 'or' },
          ...others.map(({ id }) => ({ value: id, text: <LevelMark scale={scale} verdict={{ status: 'rated', levels: [id] }} /> })),
        ]}
        value={typed.level}
        error={errors.level}
        small
      />
      <CharacterCount
        name="reason"
        label="Reason"
        hint="Needed for another level. Everybody who sees the rating can read it, and it stays on record."
        value={typed.reason}
        error={errors.reason}
        maxlength={LONGEST_TEXT}
        rows={4}
      />
      <DateInput
        id="until"
        namePrefix="until"
        legend="Last day on which another level counts"
        hint={`Not before ${day(cycle.date)}, the day that this cycle is judged by. For example, 31 8 2027.`}
        values={{ day: typed['until-day'], month: typed['until-month'], year: typed['until-year'] }}
        error={errors['until-day']}
      />
      <Button preventDoubleClick>Save the moderation</Button>
    </form>
  );
}
