/** Options to props, for what leads from page to page. */
import type { Attributes } from '../attributes.ts';
import { Pagination } from '../pagination.tsx';
import { ServiceNavigation } from '../service-navigation.tsx';
import { type Content, content } from './content.ts';
import { type Shell, shell } from './options.ts';

interface StepOptions extends Content {
  href: string;
  labelText?: string;
}

interface PageOptions {
  number?: number | string;
  href?: string;
  current?: boolean;
  ellipsis?: boolean;
  visuallyHiddenText?: string;
}

interface PaginationOptions extends Shell {
  previous?: StepOptions;
  next?: StepOptions;
  items?: (PageOptions | null)[];
  landmarkLabel?: string;
}

function pagination({ previous, next, items, landmarkLabel, ...rest }: PaginationOptions) {
  return (
    <Pagination previous={previous && step(previous)} next={next && step(next)} items={items?.map(page)} label={landmarkLabel} {...shell(rest)} />
  );
}

function step({ href, labelText, ...words }: StepOptions) {
  return { href, text: content(words), title: labelText };
}

function page(options: PageOptions | null) {
  if (options?.ellipsis) return { ellipsis: true } as const;
  if (!options?.number) return null;
  const { number, href = '', current, visuallyHiddenText } = options;
  return { number, href, current, label: visuallyHiddenText };
}

interface NavigationItemOptions extends Content {
  href?: string;
  current?: boolean;
  active?: boolean;
  attributes?: Attributes;
}

interface NavigationOptions extends Shell {
  serviceName?: string;
  serviceUrl?: string;
  ariaLabel?: string;
  menuButtonText?: string;
  menuButtonLabel?: string;
  navigation?: (NavigationItemOptions | null | false | '')[];
  navigationId?: string;
  navigationLabel?: string;
  navigationClasses?: string;
  collapseNavigationOnMobile?: boolean;
  slots?: { start?: string; end?: string | { html: string; align?: 'inline' }; navigationStart?: string; navigationEnd?: string };
}

function serviceNavigation(options: NavigationOptions) {
  const { navigation, slots = {}, navigationId, navigationLabel } = options;
  const items = navigation?.map((item) => item && { ...item, text: content(item) });
  return (
    <ServiceNavigation
      {...{ name: options.serviceName, href: options.serviceUrl, label: options.ariaLabel }}
      {...{ items, navigationId, navigationLabel, navigationClass: options.navigationClasses }}
      {...{ menuText: options.menuButtonText, menuLabel: options.menuButtonLabel, collapseOnMobile: options.collapseNavigationOnMobile }}
      {...slotsOf(slots)}
      {...shell(options)}
    />
  );
}

function slotsOf({ start = '', end = '', navigationStart = '', navigationEnd = '' }: NonNullable<NavigationOptions['slots']>) {
  const { html, align } = typeof end === 'string' ? { html: end, align: undefined } : { align: undefined, ...end };
  return {
    start: content({ html: start }),
    end: content({ html }),
    endInline: align === 'inline',
    itemsStart: content({ html: navigationStart }),
    itemsEnd: content({ html: navigationEnd }),
  };
}

export const navigation = { pagination, 'service-navigation': serviceNavigation };
