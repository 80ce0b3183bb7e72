import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given } from './attributes.ts';
import { Heading, type HeadingLevel } from './heading.tsx';

interface PanelProps {
  title: ComponentChildren;
  headingLevel?: HeadingLevel | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  /** What was done, or what it was done to. */
  children?: ComponentChildren;
}

interface InterruptionProps extends PanelProps {
  /** Inverse buttons and links: `<Button variant="inverse">`, `<a class="govuk-link govuk-link--inverse">`. */
  actions?: ComponentChildren;
  actionsClass?: string | undefined;
  actionsAttributes?: Attributes | undefined;
}

/** Something was done: the last page of a task. */
export function Panel({ class: extra, ...panel }: PanelProps) {
  return <Box {...panel} class={classes('govuk-panel--confirmation', extra)} />;
}

/** Stops somebody to make sure, before it is done. */
export function InterruptionPanel({ actions, actionsClass, actionsAttributes, class: extra, children, ...panel }: InterruptionProps) {
  const buttons = actions !== undefined && (
    <div class={classes('govuk-panel__actions', actionsClass)} {...further(actionsAttributes)}>
      {given(actions) && <div class="govuk-button-group">{actions}</div>}
    </div>
  );
  return (
    <Box {...panel} class={classes('govuk-panel--interruption', extra)} after={buttons}>
      {children}
    </Box>
  );
}

function Box({ title, headingLevel = 1, class: names, attributes, after, children }: PanelProps & { after?: ComponentChildren }) {
  return (
    <div class={classes('govuk-panel', names)} {...further(attributes)}>
      <Heading level={headingLevel} class="govuk-panel__title">
        {title}
      </Heading>
      {given(children) && <div class="govuk-panel__body">{children}</div>}
      {after}
    </div>
  );
}
