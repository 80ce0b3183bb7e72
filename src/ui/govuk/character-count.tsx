import { type Attributes, classes } from './attributes.ts';
import { Hint } from './hint.tsx';
import { Textarea, type TextareaProps } from './textarea.tsx';

interface CharacterCountProps extends Omit<TextareaProps, 'after' | 'describedBy'> {
  maxlength?: number | undefined;
  maxwords?: number | undefined;
  /** What the limit counts: UTF-16 units as a browser does (the default), what people see as characters, or words. */
  countType?: 'length' | 'characters' | 'words' | undefined;
  /** The count shows from this percentage of the limit on. */
  threshold?: number | undefined;
  /** What is said before anything is typed; %{count} stands for the limit. */
  description?: string | undefined;
  messageClass?: string | undefined;
}

/** A text with a limit. Nothing stops the typing: the server checks and says so. */
export function CharacterCount(props: CharacterCountProps) {
  const { maxlength, maxwords, countType, threshold, description, messageClass, ...textarea } = props;
  const info = `${textarea.id ?? textarea.name}-info`;
  return (
    <Textarea
      {...textarea}
      describedBy={info}
      class={classes('govuk-js-character-count', textarea.class)}
      groupClass={classes('govuk-character-count', textarea.groupClass)}
      groupAttributes={{ ...countingBy(props), ...textarea.groupAttributes }}
      after={
        <Hint id={info} class={classes('govuk-character-count__message', messageClass)}>
          {saying(props)}
        </Hint>
      }
    />
  );
}

function countingBy({ maxlength, maxwords, countType = maxwords ? 'words' : undefined, threshold, description }: CharacterCountProps): Attributes {
  return {
    'data-module': 'govuk-character-count',
    'data-maxlength': maxlength,
    'data-maxwords': maxwords,
    'data-threshold': threshold,
    'data-count-type': countType,
    // Without a limit here the browser code learns it elsewhere, and fills in the sentence then.
    'data-i18n.textarea-description.other': maxlength || maxwords ? undefined : description,
  };
}

function saying({ maxlength, maxwords, countType, description }: CharacterCountProps): string | undefined {
  const limit = maxwords || maxlength;
  const unit = countType === 'words' || (countType === undefined && maxwords) ? 'words' : 'characters';
  return limit ? (description ?? `You can enter up to %{count} ${unit}`).replace('%{count}', String(limit)) : undefined;
}
