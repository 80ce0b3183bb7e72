import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further } from './attributes.ts';

interface HintProps {
  id?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  children?: ComponentChildren;
}

export function Hint({ id, class: extra, attributes, children }: HintProps) {
  return (
    <div id={id} class={classes('govuk-hint', extra)} {...further(attributes)}>
      {children}
    </div>
  );
}
