import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further } from './attributes.ts';

interface BreadcrumbsProps {
  items: readonly Breadcrumb[];
  /** Names the landmark for a screen reader. */
  label?: string | undefined;
  collapseOnMobile?: boolean | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Without an address it is the page that one is on. */
interface Breadcrumb {
  text: ComponentChildren;
  href?: string | undefined;
  attributes?: Attributes | undefined;
}

export function Breadcrumbs({ items, label = 'Breadcrumb', collapseOnMobile, class: extra, attributes }: BreadcrumbsProps) {
  return (
    <nav
      class={classes('govuk-breadcrumbs', extra, collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
      aria-label={label}
      {...further(attributes)}
    >
      <ol class="govuk-breadcrumbs__list">{items.map(itemOf)}</ol>
    </nav>
  );
}

function itemOf({ text, href, attributes }: Breadcrumb) {
  if (!href)
    return (
      <li class="govuk-breadcrumbs__list-item" aria-current="page">
        {text}
      </li>
    );
  return (
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href={href} {...further(attributes)}>
        {text}
      </a>
    </li>
  );
}
