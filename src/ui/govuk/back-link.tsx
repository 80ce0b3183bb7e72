import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further } from './attributes.ts';

interface BackLinkProps {
  href: string;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  children?: ComponentChildren;
}

export function BackLink({ href, class: extra, attributes, children = 'Back' }: BackLinkProps) {
  return (
    <a href={href} class={classes('govuk-back-link', extra)} {...further(attributes)}>
      {children}
    </a>
  );
}
