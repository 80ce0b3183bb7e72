import { Input } from '../../../ui/govuk/input.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import type { Place } from '../place.ts';
import { LEVELS, STAFF_FIELDS, type TypedStaff } from '../staff.form.ts';
import { Note } from './award-form.page.tsx';
import { OneOfSeveralPage } from './one-of-several.page.tsx';
import type { Shown } from './typing-page.tsx';

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

/** One member of staff, by role: nobody needs to be named. */
export function StaffFormPage({ place, typed, errors = {}, changed }: Shown & { place: Place; typed: TypedStaff }) {
  return (
    <OneOfSeveralPage
      {...{ place, typed, errors, changed }}
      what="a member of staff"
      it="this person"
      address="person"
      fields={STAFF_FIELDS}
      save="Save"
    >
      <Input
        name="person"
        label="Role"
        hint="Such as careers adviser. A role is enough; no name is needed."
        value={typed.person}
        error={errors.person}
      />
      <Radios name="gives" legend="Does this person give guidance to students?" inline items={YES_NO} value={typed.gives} error={errors.gives} />
      <LevelField name="qualification" label="Level of the guidance qualification held" none="None" typed={typed} error={errors.qualification} />
      <LevelField name="towards" label="Level this person is working towards" none="None" typed={typed} error={errors.towards} />
      <Radios name="cpd" legend="Has this person had formal training in guidance?" inline items={YES_NO} value={typed.cpd} error={errors.cpd} />
      <Input name="hours" label="Hours of guidance a year (optional)" value={typed.hours} error={errors.hours} width={5} inputmode="decimal" />
      <Note value={typed.note} error={errors.note} />
    </OneOfSeveralPage>
  );
}

interface LevelFieldProps {
  name: 'qualification' | 'towards';
  label: string;
  none: string;
  typed: TypedStaff;
  error: string | undefined;
}

function LevelField({ name, label, none, typed, error }: LevelFieldProps) {
  const items = [{ value: '', text: none }, ...LEVELS.map((level) => ({ value: String(level), text: `Level ${level}` }))];
  return <Select name={name} label={label} items={items} value={typed[name]} error={error} />;
}
