import { Input } from '../../../ui/govuk/input.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import { DayField, type Place, type Shown, TypingPage } from '../../evidence/index.ts';
import { TERM_TITLES } from '../plan.ts';
import { ACTION_FIELDS, type Links, type TypedAction } from '../plan-action.form.ts';

interface ActionFormProps extends Shown {
  plan: Place;
  links: Links;
  typed: TypedAction;
}

/** One action of the plan. */
export function ActionFormPage({ plan, links, typed, errors = {}, changed }: ActionFormProps) {
  const title = typed.action !== '' ? 'Change an action' : typed.carried !== '' ? 'Carry an action on' : 'Add an action';
  return (
    <TypingPage
      {...{ title, errors, changed }}
      place={plan}
      above="Action plan"
      fields={ACTION_FIELDS}
      formId={typed.form_id}
      version={typed.version}
      action={`${plan.path}/action`}
      save="Save the action"
    >
      <input type="hidden" name="action" value={typed.action} />
      <input type="hidden" name="suggestion" value={typed.suggestion} />
      <input type="hidden" name="carried" value={typed.carried} />
      <WhatFields typed={typed} errors={errors} />
      <WhenFields typed={typed} errors={errors} />
      <SuccessFields typed={typed} errors={errors} />
      <LinkFields typed={typed} errors={errors} links={links} />
    </TypingPage>
  );
}

type Fields = Pick<ActionFormProps, 'typed'> & { errors: NonNullable<Shown['errors']> };

function WhatFields({ typed, errors }: Fields) {
  return (
    <>
      <Input
        name="title"
        label="What is to be done?"
        hint="One thing that somebody can finish. For example: put the list of open days on the website"
        value={typed.title}
        error={errors.title}
      />
      <Textarea name="why" label="Why? (optional)" hint="What was found that this answers." rows={3} value={typed.why} error={errors.why} />
    </>
  );
}

function WhenFields({ typed, errors }: Fields) {
  const terms = Object.entries(TERM_TITLES).map(([value, text]) => ({ value, text }));
  return (
    <>
      <Input
        name="owner"
        label="Who sees to it?"
        hint="A role, such as careers leader. Do not write a name: the plan is read by others."
        value={typed.owner}
        error={errors.owner}
      />
      <DayField name="due" legend="By when?" hint="For example, 31 1 2026" typed={typed.due} error={errors.due} />
      <Radios name="term" legend="Is it for the short, the medium or the long term?" inline items={terms} value={typed.term} error={errors.term} />
    </>
  );
}

function SuccessFields({ typed, errors }: Fields) {
  return (
    <>
      <Textarea
        name="success"
        label="How does success show?"
        hint="Something that can be counted or seen."
        rows={2}
        value={typed.success}
        error={errors.success}
      />
      <Textarea
        name="resources"
        label="What does it need? (optional)"
        hint="Time, money, people, a room."
        rows={2}
        value={typed.resources}
        error={errors.resources}
      />
    </>
  );
}

function LinkFields({ typed, errors, links: { elements, lessons, questions } }: Fields & Pick<ActionFormProps, 'links'>) {
  const options = (offered: Links['elements'], none: string) => [
    { value: '', text: none },
    ...offered.map(({ id, title }) => ({ value: id, text: title })),
  ];
  return (
    <>
      <Select
        name="element"
        label="Which rating is it to move? (optional)"
        hint="Next year the plan shows what came of the action next to how this rating moved."
        items={options(elements, 'None in particular')}
        value={typed.element}
        error={errors.element}
      />
      <Select
        name="lesson"
        label="Which lesson for leaders does it answer? (optional)"
        items={options(lessons, 'None in particular')}
        value={typed.lesson}
        error={errors.lesson}
      />
      {(questions.length > 0 || typed.question !== '') && (
        <Select
          name="question"
          label="Which question of the student survey is it about? (optional)"
          hint="Those that students rate lowest."
          items={options(questions, 'None in particular')}
          value={typed.question}
          error={errors.question}
        />
      )}
    </>
  );
}
