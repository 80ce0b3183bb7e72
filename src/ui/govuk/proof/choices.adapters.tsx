/** Options to props, for questions with several controls. */
import type { Attributes } from '../attributes.ts';
import { Checkboxes } from '../checkboxes.tsx';
import { DateInput, type DatePart } from '../date-input.tsx';
import { Radios } from '../radios.tsx';
import { type Content, content } from './content.ts';
import { type FieldsetOptions, type Group, modifier, question, type Shell } from './options.ts';

type Empty = null | false | '';

interface ItemOptions extends Content {
  value: string | number;
  id?: string;
  name?: string;
  divider?: string;
  hint?: Content;
  label?: Shell;
  checked?: boolean;
  disabled?: boolean;
  behaviour?: 'exclusive';
  conditional?: { html: string };
  attributes?: Attributes;
}

interface ChoicesOptions extends Group, Shell {
  name: string;
  idPrefix?: string;
  fieldset?: FieldsetOptions;
  items: (ItemOptions | Empty)[];
}

function choices({ name, idPrefix, items, attributes, ...options }: ChoicesOptions) {
  return { name, id: idPrefix, attributes, ...question(options), items: items.map((item) => item && choice(item)) };
}

function choice({ divider, value, id, name, checked, disabled, attributes, behaviour, ...item }: ItemOptions) {
  if (divider) return { divider };
  const texts = { text: content(item), hint: content(item.hint), conditional: item.conditional && content(item.conditional) };
  const label = { labelClass: item.label?.classes, labelAttributes: item.label?.attributes };
  return { value, id, name, checked, disabled, attributes, exclusive: behaviour === 'exclusive', ...texts, ...label };
}

function radios({ value, ...options }: ChoicesOptions & { value?: string }) {
  const { word: small, class: others } = modifier(options.classes, 'govuk-radios--', ['small']);
  const { word: inline, class: extra } = modifier(others, 'govuk-radios--', ['inline']);
  return <Radios {...choices(options)} value={value} small={!!small} inline={!!inline} class={extra} />;
}

function checkboxes({ values, ...options }: ChoicesOptions & { values?: string[] }) {
  const { word: small, class: extra } = modifier(options.classes, 'govuk-checkboxes--', ['small']);
  return <Checkboxes {...choices(options)} values={values} small={!!small} class={extra} />;
}

type Value = string | number;

interface PartOptions extends Pick<DatePart, 'label' | 'id' | 'value' | 'pattern' | 'inputmode' | 'autocomplete' | 'attributes' | 'error'> {
  name?: string;
  classes?: string;
}

interface DateOptions extends Group, Shell {
  id: string;
  namePrefix?: string;
  fieldset?: FieldsetOptions;
  items?: PartOptions[];
  values?: Record<string, Value>;
  day?: PartOptions | false;
  month?: PartOptions | false;
  year?: PartOptions | false;
}

const NAMES = ['day', 'month', 'year'] as const;
const WRONG = 'govuk-input--error';

function dateInput(options: DateOptions) {
  const { id, namePrefix, values = {}, classes, attributes } = options;
  const prefix = namePrefix ? `${namePrefix}-` : '';
  const bare = Object.entries(values).map(([name, value]) => [name.startsWith(prefix) ? name.slice(prefix.length) : name, value]);
  const parts = partsOf(options);
  return (
    <DateInput
      {...{ id, namePrefix, attributes, class: classes }}
      {...question(options)}
      parts={parts && settled(parts)}
      values={Object.fromEntries(bare)}
    />
  );
}

/** The macro takes day, month and year each by itself, or a list, or a mixture of both. */
function partsOf({ items, ...options }: DateOptions): (DatePart & { classes?: string })[] | undefined {
  if (items?.length) return items.map((item) => ({ value: fieldValue(options, item.name), ...item, name: item.name ?? '' }));
  if (NAMES.every((name) => options[name] === undefined)) return undefined;
  return NAMES.flatMap((name) => {
    const part = options[name] ?? {};
    return part ? [{ name, width: name === 'year' ? 4 : 2, ...part }] : [];
  });
}

function fieldValue(options: DateOptions, name: string | undefined): Value | undefined {
  const known = NAMES.find((one) => one === name);
  const part = known && options[known];
  return part ? part.value : undefined;
}

/** Marks and widths may come as classes in the macro. A mark by class keeps its place among the classes, and so stays one. */
function settled(parts: (DatePart & { classes?: string })[]): DatePart[] {
  const byClass = parts.some(({ classes = '' }) => classes.includes(WRONG));
  return parts.map(({ classes, error, ...part }) => {
    const { word, class: extra } = modifier(classes, 'govuk-input--width-', ['2', '4']);
    const width = word === '4' ? 4 : word === '2' ? 2 : part.width;
    return { ...part, width, class: extra, error: byClass ? false : error };
  });
}

export const questions = { checkboxes, 'date-input': dateInput, radios };
