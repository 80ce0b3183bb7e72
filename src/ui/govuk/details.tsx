import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further } from './attributes.ts';

interface DetailsProps {
  summary: ComponentChildren;
  open?: boolean | undefined;
  id?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  children: ComponentChildren;
}

export function Details({ summary, open, id, class: extra, attributes, children }: DetailsProps) {
  return (
    <details id={id} class={classes('govuk-details', extra)} open={open} {...further(attributes)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
