import { Button, ButtonLink } from '../../../ui/govuk/button.tsx';
import { CharacterCount } from '../../../ui/govuk/character-count.tsx';
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import { DateInput } from '../../../ui/govuk/date-input.tsx';
import { FileUpload } from '../../../ui/govuk/file-upload.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { PasswordInput } from '../../../ui/govuk/password-input.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';

/** Every kind of question, and each way to answer it wrongly once. */
export function Forms() {
  return (
    <form class="reading" method="get" action="/design" noValidate>
      <Input name="name" label="Name" hint="As it stands in the register of schools" autocomplete="off" />
      <Input name="urn" label="URN" width={10} inputmode="numeric" error="Enter the URN as 6 figures, like 113500" value="1135" />
      <Input name="share" label="Share of leavers" width={5} suffix="%" inputmode="decimal" />
      <PasswordInput name="password" label="Password" hint="At least 12 characters" autocomplete="new-password" />
      <Textarea name="note" label="Note" rows={3} />
      <CharacterCount name="reason" label="Why do you not agree?" maxlength={200} rows={3} />
      <Select name="kind-of" label="Kind of institution" items={[{ text: 'Choose one', value: '' }, { text: 'mainstream 11-16' }]} />
      <Radios
        name="agree"
        legend="Do you agree with the rating?"
        items={[
          { value: 'yes', text: 'Yes' },
          {
            value: 'no',
            text: 'No',
            hint: 'It goes to the moderation meeting',
            conditional: <Input name="which" label="Which level should it be?" width={20} />,
          },
          { divider: 'or' },
          { value: 'later', text: 'I shall say later' },
        ]}
      />
      <Radios
        name="size"
        legend="How often?"
        inline
        small
        items={[
          { value: 'week', text: 'Every week' },
          { value: 'month', text: 'Every month' },
        ]}
      />
      <Checkboxes
        name="share-with"
        legend="Who may see it?"
        error="Choose at least one"
        items={[
          { value: 'head', text: 'The head teacher' },
          { value: 'governors', text: 'The governors' },
          { divider: 'or' },
          { value: 'none', text: 'Nobody yet', exclusive: true },
        ]}
      />
      <DateInput id="due" namePrefix="due" legend="When is it due?" hint="For example, 12 6 2026" />
      <FileUpload name="file" label="Destinations file" hint="CSV or XLSX, up to 20 MB" accept=".csv,.xlsx" />
      <div class="govuk-button-group">
        <Button>Save and go on</Button>
        <Button type="button" variant="secondary">
          Save as a draft
        </Button>
        <Button type="button" variant="warning">
          Remove
        </Button>
        <Button type="button" disabled>
          Not yet
        </Button>
        <a href="#forms">Cancel</a>
      </div>
      <ButtonLink href="#forms" start>
        Start the self-assessment
      </ButtonLink>
    </form>
  );
}
