import { type Attributes, classes, further, type Left } from './attributes.ts';
import { type Choice, ChoiceItem, choiceId, type Divider, DividerItem } from './choices.tsx';
import { Question, type QuestionProps } from './field.tsx';

interface RadiosProps extends QuestionProps {
  name: string;
  /** The name, where not given. It is the id of the first choice. */
  id?: string | undefined;
  items: readonly (Choice | Divider | Left)[];
  /** The value that is chosen. */
  value?: string | number | undefined;
  inline?: boolean | undefined;
  small?: boolean | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

export function Radios(props: RadiosProps) {
  const { name, id = name, items, value, inline, small, class: extra, attributes } = props;
  return (
    <Question {...props} id={id}>
      <div
        class={classes('govuk-radios', small && 'govuk-radios--small', inline && 'govuk-radios--inline', extra)}
        data-module="govuk-radios"
        {...further(attributes)}
      >
        {items.map((item, place) => {
          if (!item) return null;
          if ('divider' in item) return <DividerItem kind="radios">{item.divider}</DividerItem>;
          const checked = item.checked ?? (value !== undefined && String(item.value) === String(value));
          return <ChoiceItem kind="radios" choice={item} id={choiceId(id, place, item)} name={name} checked={checked} />;
        })}
      </div>
    </Question>
  );
}
