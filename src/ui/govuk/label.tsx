import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given } from './attributes.ts';

interface LabelProps {
  /** The id of the field. */
  for?: string | undefined;
  size?: 's' | 'm' | 'l' | 'xl' | undefined;
  /** The label is the h1 of the page: for a page that asks one question. */
  isHeading?: boolean | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  children?: ComponentChildren;
}

export function Label({ for: field, size, isHeading, class: extra, attributes, children }: LabelProps) {
  if (!given(children)) return null;
  const label = (
    <label class={classes('govuk-label', size && `govuk-label--${size}`, extra)} for={field} {...further(attributes)}>
      {children}
    </label>
  );
  return isHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
