import { Input } from '../../../ui/govuk/input.tsx';
import { type Place, type Shown, TypingPage } from '../../evidence/index.ts';

interface BudgetFormProps extends Shown {
  place: Place;
  typed: { budget: string; form_id: string; version: string };
}

/** What can be spent on guidance in the year. */
export function BudgetFormPage({ place, typed, errors = {}, changed }: BudgetFormProps) {
  return (
    <TypingPage
      {...{ place, errors, changed }}
      title="Budget for guidance"
      above="Aims and targets"
      fields={['budget']}
      formId={typed.form_id}
      version={typed.version}
      action={`${place.path}/budget`}
      save="Save the budget"
    >
      <Input
        name="budget"
        label={`Budget for information, advice and guidance in ${place.cycle.year}, in pounds`}
        hint="What is set aside for it alone: people, materials, visits. The budget for training stands with the staff."
        prefix="£"
        value={typed.budget}
        error={errors.budget}
        width={10}
        inputmode="numeric"
      />
    </TypingPage>
  );
}
