import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further } from './attributes.ts';

interface WarningTextProps {
  /** Said in place of the exclamation mark by a screen reader. */
  prefix?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  children?: ComponentChildren;
}

export function WarningText({ prefix = 'Warning', class: extra, attributes, children }: WarningTextProps) {
  return (
    <div class={classes('govuk-warning-text', extra)} {...further(attributes)}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{prefix}</span> {children}
      </strong>
    </div>
  );
}
