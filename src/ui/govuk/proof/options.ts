/** Options of govuk-frontend's macros that several components have. */
import type { Attributes } from '../attributes.ts';
import { type Content, content } from './content.ts';

/** The root element. */
export interface Shell {
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

export interface Labelled extends Content, Shell {
  isPageHeading?: boolean;
  for?: string;
}

export interface Group {
  hint?: Content;
  errorMessage?: Content;
  describedBy?: string;
  formGroup?: Shell;
}

export interface FieldOptions extends Group, Shell {
  name: string;
  label: Labelled;
}

export interface FieldsetOptions extends Shell {
  legend?: Labelled;
  role?: 'group';
  describedBy?: string;
}

export type Plurals = Record<string, string>;

export function shell({ classes, attributes }: Shell) {
  return { class: classes, attributes };
}

/** A class of govuk-frontend that a prop stands for, and the other classes. */
export function modifier<Word extends string>(classes: string | undefined, prefix: string, words: readonly Word[]) {
  const names = (classes ?? '').split(' ');
  const word = words.find((one) => names.includes(prefix + one));
  const rest = names.filter((name) => name !== `${prefix}${word}`).join(' ');
  return { word, class: rest || undefined };
}

export const SIZES = ['s', 'm', 'l', 'xl'] as const;

export function field(options: FieldOptions) {
  const { word, class: labelClass } = modifier(options.label.classes, 'govuk-label--', SIZES);
  const { id, name, label } = options;
  return { ...shell(options), id, name, label: content(label), labelSize: word, labelClass, labelIsHeading: label.isPageHeading, ...around(options) };
}

export function around({ hint, errorMessage, describedBy, formGroup }: Group) {
  return {
    hint: content(hint),
    error: content(errorMessage),
    describedBy,
    groupClass: formGroup?.classes,
    groupAttributes: formGroup?.attributes,
  };
}

export function legendOf({ legend }: FieldsetOptions) {
  const { word, class: legendClass } = modifier(legend?.classes, 'govuk-fieldset__legend--', SIZES);
  return { legend: content(legend), legendSize: word, legendClass, legendIsHeading: legend?.isPageHeading };
}

export function question(options: Group & { fieldset?: FieldsetOptions }) {
  const { fieldset = {} } = options;
  const describedBy = fieldset.describedBy ?? options.describedBy;
  return { ...around(options), ...legendOf(fieldset), describedBy, fieldsetClass: fieldset.classes, fieldsetAttributes: fieldset.attributes };
}

/** Texts in another language, which browser code reads from the element; in one form, or in one for each kind of number. */
export function translations(texts: Record<string, string | Plurals | undefined>): Attributes {
  const pairs = Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'object' ? Object.entries(text).map(([plural, form]) => [`data-i18n.${key}.${plural}`, form]) : [[`data-i18n.${key}`, text]],
  );
  return Object.fromEntries(pairs);
}
