import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given, type Left } from './attributes.ts';

interface PaginationProps {
  previous?: PaginationStep | undefined;
  next?: PaginationStep | undefined;
  /** Without numbered pages, previous and next stand as two large links. */
  items?: readonly (PageItem | Gap | Left)[] | undefined;
  /** Names the landmark for a screen reader. */
  label?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

interface PaginationStep {
  href: string;
  text?: ComponentChildren;
  /** What one finds there; shown with the large links only. */
  title?: string | undefined;
  attributes?: Attributes | undefined;
}

interface PageItem {
  number: number | string;
  href: string;
  current?: boolean | undefined;
  /** Said by a screen reader instead of "Page 2". */
  label?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Pages that are left out. */
interface Gap {
  ellipsis: true;
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

export function Pagination({ previous, next, items, label = 'Pagination', class: extra, attributes }: PaginationProps) {
  const large = items === undefined;
  return (
    <nav class={classes('govuk-pagination', large && 'govuk-pagination--block', extra)} aria-label={label} {...further(attributes)}>
      {previous && <Step way="prev" word="Previous" step={previous} large={large} />}
      {items && <ul class="govuk-pagination__list">{items.map((item) => item && itemOf(item))}</ul>}
      {next && <Step way="next" word="Next" step={next} large={large} />}
    </nav>
  );
}

function Step({ way, word, step, large }: { way: 'prev' | 'next'; word: string; step: PaginationStep; large: boolean }) {
  const arrowFirst = large || way === 'prev';
  return (
    <div class={`govuk-pagination__${way}`}>
      <a class="govuk-link govuk-pagination__link" href={step.href} rel={way} {...further(step.attributes)}>
        {arrowFirst && <Arrow way={way} />}
        {arrowFirst && ' '}
        <span class={classes('govuk-pagination__link-title', large && !step.title && 'govuk-pagination__link-title--decorated')}>
          {given(step.text) ? step.text : [word, <span class="govuk-visually-hidden"> page</span>]}
        </span>
        {large && step.title && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{step.title}</span>
          </>
        )}
        {!arrowFirst && ' '}
        {!arrowFirst && <Arrow way={way} />}
      </a>
    </div>
  );
}

function Arrow({ way }: { way: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${way}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[way]} />
    </svg>
  );
}

function itemOf(item: PageItem | Gap) {
  if ('ellipsis' in item) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  const { number, href, current, label = `Page ${number}`, attributes } = item;
  return (
    <li class={classes('govuk-pagination__item', current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={href}
        aria-label={label}
        aria-current={current ? 'page' : undefined}
        {...further(attributes)}
      >
        {number}
      </a>
    </li>
  );
}
