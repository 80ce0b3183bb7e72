import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given } from './attributes.ts';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

/** One choice among radios or checkboxes. */
export interface Choice {
  value: string | number;
  text: ComponentChildren;
  id?: string | undefined;
  hint?: ComponentChildren;
  /** Decides over the value or values of the whole. */
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  /** A further question, shown by browser code once this is chosen, and always shown without it. */
  conditional?: ComponentChildren;
  labelClass?: string | undefined;
  labelAttributes?: Attributes | undefined;
  attributes?: Attributes | undefined;
}

/** A word between choices: "or". */
export interface Divider {
  divider: string;
}

interface ChoiceItemProps {
  kind: 'radios' | 'checkboxes';
  choice: Choice;
  id: string;
  name: string;
  checked: boolean;
  describedBy?: string | undefined;
  behaviour?: 'exclusive' | undefined;
}

/** The first has the bare id, so that an error summary can link to it; the others are numbered by their place. */
export function choiceId(prefix: string, place: number, { id }: Pick<Choice, 'id'>): string {
  return id ?? (place === 0 ? prefix : `${prefix}-${place + 1}`);
}

export function DividerItem({ kind, children }: { kind: ChoiceItemProps['kind']; children: string }) {
  return <div class={`govuk-${kind}__divider`}>{children}</div>;
}

export function ChoiceItem({ kind, choice, id, name, checked, describedBy, behaviour }: ChoiceItemProps) {
  const { value, text, hint, disabled, conditional, labelClass, labelAttributes, attributes } = choice;
  const hintId = given(hint) && `${id}-item-hint`;
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          {...{ id, name, value, checked, disabled }}
          class={`govuk-${kind}__input`}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          data-aria-controls={given(conditional) ? `conditional-${id}` : undefined}
          data-behaviour={behaviour}
          aria-describedby={classes(describedBy, hintId) || undefined}
          {...further(attributes)}
        />
        <Label for={id} class={classes(`govuk-${kind}__label`, labelClass)} attributes={labelAttributes}>
          {text}
        </Label>
        {hintId && (
          <Hint id={hintId} class={`govuk-${kind}__hint`}>
            {hint}
          </Hint>
        )}
      </div>
      {given(conditional) && (
        <div class={classes(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)} id={`conditional-${id}`}>
          {conditional}
        </div>
      )}
    </>
  );
}
