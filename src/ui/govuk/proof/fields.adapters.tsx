/** Options to props, for fields and what they are made of. */
import type { Attributes } from '../attributes.ts';
import { CharacterCount } from '../character-count.tsx';
import { ErrorMessage } from '../error-message.tsx';
import { Fieldset } from '../fieldset.tsx';
import { FileUpload } from '../file-upload.tsx';
import { Hint } from '../hint.tsx';
import { Input, type InputProps } from '../input.tsx';
import { Label } from '../label.tsx';
import { PasswordInput } from '../password-input.tsx';
import { Select } from '../select.tsx';
import { Textarea } from '../textarea.tsx';
import { type Content, content } from './content.ts';
import {
  type FieldOptions,
  type FieldsetOptions,
  field,
  type Labelled,
  legendOf,
  modifier,
  type Plurals,
  type Shell,
  SIZES,
  shell,
  translations,
} from './options.ts';

const WIDTHS = { '2': 2, '3': 3, '4': 4, '5': 5, '10': 10, '20': 20, '30': 30 } as const;

type InputKeys = 'type' | 'value' | 'disabled' | 'autocomplete' | 'autocapitalize' | 'inputmode' | 'pattern' | 'spellcheck';
type InputOptions = FieldOptions & Pick<InputProps, InputKeys> & { prefix?: Content & Shell; suffix?: Content & Shell; inputWrapper?: Shell };

function input(options: InputOptions) {
  const { type, value, disabled, autocomplete, autocapitalize, inputmode, pattern, spellcheck, prefix, suffix, inputWrapper } = options;
  const { word, class: extra } = modifier(options.classes, 'govuk-input--width-', Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]);
  return (
    <Input
      {...field(options)}
      {...{ type, value, disabled, autocomplete, autocapitalize, inputmode, pattern, spellcheck }}
      width={word && WIDTHS[word]}
      class={extra}
      {...{ prefix: content(prefix), prefixClass: prefix?.classes, prefixAttributes: prefix?.attributes }}
      {...{ suffix: content(suffix), suffixClass: suffix?.classes, suffixAttributes: suffix?.attributes }}
      {...{ wrapperClass: inputWrapper?.classes, wrapperAttributes: inputWrapper?.attributes }}
    />
  );
}

interface TextareaOptions extends FieldOptions {
  value?: string;
  rows?: number;
  spellcheck?: boolean;
  autocomplete?: string;
}

function textarea(options: TextareaOptions) {
  const { value, rows, spellcheck, autocomplete } = options;
  return <Textarea {...field(options)} {...{ value, rows, spellcheck, autocomplete }} />;
}

interface CountOptions extends TextareaOptions {
  maxlength?: number;
  maxwords?: number;
  countType?: 'length' | 'characters' | 'words';
  threshold?: number;
  textareaDescriptionText?: string;
  countMessage?: Shell;
  charactersUnderLimitText?: Plurals;
  charactersAtLimitText?: string;
  charactersOverLimitText?: Plurals;
  wordsUnderLimitText?: Plurals;
  wordsAtLimitText?: string;
  wordsOverLimitText?: Plurals;
}

function characterCount(options: CountOptions) {
  const { value, rows, spellcheck, maxlength, maxwords, countType, threshold, textareaDescriptionText, countMessage } = options;
  const texts = translations({
    'characters-under-limit': options.charactersUnderLimitText,
    'characters-at-limit': options.charactersAtLimitText,
    'characters-over-limit': options.charactersOverLimitText,
    'words-under-limit': options.wordsUnderLimitText,
    'words-at-limit': options.wordsAtLimitText,
    'words-over-limit': options.wordsOverLimitText,
  });
  return (
    <CharacterCount
      {...field(options)}
      {...{ value, rows, spellcheck, maxlength, maxwords, countType, threshold }}
      description={textareaDescriptionText}
      messageClass={countMessage?.classes}
      groupAttributes={{ ...texts, ...options.formGroup?.attributes }}
    />
  );
}

type PasswordOptions = FieldOptions & { autocomplete?: 'new-password' } & Record<`${string}Text`, string | undefined>;

function passwordInput(options: PasswordOptions) {
  const texts = translations({
    'show-password': options.showPasswordText,
    'hide-password': options.hidePasswordText,
    'show-password-aria-label': options.showPasswordAriaLabelText,
    'hide-password-aria-label': options.hidePasswordAriaLabelText,
    'password-shown-announcement': options.passwordShownAnnouncementText,
    'password-hidden-announcement': options.passwordHiddenAnnouncementText,
  });
  const { autocomplete, showPasswordText: showText, showPasswordAriaLabelText: showLabel } = options;
  return <PasswordInput {...field(options)} {...{ showText, showLabel, ...(autocomplete && { autocomplete }) }} groupAttributes={texts} />;
}

interface FileOptions extends FieldOptions, Record<`${string}Text`, string | Plurals | undefined> {
  multiple?: boolean;
  disabled?: boolean;
  javascript?: boolean;
  wrapperClasses?: string;
  wrapperAttributes?: Attributes;
}

function fileUpload({ attributes: { accept, ...attributes } = {}, ...options }: FileOptions) {
  const { multiple, disabled, javascript, wrapperClasses, wrapperAttributes } = options;
  const texts = translations({
    'choose-files-button': options.chooseFilesButtonText,
    'no-file-chosen': options.noFileChosenText,
    'multiple-files-chosen': options.multipleFilesChosenText,
    'drop-instruction': options.dropInstructionText,
    'entered-drop-zone': options.enteredDropZoneText,
    'left-drop-zone': options.leftDropZoneText,
  });
  const dropZone = { dropZone: javascript, dropZoneClass: wrapperClasses, dropZoneAttributes: { ...texts, ...wrapperAttributes } };
  const accepted = accept === undefined ? undefined : String(accept);
  return <FileUpload {...field(options)} {...{ multiple, disabled, attributes }} accept={accepted} {...dropZone} />;
}

interface SelectOptions extends FieldOptions {
  value?: string | number;
  disabled?: boolean;
  items?: ({ text: string; value?: string | number | false; selected?: boolean; disabled?: boolean; attributes?: Attributes } | null | false | '')[];
}

function select(options: SelectOptions) {
  const items = (options.items ?? []).map((item) => item && { ...item, value: item.value === false ? 'false' : item.value });
  return <Select {...field(options)} items={items} value={options.value} disabled={options.disabled} />;
}

function label(options: Labelled) {
  const { word: size, class: extra } = modifier(options.classes, 'govuk-label--', SIZES);
  return (
    <Label for={options.for} size={size} class={extra} isHeading={options.isPageHeading} attributes={options.attributes}>
      {content(options)}
    </Label>
  );
}

export const fields = {
  'character-count': characterCount,
  'error-message': ({ visuallyHiddenText, ...options }: Content & Shell & { visuallyHiddenText?: string }) => (
    <ErrorMessage id={options.id} prefix={visuallyHiddenText} {...shell(options)}>
      {content(options)}
    </ErrorMessage>
  ),
  fieldset: ({ role, describedBy, html = '', ...options }: FieldsetOptions & { html?: string }) => (
    <Fieldset {...legendOf(options)} role={role} describedBy={describedBy} {...shell(options)}>
      {content({ html })}
    </Fieldset>
  ),
  'file-upload': fileUpload,
  hint: (options: Content & Shell) => (
    <Hint id={options.id} {...shell(options)}>
      {content(options)}
    </Hint>
  ),
  input,
  label,
  'password-input': passwordInput,
  select,
  textarea,
};
