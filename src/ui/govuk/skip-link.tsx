import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further } from './attributes.ts';

interface SkipLinkProps {
  /** `#` and the id of the main part of the page. */
  href?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  children: ComponentChildren;
}

export function SkipLink({ href = '#content', class: extra, attributes, children }: SkipLinkProps) {
  return (
    <a href={href} class={classes('govuk-skip-link', extra)} data-module="govuk-skip-link" {...further(attributes)}>
      {children}
    </a>
  );
}
