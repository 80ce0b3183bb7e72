import { type Attributes, classes, further, given, type Left } from './attributes.ts';
import { type Choice, ChoiceItem, choiceId, type Divider, DividerItem } from './choices.tsx';
import { describing, Question, type QuestionProps } from './field.tsx';

interface CheckboxesProps extends QuestionProps {
  name: string;
  /** The name, where not given. It is the id of the first choice. */
  id?: string | undefined;
  items: readonly (Checkbox | Divider | Left)[];
  /** The values that are chosen. */
  values?: readonly (string | number)[] | undefined;
  small?: boolean | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

interface Checkbox extends Choice {
  /** The name of the whole, where not given. */
  name?: string | undefined;
  /** Unchecks all others in the browser: "None of these". */
  exclusive?: boolean | undefined;
}

export function Checkboxes(props: CheckboxesProps) {
  const { name, id = name, items, small, class: extra, attributes } = props;
  const chosen = new Set(props.values?.map(String));
  // Without a fieldset nothing but the boxes themselves can carry the explanation.
  const describedBy = given(props.legend) ? undefined : describing(id, props);
  return (
    <Question {...props} id={id}>
      <div class={classes('govuk-checkboxes', small && 'govuk-checkboxes--small', extra)} data-module="govuk-checkboxes" {...further(attributes)}>
        {items.map((item, place) => {
          if (!item) return null;
          if ('divider' in item) return <DividerItem kind="checkboxes">{item.divider}</DividerItem>;
          return (
            <ChoiceItem
              kind="checkboxes"
              choice={item}
              id={choiceId(id, place, item)}
              name={item.name ?? name}
              checked={item.checked ?? chosen.has(String(item.value))}
              describedBy={describedBy}
              behaviour={item.exclusive ? 'exclusive' : undefined}
            />
          );
        })}
      </div>
    </Question>
  );
}
