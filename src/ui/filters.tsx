import type { ComponentChildren } from 'preact';
import { Button } from './govuk/button.tsx';

interface FiltersProps {
  /** Address of the list; what is chosen goes into it, so that it can be kept and passed on. */
  action: string;
  /** Names the form for a screen reader: "Filter institutions". */
  label: string;
  /** Inputs and selects. */
  children: ComponentChildren;
  /** Stands beside: the same list as a file. */
  beside?: { text: string; href: string }[];
}

/** The row of filters above a list. It is sent by a button and needs no scripts. */
export function Filters({ action, label, children, beside = [] }: FiltersProps) {
  return (
    <search aria-label={label}>
      <form class="filters" method="get" action={action}>
        {children}
        <Button>Apply</Button>
        {beside.length > 0 && (
          <ul class="filters__beside">
            {beside.map(({ text, href }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        )}
      </form>
    </search>
  );
}
