import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further } from './attributes.ts';

interface TagProps {
  colour?: 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow' | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  children: ComponentChildren;
}

/** Says a state in a word. A level of a rating is never a tag: that is the level mark. */
export function Tag({ colour, class: extra, attributes, children }: TagProps) {
  return (
    <strong class={classes('govuk-tag', colour && `govuk-tag--${colour}`, extra)} {...further(attributes)}>
      {children}
    </strong>
  );
}
