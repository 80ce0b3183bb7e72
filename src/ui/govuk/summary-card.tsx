import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given } from './attributes.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { ActionLink, type SummaryAction } from './summary-action.tsx';

export interface SummaryCardProps {
  title?: ComponentChildren;
  headingLevel?: HeadingLevel | undefined;
  actions?: readonly SummaryAction[] | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

export function SummaryCard({
  title,
  headingLevel = 2,
  actions = [],
  class: extra,
  attributes,
  children,
}: SummaryCardProps & { children: ComponentChildren }) {
  return (
    <div class={classes('govuk-summary-card', extra)} {...further(attributes)}>
      <div class="govuk-summary-card__title-wrapper">
        {given(title) && (
          <Heading level={headingLevel} class="govuk-summary-card__title">
            {title}
          </Heading>
        )}
        <CardActions actions={actions} of={title} />
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
}

function CardActions({ actions, of }: { actions: readonly SummaryAction[]; of: ComponentChildren }) {
  const [only, ...more] = actions;
  if (only === undefined) return null;
  if (more.length === 0)
    return (
      <div class="govuk-summary-card__actions">
        <ActionLink action={only} of={of} />
      </div>
    );
  return (
    <ul class="govuk-summary-card__actions">
      {actions.map((action) => (
        <li class="govuk-summary-card__action">
          <ActionLink action={action} of={of} />
        </li>
      ))}
    </ul>
  );
}
