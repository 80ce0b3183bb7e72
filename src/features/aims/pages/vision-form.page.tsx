import { Input } from '../../../ui/govuk/input.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import { DayField, type Place, type Shown, TypingPage } from '../../evidence/index.ts';
import { type TypedVision, VISION_FIELDS } from '../vision.form.ts';
import { AUDIENCE_IDS, type Audience } from '../vision.ts';

interface VisionFormProps extends Shown {
  place: Place;
  typed: TypedVision;
}

const WHEN: Record<Audience, string> = {
  staff: 'When was it last put before staff?',
  students: 'When was it last put before students?',
  parents: 'When was it last put before parents and carers?',
  governors: 'When was it last put before governors?',
};

/** What an institution wants its guidance to be, where that can be read, and before whom it was put. */
export function VisionFormPage({ place, typed, errors = {}, changed }: VisionFormProps) {
  return (
    <TypingPage
      {...{ place, errors, changed }}
      title="Vision for guidance"
      above="Aims and targets"
      fields={VISION_FIELDS}
      formId={typed.form_id}
      version={typed.version}
      action={`${place.path}/vision`}
      save="Save"
    >
      <Textarea
        name="statement"
        label="What do you want your guidance to be?"
        hint="A few sentences that staff, students and parents can hold you to: for whom, by when in their time here, and what they leave with."
        rows={8}
        value={typed.statement}
        error={errors.statement}
      />
      <Input
        name="publishedWhere"
        label="Where is it published? (optional)"
        hint="Such as the page about careers, the prospectus, the staff handbook."
        value={typed.publishedWhere}
        error={errors.publishedWhere}
      />
      <Input
        name="publishedLink"
        label="Address of a page on which it stands (optional)"
        type="url"
        value={typed.publishedLink}
        error={errors.publishedLink}
      />
      {AUDIENCE_IDS.map((audience) => (
        <DayField
          name={audience}
          legend={WHEN[audience]}
          hint="Leave it empty if it was not, or if nobody knows. For example, 14 11 2025"
          typed={typed[audience]}
          error={errors[audience]}
        />
      ))}
    </TypingPage>
  );
}
