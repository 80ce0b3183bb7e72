import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further } from './attributes.ts';

interface InsetTextProps {
  id?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  children: ComponentChildren;
}

export function InsetText({ id, class: extra, attributes, children }: InsetTextProps) {
  return (
    <div id={id} class={classes('govuk-inset-text', extra)} {...further(attributes)}>
      {children}
    </div>
  );
}
