import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given, type Left } from './attributes.ts';

interface ServiceNavigationProps extends NavigationProps {
  /** The name of the service, and where it leads. */
  name?: ComponentChildren;
  href?: string | undefined;
  /** Names the landmark for a screen reader. */
  label?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  /** Before and behind everything else: a switcher, signing out. */
  start?: ComponentChildren;
  end?: ComponentChildren;
  /** The end stands on the same line, at its far side. */
  endInline?: boolean | undefined;
}

interface NavigationProps {
  items?: readonly (NavigationItem | Left)[] | undefined;
  /** List items before and behind the others. */
  itemsStart?: ComponentChildren;
  itemsEnd?: ComponentChildren;
  navigationId?: string | undefined;
  navigationLabel?: string | undefined;
  navigationClass?: string | undefined;
  /** The button that opens the list on a small screen, once browser code has closed it. */
  menuText?: string | undefined;
  menuLabel?: string | undefined;
  collapseOnMobile?: boolean | undefined;
}

interface NavigationItem {
  text: ComponentChildren;
  href?: string | undefined;
  /** This very page. */
  current?: boolean | undefined;
  /** A page below this one. */
  active?: boolean | undefined;
  attributes?: Attributes | undefined;
}

export function ServiceNavigation(props: ServiceNavigationProps) {
  const { name, href, label = 'Service information', class: extra, attributes, start, end, endInline } = props;
  // With only the list, its own landmark is enough.
  const landmark = given(name) || given(start) || given(end);
  const Around = landmark ? 'section' : 'div';
  return (
    <Around
      class={classes('govuk-service-navigation', extra)}
      data-module="govuk-service-navigation"
      aria-label={landmark ? label : undefined}
      {...further(attributes)}
    >
      <div class={classes('govuk-width-container', endInline && 'govuk-service-navigation__inlining-container')}>
        {start}
        <div class="govuk-service-navigation__container">
          {given(name) && <span class="govuk-service-navigation__service-name">{nameOf(name, href)}</span>}
          <Navigation {...props} />
        </div>
        {end}
      </div>
    </Around>
  );
}

function nameOf(name: ComponentChildren, href: string | undefined) {
  if (!href) return <span class="govuk-service-navigation__text">{name}</span>;
  return (
    <a href={href} class="govuk-service-navigation__link">
      {name}
    </a>
  );
}

function Navigation(props: NavigationProps) {
  const { itemsStart, itemsEnd, navigationId = 'navigation', menuText = 'Menu', menuLabel } = props;
  const items = (props.items ?? []).filter((item) => !!item);
  const { navigationLabel = menuText, navigationClass, collapseOnMobile = items.length > 1 } = props;
  if (items.length === 0 && !given(itemsStart) && !given(itemsEnd)) return null;
  return (
    <nav class={classes('govuk-service-navigation__wrapper', navigationClass)} aria-label={navigationLabel}>
      {collapseOnMobile && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden until browser code takes it over, and then both are removed
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          aria-label={menuLabel === menuText ? undefined : menuLabel}
          hidden
          aria-hidden="true"
        >
          {menuText}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={navigationId}>
        {itemsStart}
        {items.map(itemOf)}
        {itemsEnd}
      </ul>
    </nav>
  );
}

function itemOf({ text, href, current, active, attributes }: NavigationItem) {
  const here = current || active;
  // In strong, so that it shows where colours and lines are the reader's own.
  const content = here ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text;
  const place = here ? (current ? 'page' : 'true') : undefined;
  return (
    <li class={classes('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      {href ? (
        <a class="govuk-service-navigation__link" href={href} aria-current={place} {...further(attributes)}>
          {content}
        </a>
      ) : (
        <span class="govuk-service-navigation__text" aria-current={place}>
          {content}
        </span>
      )}
    </li>
  );
}
