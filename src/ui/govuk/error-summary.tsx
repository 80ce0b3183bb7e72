import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given } from './attributes.ts';

interface ErrorSummaryProps {
  title?: ComponentChildren;
  errors?: readonly SummarisedError[] | undefined;
  /** The browser code moves the focus here when the page loads, unless this says otherwise. */
  disableAutoFocus?: boolean | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  /** A sentence above the list. */
  children?: ComponentChildren;
}

interface SummarisedError {
  text: ComponentChildren;
  /** The field to mend: `#` and its id. */
  href?: string | undefined;
  attributes?: Attributes | undefined;
}

export function ErrorSummary({ title = 'There is a problem', errors = [], disableAutoFocus, class: extra, attributes, children }: ErrorSummaryProps) {
  return (
    <div
      class={classes('govuk-error-summary', extra)}
      data-module="govuk-error-summary"
      data-disable-auto-focus={disableAutoFocus}
      {...further(attributes)}
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          {given(children) && <p>{children}</p>}
          {errors.length > 0 && <ul class="govuk-list govuk-error-summary__list">{errors.map(itemOf)}</ul>}
        </div>
      </div>
    </div>
  );
}

function itemOf({ text, href, attributes }: SummarisedError) {
  if (!href) return <li>{text}</li>;
  return (
    <li>
      <a href={href} {...further(attributes)}>
        {text}
      </a>
    </li>
  );
}
