import { type Attributes, classes, further, given, type Left } from './attributes.ts';
import { Question, type QuestionProps } from './field.tsx';
import { Input, type InputProps } from './input.tsx';

interface DateInputProps extends QuestionProps {
  id: string;
  /** The fields are sent as `prefix-day`, `prefix-month`, `prefix-year`. */
  namePrefix?: string | undefined;
  /** Day, month and year, where not given. */
  parts?: readonly (DatePart | Left)[] | undefined;
  /** What was typed, by the name of the part without the prefix. */
  values?: Readonly<Record<string, string | number | undefined>> | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

export interface DatePart extends Pick<InputProps, 'value' | 'id' | 'class' | 'attributes' | 'pattern' | 'inputmode' | 'autocomplete'> {
  name: string;
  label?: string | undefined;
  width?: 2 | 4 | undefined;
  /** Whether this part is what is wrong. Where no part says so, an error marks all that do not say false. */
  error?: boolean | undefined;
}

const WHOLE_DATE: readonly DatePart[] = [{ name: 'day' }, { name: 'month' }, { name: 'year' }];

export function DateInput(props: DateInputProps) {
  const { id, parts = WHOLE_DATE, class: extra, attributes } = props;
  const shown = parts.filter((part) => !!part);
  const allWrong = given(props.error) && !shown.some(({ error }) => error);
  return (
    // Without the role one screen reader (JAWS) leaves out the explanation of a fieldset of text fields.
    <Question {...props} role="group">
      <div class={classes('govuk-date-input', extra)} id={id} {...further(attributes)}>
        {shown.map((part) => (
          <div class="govuk-date-input__item">
            <Part {...props} part={part} wrong={part.error ?? allWrong} />
          </div>
        ))}
      </div>
    </Question>
  );
}

function Part({ id, namePrefix, values, part, wrong }: DateInputProps & { part: DatePart; wrong: boolean }) {
  const { name, label = name.charAt(0).toUpperCase() + name.slice(1), width = name === 'year' ? 4 : 2 } = part;
  const { pattern, inputmode = 'numeric', autocomplete, attributes } = part;
  return (
    <Input
      {...{ label, pattern, inputmode, autocomplete, attributes }}
      labelClass="govuk-date-input__label"
      id={part.id ?? `${id}-${name}`}
      name={namePrefix ? `${namePrefix}-${name}` : name}
      value={part.value ?? values?.[name]}
      class={classes('govuk-date-input__input', wrong && 'govuk-input--error', `govuk-input--width-${width}`, part.class)}
    />
  );
}
