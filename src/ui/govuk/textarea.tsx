import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given } from './attributes.ts';
import { describing, Field, type FieldProps } from './field.tsx';

export interface TextareaProps extends FieldProps {
  value?: string | undefined;
  rows?: number | undefined;
  disabled?: boolean | undefined;
  autocomplete?: string | undefined;
  spellcheck?: boolean | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  /** What stands below the control. */
  after?: ComponentChildren;
}

export function Textarea(props: TextareaProps) {
  const { name, id = name, value = '', rows = 5, error, class: extra, attributes, after } = props;
  const { disabled, autocomplete, spellcheck } = props;
  return (
    <Field {...props}>
      <textarea
        {...{ name, id, rows, disabled, autocomplete, spellcheck }}
        class={classes('govuk-textarea', given(error) && 'govuk-textarea--error', extra)}
        aria-describedby={describing(id, props)}
        {...further(attributes)}
      >
        {kept(value)}
      </textarea>
      {after}
    </Field>
  );
}

/** A browser drops a line break right behind the opening tag. One more in front keeps what was typed as it was typed. */
function kept(value: string): string {
  return /^\r?\n/.test(value) ? `\n${value}` : value;
}
