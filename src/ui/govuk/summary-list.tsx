import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, type Left } from './attributes.ts';
import { ActionList, type SummaryAction } from './summary-action.tsx';
import { SummaryCard, type SummaryCardProps } from './summary-card.tsx';

interface SummaryListProps {
  rows: readonly (SummaryRow | Left)[];
  /** Stands the list in a card with a title, for one of several like it. */
  card?: SummaryCardProps | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

interface SummaryRow {
  key: ComponentChildren;
  value: ComponentChildren;
  actions?: readonly SummaryAction[] | undefined;
  class?: string | undefined;
  keyClass?: string | undefined;
  valueClass?: string | undefined;
  actionsClass?: string | undefined;
}

export function SummaryList({ rows, card, class: extra, attributes }: SummaryListProps) {
  const shown = rows.filter((row) => !!row);
  const withActions = shown.some(({ actions }) => actions?.length);
  const list = (
    <dl class={classes('govuk-summary-list', extra)} {...further(attributes)}>
      {shown.map((row) => (
        <Row row={row} withActions={withActions} of={card?.title} />
      ))}
    </dl>
  );
  return card ? <SummaryCard {...card}>{list}</SummaryCard> : list;
}

/** `of` names the card, so that "Change" says for a screen reader what it changes of which. */
function Row({ row, withActions, of }: { row: SummaryRow; withActions: boolean; of: ComponentChildren }) {
  const { key, value, actions = [], class: extra, keyClass, valueClass, actionsClass } = row;
  return (
    <div class={classes('govuk-summary-list__row', withActions && actions.length === 0 && 'govuk-summary-list__row--no-actions', extra)}>
      <dt class={classes('govuk-summary-list__key', keyClass)}>{key}</dt>
      <dd class={classes('govuk-summary-list__value', valueClass)}>{value}</dd>
      {actions.length > 0 && (
        <dd class={classes('govuk-summary-list__actions', actionsClass)}>
          <ActionList actions={actions} of={of} />
        </dd>
      )}
    </div>
  );
}
