import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, isText, type Left } from './attributes.ts';

interface TabsProps {
  items: readonly (Tab | Left)[];
  /** Heads the list of links that the tabs are without browser code. */
  title?: ComponentChildren;
  id?: string | undefined;
  /** Tabs without an id of their own are numbered behind it. */
  idPrefix?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

interface Tab {
  label: ComponentChildren;
  id?: string | undefined;
  /** Words alone are set as a paragraph. */
  panel: ComponentChildren;
  attributes?: Attributes | undefined;
  panelAttributes?: Attributes | undefined;
}

export function Tabs({ items, title = 'Contents', id, idPrefix = 'tab', class: extra, attributes }: TabsProps) {
  const idOf = (tab: Tab, place: number) => tab.id ?? `${idPrefix}-${place + 1}`;
  return (
    <div id={id} class={classes('govuk-tabs', extra)} data-module="govuk-tabs" {...further(attributes)}>
      <h2 class="govuk-tabs__title">{title}</h2>
      {items.length > 0 && <ul class="govuk-tabs__list">{items.map((tab, place) => tab && linkOf(tab, idOf(tab, place), place === 0))}</ul>}
      {items.map((tab, place) => tab && panelOf(tab, idOf(tab, place), place === 0))}
    </div>
  );
}

function linkOf({ label, attributes }: Tab, id: string, first: boolean) {
  return (
    <li class={classes('govuk-tabs__list-item', first && 'govuk-tabs__list-item--selected')}>
      <a class="govuk-tabs__tab" href={`#${id}`} {...further(attributes)}>
        {label}
      </a>
    </li>
  );
}

function panelOf({ panel, panelAttributes }: Tab, id: string, first: boolean) {
  return (
    <div class={classes('govuk-tabs__panel', !first && 'govuk-tabs__panel--hidden')} id={id} {...further(panelAttributes)}>
      {isText(panel) ? <p class="govuk-body">{panel}</p> : panel}
    </div>
  );
}
