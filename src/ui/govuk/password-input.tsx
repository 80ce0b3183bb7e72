import { type Attributes, classes } from './attributes.ts';
import { Button } from './button.tsx';
import type { FieldProps } from './field.tsx';
import { Input } from './input.tsx';

/** There is no value: a password that was typed is never sent back to the page. */
interface PasswordInputProps extends FieldProps {
  autocomplete?: 'current-password' | 'new-password' | undefined;
  disabled?: boolean | undefined;
  showText?: string | undefined;
  showLabel?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

export function PasswordInput({
  showText = 'Show',
  showLabel = 'Show password',
  class: extra,
  groupClass,
  groupAttributes,
  ...field
}: PasswordInputProps) {
  return (
    <Input
      autocomplete="current-password"
      {...field}
      // Also where a page spreads all that a form sent.
      value={undefined}
      type="password"
      autocapitalize="none"
      spellcheck={false}
      class={classes('govuk-password-input__input govuk-js-password-input-input', extra)}
      groupClass={classes('govuk-password-input', groupClass)}
      groupAttributes={{ 'data-module': 'govuk-password-input', ...groupAttributes }}
      wrapperClass="govuk-password-input__wrapper"
      after={<ShowButton text={showText} label={showLabel} controls={field.id ?? field.name} />}
    />
  );
}

/** Hidden until the browser code takes it over: without that code it would do nothing. */
function ShowButton({ text, label, controls }: { text: string; label: string; controls: string }) {
  return (
    <Button
      type="button"
      variant="secondary"
      class="govuk-password-input__toggle govuk-js-password-input-toggle"
      attributes={{ 'aria-controls': controls, 'aria-label': label, hidden: true }}
    >
      {text}
    </Button>
  );
}
