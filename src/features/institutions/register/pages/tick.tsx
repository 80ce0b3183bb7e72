import type { ComponentChildren } from 'preact';
import { ChoiceItem } from '../../../../ui/govuk/choices.tsx';

interface TickProps {
  name: 'add' | 'change' | 'succession';
  value: string;
  checked: boolean;
  children: ComponentChildren;
}

/** The first cell of a row: what it is about, to be ticked. */
export function Tick({ name, value, checked, children }: TickProps) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
      <ChoiceItem kind="checkboxes" choice={{ value, text: children }} id={`${name}-${value}`} name={name} checked={checked} />
    </div>
  );
}
