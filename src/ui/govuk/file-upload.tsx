import { type Attributes, classes, further, given } from './attributes.ts';
import { describing, Field, type FieldProps } from './field.tsx';

interface FileUploadProps extends FieldProps {
  /** Kinds of file that the chooser offers first. It is a courtesy: the server checks what arrives. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Browser code makes a place to drop files on. */
  dropZone?: boolean | undefined;
  dropZoneClass?: string | undefined;
  dropZoneAttributes?: Attributes | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

export function FileUpload(props: FileUploadProps) {
  const { dropZone, dropZoneClass, dropZoneAttributes } = props;
  if (!dropZone) return <Field {...props}>{controlOf(props)}</Field>;
  return (
    <Field {...props}>
      <div class={classes('govuk-file-upload-wrapper', dropZoneClass)} data-module="govuk-file-upload" {...further(dropZoneAttributes)}>
        {controlOf(props)}
      </div>
    </Field>
  );
}

function controlOf(props: FileUploadProps) {
  const { name, id = name, accept, multiple, disabled, error, class: extra, attributes } = props;
  return (
    <input
      {...{ name, id, accept, multiple, disabled }}
      type="file"
      class={classes('govuk-file-upload', extra, given(error) && 'govuk-file-upload--error')}
      aria-describedby={describing(id, props)}
      {...further(attributes)}
    />
  );
}
