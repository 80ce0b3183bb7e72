import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further } from './attributes.ts';

interface ErrorMessageProps {
  id?: string | undefined;
  /** Said before the message by a screen reader, since red is not heard. Empty where the message says it itself. */
  prefix?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  children: ComponentChildren;
}

export function ErrorMessage({ id, prefix = 'Error', class: extra, attributes, children }: ErrorMessageProps) {
  return (
    <p id={id} class={classes('govuk-error-message', extra)} {...further(attributes)}>
      {prefix !== '' && (
        <>
          <span class="govuk-visually-hidden">{prefix}:</span>{' '}
        </>
      )}
      {children}
    </p>
  );
}
