import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given, isText } from './attributes.ts';
import { Heading, type HeadingLevel } from './heading.tsx';

interface NotificationBannerProps {
  /** Success is what the person just did; it is announced at once. */
  success?: boolean | undefined;
  title?: ComponentChildren;
  titleId?: string | undefined;
  headingLevel?: HeadingLevel | undefined;
  role?: 'alert' | 'region' | 'banner' | undefined;
  disableAutoFocus?: boolean | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  /** Words alone are set as a heading. */
  children?: ComponentChildren;
}

export function NotificationBanner({
  success = false,
  title = success ? 'Success' : 'Important',
  titleId = 'govuk-notification-banner-title',
  headingLevel = 2,
  role = success ? 'alert' : 'region',
  disableAutoFocus,
  class: extra,
  attributes,
  children,
}: NotificationBannerProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: every role that it can have may be labelled
    <div
      class={classes('govuk-notification-banner', success && 'govuk-notification-banner--success', extra)}
      role={role}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus}
      {...further(attributes)}
    >
      <div class="govuk-notification-banner__header">
        <Heading level={headingLevel} class="govuk-notification-banner__title" id={titleId}>
          {title}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">{contentOf(children)}</div>
    </div>
  );
}

function contentOf(children: ComponentChildren) {
  return given(children) && isText(children) ? <p class="govuk-notification-banner__heading">{children}</p> : children;
}
