import { Input } from '../../../ui/govuk/input.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import { DayField, Note, OneOfSeveralPage, type Place, type Shown } from '../../evidence/index.ts';
import { EMPLOYMENTS } from '../details.ts';
import { LEVELS, PERSON_FIELDS, type TypedPerson } from '../person.form.ts';

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];
const NOT_KNOWN = { value: '', text: 'Not known' };

interface PersonFormProps extends Shown {
  place: Place;
  typed: TypedPerson;
  /** The log of this year has formal training of this person. */
  logged: boolean;
}

/** One person of the register, by role: nobody needs to be named. */
export function PersonFormPage({ place, typed, errors = {}, changed, logged }: PersonFormProps) {
  return (
    <OneOfSeveralPage
      {...{ place, typed, errors, changed }}
      above="Staff and training"
      what="a member of staff"
      it="this person"
      address="person"
      fields={PERSON_FIELDS}
      save="Save"
    >
      <WhoFields typed={typed} errors={errors} />
      <QualificationFields typed={typed} errors={errors} />
      <CourseFields typed={typed} errors={errors} logged={logged} />
      {typed.was !== '' && (
        <DayField
          name="left"
          legend="Last day here (if this person leaves)"
          hint="Whoever left before the day of the cycle does not count in it, and stays in the years before. Take somebody out only if they were put in by mistake."
          typed={typed.left}
          error={errors.left}
        />
      )}
      <Note value={typed.note} error={errors.note} />
    </OneOfSeveralPage>
  );
}

type Fields = Pick<PersonFormProps, 'typed'> & { errors: NonNullable<Shown['errors']> };

function WhoFields({ typed, errors }: Fields) {
  return (
    <>
      <Input
        name="person"
        label="Role"
        hint="Such as careers adviser. The role is printed in reports, so do not write a name here."
        value={typed.person}
        error={errors.person}
      />
      <Input
        name="name"
        label="Name (optional)"
        hint="Only if your institution wishes. It is shown on this register alone, and put out nowhere."
        value={typed.name}
        error={errors.name}
        autocomplete="off"
      />
      <Radios name="gives" legend="Does this person give guidance to students?" inline items={YES_NO} value={typed.gives} error={errors.gives} />
      <Input name="hours" label="Hours of guidance a year (optional)" value={typed.hours} error={errors.hours} width={5} inputmode="decimal" />
      <Radios
        name="employment"
        legend="Employed here or bought in?"
        items={[...Object.entries(EMPLOYMENTS).map(([value, text]) => ({ value, text })), NOT_KNOWN]}
        value={typed.employment}
        error={errors.employment}
      />
    </>
  );
}

function QualificationFields({ typed, errors }: Fields) {
  return (
    <>
      <LevelField name="qualification" label="Level of the guidance qualification held" typed={typed} error={errors.qualification} />
      <Input name="title" label="Title of that qualification (optional)" value={typed.title} error={errors.title} />
      <Input name="body" label="Who awarded it? (optional)" value={typed.body} error={errors.body} />
      <DayField name="awarded" legend="When was it awarded? (if you know)" typed={typed.awarded} error={errors.awarded} />
      <Textarea
        name="proof"
        label="What shows it? (optional)"
        hint="Such as where the certificate is kept, or its number."
        rows={2}
        value={typed.proof}
        error={errors.proof}
      />
      <Input name="link" label="Address of a page that shows it (optional)" type="url" value={typed.link} error={errors.link} />
      <Radios
        name="cdi"
        legend="On the register of career development professionals (CDI)?"
        items={[...YES_NO, NOT_KNOWN]}
        value={typed.cdi}
        error={errors.cdi}
      />
    </>
  );
}

function CourseFields({ typed, errors, logged }: Fields & { logged: boolean }) {
  return (
    <>
      <LevelField name="towards" label="Level this person is working towards" typed={typed} error={errors.towards} />
      <Input name="towardsTitle" label="Title of that course (optional)" value={typed.towardsTitle} error={errors.towardsTitle} />
      <DayField name="since" legend="When did it begin? (if you know)" typed={typed.since} error={errors.since} />
      <DayField name="expected" legend="When should it end? (if you know)" typed={typed.expected} error={errors.expected} />
      <Radios
        name="cpd"
        legend="Has this person had formal training in guidance that is not in this year’s log?"
        hint={
          logged
            ? 'The log of this year has formal training of this person, which counts by itself.'
            : 'Training in the log of this year counts by itself.'
        }
        inline
        items={YES_NO}
        value={typed.cpd}
        error={errors.cpd}
      />
    </>
  );
}

interface LevelFieldProps {
  name: 'qualification' | 'towards';
  label: string;
  typed: TypedPerson;
  error: string | undefined;
}

function LevelField({ name, label, typed, error }: LevelFieldProps) {
  const items = [{ value: '', text: 'None' }, ...LEVELS.map((level) => ({ value: String(level), text: `Level ${level}` }))];
  return <Select name={name} label={label} items={items} value={typed[name]} error={error} />;
}
