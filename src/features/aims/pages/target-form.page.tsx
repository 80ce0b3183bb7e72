import { Input } from '../../../ui/govuk/input.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import { DayField, OneOfSeveralPage, type Place, type Shown } from '../../evidence/index.ts';
import { MEASURES, UNITS } from '../measures.ts';
import { TARGET_FIELDS, type TypedTarget } from '../target.form.ts';
import { TERMS } from '../target.ts';

interface TargetFormProps extends Shown {
  place: Place;
  typed: TypedTarget;
}

const choices = (options: Record<string, string>) => Object.entries(options).map(([value, text]) => ({ value, text }));

/** One target: what is to be reached, how it is measured, from where to where, and by when. */
export function TargetFormPage({ place, typed, errors = {}, changed }: TargetFormProps) {
  return (
    <OneOfSeveralPage
      {...{ place, typed, errors, changed }}
      above="Aims and targets"
      what="a target"
      it="this target"
      address="target"
      fields={TARGET_FIELDS}
      save="Save"
    >
      <Textarea
        name="aim"
        label="What is to be reached?"
        hint="In one sentence, such as: nobody leaves Year 11 without a place for the autumn."
        rows={2}
        value={typed.aim}
        error={errors.aim}
      />
      <Radios name="term" legend="How far ahead does it lie?" items={choices(TERMS)} value={typed.term} error={errors.term} />
      <MeasureField typed={typed} errors={errors} />
      <FigureFields typed={typed} errors={errors} />
    </OneOfSeveralPage>
  );
}

type Fields = Pick<TargetFormProps, 'typed'> & { errors: NonNullable<Shown['errors']> };

/** Figures that Waymark knows are read, and only those that the institution counts itself are typed in. */
function MeasureField({ typed, errors }: Fields) {
  return (
    <Radios
      name="measure"
      legend="How is it measured?"
      hint="Waymark reads the first five from the evidence of the year, so that nobody types them in."
      items={[
        ...choices(MEASURES),
        { divider: 'or' },
        { value: 'own', text: 'We count something ourselves', conditional: <OwnFields typed={typed} errors={errors} /> },
      ]}
      value={typed.measure}
      error={errors.measure}
    />
  );
}

function OwnFields({ typed, errors }: Fields) {
  return (
    <>
      <Input
        name="ownMeasure"
        label="What do you count?"
        hint="Such as Year 10 students who met an employer this year."
        value={typed.ownMeasure}
        error={errors.ownMeasure}
      />
      <Radios name="unit" legend="As what?" inline items={choices(UNITS)} value={typed.unit} error={errors.unit} />
      <Input name="actual" label="What is it now? (if it was counted)" value={typed.actual} error={errors.actual} width={5} inputmode="decimal" />
      <DayField name="counted" legend="When was that counted?" typed={typed.counted} error={errors.counted} />
    </>
  );
}

function FigureFields({ typed, errors }: Fields) {
  return (
    <>
      <Input
        name="baseline"
        label="What was it at the start? (if you know)"
        hint="The figure alone, such as 91.5 for 91.5%"
        value={typed.baseline}
        error={errors.baseline}
        width={5}
        inputmode="decimal"
      />
      <Input
        name="baselineYear"
        label="In which academic year was that? (optional)"
        hint="For example, 2024/25"
        value={typed.baselineYear}
        error={errors.baselineYear}
        width={10}
      />
      <Input
        name="target"
        label="Which figure is to be reached?"
        hint="Lower than at the start if fewer is better."
        value={typed.target}
        error={errors.target}
        width={5}
        inputmode="decimal"
      />
      <DayField name="due" legend="By which day?" typed={typed.due} error={errors.due} />
    </>
  );
}
