import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given } from './attributes.ts';
import { describing, Field, type FieldProps } from './field.tsx';

export interface InputProps extends FieldProps, Affixes {
  type?: 'text' | 'email' | 'number' | 'password' | 'search' | 'tel' | 'url' | undefined;
  value?: string | number | undefined;
  /** Room for so many characters: it tells how long an answer is expected. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  disabled?: boolean | undefined;
  autocomplete?: string | undefined;
  autocapitalize?: 'none' | 'sentences' | 'words' | 'characters' | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined;
  pattern?: string | undefined;
  spellcheck?: boolean | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

/** What stands beside the control. A unit is not read out: the label says it too. */
interface Affixes {
  prefix?: ComponentChildren;
  prefixClass?: string | undefined;
  prefixAttributes?: Attributes | undefined;
  suffix?: ComponentChildren;
  suffixClass?: string | undefined;
  suffixAttributes?: Attributes | undefined;
  /** A further control behind it, such as a button. */
  after?: ComponentChildren;
  wrapperClass?: string | undefined;
  wrapperAttributes?: Attributes | undefined;
}

export function Input(props: InputProps) {
  const control = <Control {...props} />;
  const beside = given(props.prefix) || given(props.suffix) || given(props.after);
  return <Field {...props}>{beside ? <Beside {...props}>{control}</Beside> : control}</Field>;
}

function Control(props: InputProps) {
  const { name, id = name, type = 'text', value, width, error, class: extra, attributes } = props;
  const { disabled, autocomplete, autocapitalize, inputmode, pattern, spellcheck } = props;
  return (
    <input
      // Each type has roles of its own in the typings; none is set here, so that one stands for all.
      type={type as 'text'}
      {...{ name, id, value, disabled, autocomplete, autocapitalize, inputmode, pattern, spellcheck }}
      class={classes('govuk-input', width && `govuk-input--width-${width}`, extra, given(error) && 'govuk-input--error')}
      aria-describedby={describing(id, props)}
      {...further(attributes)}
    />
  );
}

function Beside({ children, after, wrapperClass, wrapperAttributes, ...affixes }: Affixes & { children: ComponentChildren }) {
  const { prefix, prefixClass, prefixAttributes, suffix, suffixClass, suffixAttributes } = affixes;
  return (
    <div class={classes('govuk-input__wrapper', wrapperClass)} {...further(wrapperAttributes)}>
      {given(prefix) && affix('govuk-input__prefix', prefix, prefixClass, prefixAttributes)}
      {children}
      {given(suffix) && affix('govuk-input__suffix', suffix, suffixClass, suffixAttributes)}
      {after}
    </div>
  );
}

function affix(name: string, content: ComponentChildren, extra: string | undefined, attributes: Attributes | undefined) {
  return (
    <div class={classes(name, extra)} aria-hidden="true" {...further(attributes)}>
      {content}
    </div>
  );
}
