import { Button } from '../../../ui/govuk/button.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { FACT_KINDS } from '../fact.ts';
import { type FigureKind, fieldsOf, type TypedFigures } from '../figures.form.ts';
import type { Place } from '../place.ts';
import { type Shown, TypingPage } from './typing-page.tsx';

interface FiguresFormProps extends Shown {
  place: Place;
  kind: FigureKind;
  typed: TypedFigures;
  /** Whether there are figures that could be taken out. */
  stands: boolean;
}

const LABELS: Record<string, string> = {
  leavers: 'Leavers in all',
  eet: 'In education, employment or training',
  neet: 'Not in education, employment or training',
  notKnown: 'Not known',
  custody: 'In custody',
  leaverYear: 'Academic year in which they left',
  cohort: 'Leavers in all',
  sustained: 'Stayed in education, employment or training for two terms',
};

/** Figures about leavers, typed in where there is no file. */
export function FiguresFormPage({ place, kind, typed, errors = {}, changed, stands }: FiguresFormProps) {
  const numbers = fieldsOf(kind).filter((name) => name !== 'note');
  return (
    <TypingPage
      title={FACT_KINDS[kind]}
      place={place}
      fields={fieldsOf(kind)}
      errors={errors}
      changed={changed}
      formId={typed.form_id ?? ''}
      version={typed.version ?? ''}
      action={`${place.path}/figures/${kind}`}
      save="Save the figures"
      other={
        stands && (
          <Button name="remove" value="yes" variant="secondary" preventDoubleClick>
            Take these figures out
          </Button>
        )
      }
      lead={<p>Type in counts of young people, not percentages. Figures from a file are better: every one of them can be traced to its row.</p>}
    >
      {numbers.map((name) => (
        <Input
          name={name}
          label={LABELS[name] ?? name}
          value={typed[name]}
          error={errors[name]}
          width={10}
          inputmode={name === 'leaverYear' ? 'text' : 'numeric'}
          autocomplete="off"
        />
      ))}
      <Input
        name="note"
        label="Where do these figures come from?"
        hint="Whoever reads the rating sees this as its source."
        value={typed.note}
        error={errors.note}
      />
    </TypingPage>
  );
}
