import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import type { FieldErrors } from '../../../web/form.ts';
import { NEITHER, type TypedInstitution } from '../institution.form.ts';
import { KIND_IDS, KINDS, type Kind } from '../institution.ts';

interface InstitutionFieldsProps {
  typed: TypedInstitution;
  errors: FieldErrors;
}

export function InstitutionFields({ typed, errors }: InstitutionFieldsProps) {
  return (
    <>
      <Input name="name" label="Name" value={typed.name} error={errors.name} autocomplete="off" />
      <Radios
        name="kind"
        legend="What kind of institution is it?"
        items={KIND_IDS.map((kind) => ({ value: kind, text: KINDS[kind], hint: WHICH[kind] }))}
        value={typed.kind}
        error={errors.kind}
      />
      <Checkboxes
        name="phases"
        legend="Which leavers does it have?"
        hint="It is rated by what becomes of them. Choose all that apply."
        items={[
          { value: 'ks4', text: 'Year 11 leavers' },
          { value: 'post16', text: 'Post-16 leavers', hint: 'From a sixth form or a college, mostly in Years 12 to 14.' },
          { divider: 'or' },
          { value: NEITHER, text: 'Neither of them', exclusive: true },
        ]}
        values={typed.phases}
        error={errors.phases}
      />
      <Input
        name="roll"
        label="Students on roll (optional)"
        hint="Of all ages."
        value={typed.roll}
        error={errors.roll}
        inputmode="numeric"
        autocomplete="off"
        width={5}
      />
      <Numbers typed={typed} errors={errors} />
    </>
  );
}

const WHICH: Partial<Record<Kind, string>> = {
  mainstream: 'Also academies, free schools, studio schools and university technical colleges.',
  special: 'Also special post-16 institutions.',
  'alternative-provision': 'Also pupil referral units.',
  college: 'Further education, sixth-form colleges, 16 to 19 academies.',
};

/** By these an institution is found in files; none of them is needed to begin. */
function Numbers({ typed, errors }: InstitutionFieldsProps) {
  const number = (name: 'urn' | 'laestab' | 'ukprn' | 'earlierUrns') =>
    ({ name, value: typed[name], error: errors[name], inputmode: 'numeric', autocomplete: 'off', spellcheck: false }) as const;
  return (
    <>
      <h2>Its numbers in national files</h2>
      <p>
        Waymark finds the institution in national files by these. All of them stand on its page in{' '}
        <a href="https://get-information-schools.service.gov.uk/">Get Information about Schools</a>, the government’s register. You can leave them out
        now and add them later.
      </p>
      <Input
        {...number('urn')}
        label="URN (optional)"
        hint="Unique reference number: six digits, such as 123456. A school that becomes an academy gets a new one."
        width={10}
      />
      <Input
        {...number('laestab')}
        label="LAESTAB (optional)"
        hint="The number of the local authority and of the establishment, also called DfE number: seven digits, such as 831/4177."
        width={10}
      />
      <Input
        {...number('ukprn')}
        label="UKPRN (optional)"
        hint="UK provider reference number: eight digits that begin with 1, such as 10001234. Colleges and other providers have one too."
        width={10}
      />
      <Input
        {...number('earlierUrns')}
        inputmode="text"
        label="Earlier URNs (optional)"
        hint="Of the school it took over from, for example when it became an academy. Put a comma between two."
        width={20}
      />
    </>
  );
}
