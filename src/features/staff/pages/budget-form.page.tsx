import { Input } from '../../../ui/govuk/input.tsx';
import { type Place, type Shown, TypingPage } from '../../evidence/index.ts';

interface BudgetFormProps extends Shown {
  place: Place;
  typed: { budget: string; form_id: string; version: string };
}

/** What can be spent on training in the year. */
export function BudgetFormPage({ place, typed, errors = {}, changed }: BudgetFormProps) {
  return (
    <TypingPage
      {...{ place, errors, changed }}
      title="Budget for training"
      above="Staff and training"
      fields={['budget']}
      formId={typed.form_id}
      version={typed.version}
      action={`${place.path}/budget`}
      save="Save the budget"
    >
      <Input
        name="budget"
        label={`Budget for training in careers guidance in ${place.cycle.year}, in pounds`}
        prefix="£"
        value={typed.budget}
        error={errors.budget}
        width={10}
        inputmode="numeric"
      />
    </TypingPage>
  );
}
