import { Button } from '../../../ui/govuk/button.tsx';
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import { DayField, type Shown, TypingPage } from '../../evidence/index.ts';
import type { Register } from '../load-staff.ts';
import { GROUPS, TOPICS } from '../topics.ts';
import { TRAINING_FIELDS, type TypedTraining } from '../training.form.ts';

interface TrainingFormProps extends Shown {
  register: Register;
  typed: TypedTraining;
}

/** One line of the log of training. */
export function TrainingFormPage({ register, typed, errors = {}, changed }: TrainingFormProps) {
  const isNew = typed.entry === '';
  const remove = !isNew && (
    <Button name="remove" value="yes" variant="secondary" preventDoubleClick>
      Take this line out
    </Button>
  );
  return (
    <TypingPage
      {...{ errors, changed }}
      title={isNew ? 'Log training' : 'Change a line of the log'}
      place={register}
      above="Staff and training"
      fields={TRAINING_FIELDS}
      formId={typed.form_id}
      version={typed.version}
      action={`${register.path}/training`}
      save="Save"
      other={remove}
    >
      <input type="hidden" name="entry" value={typed.entry} />
      <WhatFields typed={typed} errors={errors} />
      <WhoFields typed={typed} errors={errors} people={register.people} />
      <WhenFields typed={typed} errors={errors} />
    </TypingPage>
  );
}

type Fields = Pick<TrainingFormProps, 'typed'> & { errors: NonNullable<Shown['errors']> };

function WhatFields({ typed, errors }: Fields) {
  const topics = [{ value: '', text: 'Choose' }, ...Object.entries(TOPICS).map(([value, text]) => ({ value, text }))];
  return (
    <>
      <Input name="title" label="What was it called?" value={typed.title} error={errors.title} />
      <Select name="topic" label="What was it mainly about?" items={topics} value={typed.topic} error={errors.topic} />
    </>
  );
}

function WhoFields({ typed, errors, people }: Fields & Pick<Register, 'people'>) {
  const members = people.flatMap(({ kept }) => (kept.id ? [{ value: kept.id, text: kept.person }] : []));
  return (
    <>
      <Checkboxes
        name="groups"
        legend="Who took part?"
        items={Object.entries(GROUPS).map(([value, text]) => ({ value, text }))}
        values={typed.groups}
        error={errors.groups}
      />
      <Select
        name="member"
        label="Was it for one person of the register? (optional)"
        hint="Somebody who comes from a file can be chosen once they were opened and saved in the register."
        items={[{ value: '', text: 'No, for several or for others' }, ...members]}
        value={typed.member}
        error={errors.member}
      />
      <Radios
        name="formal"
        legend="Was it formal training in guidance?"
        hint="A course or a session with a provider that teaches careers guidance. It counts in the rating for the person chosen above."
        inline
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
        value={typed.formal}
        error={errors.formal}
      />
    </>
  );
}

function WhenFields({ typed, errors }: Fields) {
  return (
    <>
      <DayField name="held" legend="When was it?" hint="Of several days, the last. For example, 14 11 2025" typed={typed.held} error={errors.held} />
      <Input name="hours" label="How many hours?" value={typed.hours} error={errors.hours} width={5} inputmode="decimal" />
      <Input name="provider" label="Who provided it? (optional)" value={typed.provider} error={errors.provider} />
      <Input
        name="pounds"
        label="What did it cost, in pounds? (optional)"
        prefix="£"
        value={typed.pounds}
        error={errors.pounds}
        width={10}
        inputmode="numeric"
      />
      <Textarea
        name="changed"
        label="What changed because of it? (optional)"
        hint="In what people do or what students get. Do not name students."
        rows={3}
        value={typed.changed}
        error={errors.changed}
      />
    </>
  );
}
