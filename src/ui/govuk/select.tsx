import { type Attributes, classes, further, given, type Left } from './attributes.ts';
import { describing, Field, type FieldProps } from './field.tsx';

interface SelectProps extends FieldProps {
  items: readonly (SelectItem | Left)[];
  /** The value that is chosen. */
  value?: string | number | undefined;
  disabled?: boolean | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

interface SelectItem {
  text: string;
  /** What is sent; the text, where not given. */
  value?: string | number | undefined;
  /** Decides over the value of the whole. */
  selected?: boolean | undefined;
  disabled?: boolean | undefined;
  attributes?: Attributes | undefined;
}

export function Select(props: SelectProps) {
  const { name, id = name, items, value: chosen, disabled, error, class: extra, attributes } = props;
  return (
    <Field {...props}>
      <select
        {...{ name, id, disabled }}
        class={classes('govuk-select', extra, given(error) && 'govuk-select--error')}
        aria-describedby={describing(id, props)}
        {...further(attributes)}
      >
        {items.map((item) => item && optionOf(item, chosen))}
      </select>
    </Field>
  );
}

function optionOf({ text, value, selected, disabled, attributes }: SelectItem, chosen: SelectProps['value']) {
  const isChosen = chosen !== undefined && String(value ?? text) === String(chosen);
  return (
    <option value={value} selected={selected ?? isChosen} disabled={disabled} {...further(attributes)}>
      {text}
    </option>
  );
}
