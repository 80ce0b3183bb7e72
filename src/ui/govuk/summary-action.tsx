import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given } from './attributes.ts';

export interface SummaryAction {
  href: string;
  text: ComponentChildren;
  /** Said behind the text by a screen reader: "Change" "date of birth". */
  hiddenText?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

export function ActionLink({ action, of }: { action: SummaryAction; of: ComponentChildren }) {
  const { href, text, hiddenText, class: extra, attributes } = action;
  return (
    <a class={classes('govuk-link', extra)} href={href} {...further(attributes)}>
      {text}
      {(hiddenText || given(of)) && (
        <span class="govuk-visually-hidden">
          {hiddenText && ` ${hiddenText}`}
          {given(of) && [' (', of, ')']}
        </span>
      )}
    </a>
  );
}

/** One action stands alone, several are a list. */
export function ActionList({ actions, of }: { actions: readonly SummaryAction[]; of: ComponentChildren }) {
  const [only, ...more] = actions;
  if (only && more.length === 0) return <ActionLink action={only} of={of} />;
  return (
    <ul class="govuk-summary-list__actions-list">
      {actions.map((action) => (
        <li class="govuk-summary-list__actions-list-item">
          <ActionLink action={action} of={of} />
        </li>
      ))}
    </ul>
  );
}
