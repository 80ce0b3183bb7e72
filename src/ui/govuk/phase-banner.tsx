import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further } from './attributes.ts';
import { Tag } from './tag.tsx';

interface PhaseBannerProps {
  /** "Alpha", "Beta", "Demonstration". */
  tag: ComponentChildren;
  tagClass?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  children: ComponentChildren;
}

export function PhaseBanner({ tag, tagClass, class: extra, attributes, children }: PhaseBannerProps) {
  return (
    <div class={classes('govuk-phase-banner govuk-width-container', extra)} {...further(attributes)}>
      <p class="govuk-phase-banner__content">
        <Tag class={classes('govuk-phase-banner__content__tag', tagClass)}>{tag}</Tag> <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
