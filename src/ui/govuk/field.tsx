import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given } from './attributes.ts';
import { ErrorMessage } from './error-message.tsx';
import { Fieldset, type LegendProps } from './fieldset.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

/** What stands around every question: how it is explained, and what is wrong with the answer. */
interface Around {
  hint?: ComponentChildren;
  /** What is wrong with the answer, and what to do. */
  error?: ComponentChildren;
  /** Ids of elements elsewhere on the page that explain it too. */
  describedBy?: string | undefined;
  groupClass?: string | undefined;
  groupAttributes?: Attributes | undefined;
}

/** A question with one control. */
export interface FieldProps extends Around {
  name: string;
  /** The name, where not given. An error summary links to it. */
  id?: string | undefined;
  label: ComponentChildren;
  labelSize?: 's' | 'm' | 'l' | 'xl' | undefined;
  labelClass?: string | undefined;
  /** The label is the h1 of the page: for a page that asks one question. */
  labelIsHeading?: boolean | undefined;
}

/** A question with several controls: radios, checkboxes, a date. With a legend they stand in a fieldset. */
export interface QuestionProps extends Around, LegendProps {
  fieldsetClass?: string | undefined;
  fieldsetAttributes?: Attributes | undefined;
}

/** Ids of all that explains the field with this id, in the order in which they are read out. */
export function describing(id: string, { describedBy, hint, error }: Pick<Around, 'describedBy' | 'hint' | 'error'>): string | undefined {
  return classes(describedBy, given(hint) && `${id}-hint`, given(error) && `${id}-error`) || undefined;
}

export function Field({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  const { name, id = name, label, labelSize, labelClass, labelIsHeading } = props;
  return (
    <Group {...props}>
      <Label for={id} size={labelSize} class={labelClass} isHeading={labelIsHeading}>
        {label}
      </Label>
      <Explained {...props} id={id} />
      {children}
    </Group>
  );
}

export function Question({ id, role, children, ...props }: QuestionProps & { id: string; role?: 'group' | undefined; children: ComponentChildren }) {
  const inner = (
    <>
      <Explained {...props} id={id} />
      {children}
    </>
  );
  if (!given(props.legend)) return <Group {...props}>{inner}</Group>;
  const { legend, legendSize, legendClass, legendIsHeading } = props;
  return (
    <Group {...props}>
      <Fieldset
        {...{ role, legend, legendSize, legendClass, legendIsHeading }}
        describedBy={describing(id, props)}
        class={props.fieldsetClass}
        attributes={props.fieldsetAttributes}
      >
        {inner}
      </Fieldset>
    </Group>
  );
}

function Group({ error, groupClass, groupAttributes, children }: Around & { children: ComponentChildren }) {
  return (
    <div class={classes('govuk-form-group', given(error) && 'govuk-form-group--error', groupClass)} {...further(groupAttributes)}>
      {children}
    </div>
  );
}

function Explained({ id, hint, error }: Around & { id: string }) {
  return (
    <>
      {given(hint) && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {given(error) && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </>
  );
}
