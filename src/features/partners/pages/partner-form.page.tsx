import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import { DayField, OneOfSeveralPage, type Shown } from '../../evidence/index.ts';
import type { PartnerRegister } from '../load-partners.ts';
import { PARTNER_FIELDS, type TypedPartner } from '../partner.form.ts';
import { AGREEMENTS, GIVES, PARTNER_KINDS } from '../partner.ts';

interface PartnerFormProps extends Shown {
  register: PartnerRegister;
  typed: TypedPartner;
}

/** One organisation that an institution works with: an organisation and a role, never a person. */
export function PartnerFormPage({ register, typed, errors = {}, changed }: PartnerFormProps) {
  return (
    <OneOfSeveralPage
      {...{ typed, errors, changed }}
      place={register}
      above="Partners"
      what="a partner"
      it="this partner"
      address="partner"
      fields={PARTNER_FIELDS}
      save="Save"
    >
      <WhoFields typed={typed} errors={errors} />
      <GivesFields typed={typed} errors={errors} />
      <AgreementFields typed={typed} errors={errors} />
    </OneOfSeveralPage>
  );
}

type Fields = Pick<PartnerFormProps, 'typed'> & { errors: NonNullable<Shown['errors']> };

function WhoFields({ typed, errors }: Fields) {
  const kinds = [{ value: '', text: 'Choose' }, ...Object.entries(PARTNER_KINDS).map(([value, text]) => ({ value, text }))];
  return (
    <>
      <Input
        name="name"
        label="Name of the organisation"
        hint="As it calls itself, so that the partnership can see who else works with it."
        value={typed.name}
        error={errors.name}
        autocomplete="off"
      />
      <Select name="kind" label="What kind of organisation is it?" items={kinds} value={typed.kind} error={errors.kind} />
      <Input
        name="contactRole"
        label="Whom do you ask for there? (optional)"
        hint="A role, such as outreach officer. Do not write a name, a number or an e-mail address here."
        value={typed.contactRole}
        error={errors.contactRole}
        autocomplete="off"
      />
    </>
  );
}

function GivesFields({ typed, errors }: Fields) {
  return (
    <>
      <Checkboxes
        name="gives"
        legend="What does this partner give your students and staff?"
        small
        items={Object.entries(GIVES).map(([value, text]) => ({ value, text }))}
        values={typed.gives}
        error={errors.gives}
      />
      <Textarea
        name="givesWords"
        label="More about it (optional)"
        hint="Such as how many places, for which year groups. Do not name students."
        rows={3}
        value={typed.givesWords}
        error={errors.givesWords}
      />
    </>
  );
}

function AgreementFields({ typed, errors }: Fields) {
  return (
    <>
      <Radios
        name="agreement"
        legend="What is there in writing?"
        hint="A protocol says who does what when, such as how students are referred. An agreement says what each side gives."
        items={Object.entries(AGREEMENTS).map(([value, text]) => ({ value, text }))}
        value={typed.agreement}
        error={errors.agreement}
      />
      <DayField name="agreed" legend="When was it agreed? (if you know)" typed={typed.agreed} error={errors.agreed} />
      <DayField
        name="review"
        legend="When is it to be reviewed? (if a day is set)"
        hint="From the day after, it is shown as overdue. For example, 31 7 2027"
        typed={typed.review}
        error={errors.review}
      />
      <Input
        name="keptAt"
        label="Where is it kept? (optional)"
        hint="Such as the careers folder on the shared drive."
        value={typed.keptAt}
        error={errors.keptAt}
      />
    </>
  );
}
