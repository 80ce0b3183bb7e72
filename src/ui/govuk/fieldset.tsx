import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given } from './attributes.ts';

export interface LegendProps {
  legend?: ComponentChildren;
  legendSize?: 's' | 'm' | 'l' | 'xl' | undefined;
  legendClass?: string | undefined;
  /** The legend is the h1 of the page: for a page that asks one question. */
  legendIsHeading?: boolean | undefined;
}

interface FieldsetProps extends LegendProps {
  role?: 'group' | undefined;
  describedBy?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  children?: ComponentChildren;
}

export function Fieldset({ role, describedBy, class: extra, attributes, children, ...legend }: FieldsetProps) {
  return (
    <fieldset class={classes('govuk-fieldset', extra)} role={role} aria-describedby={describedBy} {...further(attributes)}>
      {given(legend.legend) && <Legend {...legend} />}
      {children}
    </fieldset>
  );
}

function Legend({ legend, legendSize, legendClass, legendIsHeading }: LegendProps) {
  return (
    <legend class={classes('govuk-fieldset__legend', legendSize && `govuk-fieldset__legend--${legendSize}`, legendClass)}>
      {legendIsHeading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
    </legend>
  );
}
