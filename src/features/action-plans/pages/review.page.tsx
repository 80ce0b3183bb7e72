import { day } from '../../../rating/words.ts';
import { CharacterCount } from '../../../ui/govuk/character-count.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { DayField, type Shown, TypingPage } from '../../evidence/index.ts';
import type { GettingOn, Plan } from '../load-plan.ts';
import { REVIEWED, STATUS_TITLES, statusNow } from '../plan.ts';
import { fieldOf, type TypedReview } from '../progress.form.ts';

const LONGEST = 4000;

interface ReviewPageProps extends Pick<Shown, 'errors'> {
  plan: Plan & GettingOn;
  typed: TypedReview;
}

/** A dated look at the whole plan: each action, and the plan overall. */
export function ReviewPage({ plan, typed, errors = {} }: ReviewPageProps) {
  const words = Object.entries(REVIEWED).map(([value, text]) => ({ value, text }));
  const fields = ['held', ...plan.actions.map(({ id }) => fieldOf(id)), 'overall', 'words'];
  return (
    <TypingPage
      title="Review the plan"
      place={plan}
      above="Action plan"
      fields={fields}
      errors={errors}
      formId={typed.form_id}
      version={0}
      action={`${plan.path}/review`}
      save="Keep the review"
      lead={<p>A review is kept as it is written. The next one says what is so by then.</p>}
    >
      <DayField name="held" legend="When was the plan reviewed?" typed={typed.held} error={errors.held} />
      {plan.actions.map(({ id, title, due }) => (
        <Select
          name={fieldOf(id)}
          label={title}
          hint={`${STATUS_TITLES[statusNow(plan.progress, id)]}, due ${day(due)}`}
          items={[{ value: '', text: 'Not looked at' }, ...words]}
          value={typed.actions[fieldOf(id)]}
          error={errors[fieldOf(id)]}
        />
      ))}
      <Radios name="overall" legend="How is the plan as a whole getting on?" items={words} value={typed.overall} error={errors.overall} />
      <CharacterCount
        name="words"
        label="What was said? (optional)"
        hint="What helps, what is in the way, what is agreed. No names of students."
        value={typed.words}
        error={errors.words}
        maxlength={LONGEST}
        rows={5}
      />
    </TypingPage>
  );
}
