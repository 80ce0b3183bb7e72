import { Input } from '../../../ui/govuk/input.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import { OneOfSeveralPage, type Place, type Shown } from '../../evidence/index.ts';
import { type TypedWord, WORD_FIELDS } from '../word.form.ts';

interface WordFormProps extends Shown {
  place: Place;
  typed: TypedWord;
}

/** One word of the vocabulary. */
export function WordFormPage({ place, typed, errors = {}, changed }: WordFormProps) {
  return (
    <OneOfSeveralPage
      {...{ place, typed, errors, changed }}
      above="Aims and targets"
      what="a word"
      it="this word"
      address="word"
      fields={WORD_FIELDS}
      save="Save"
    >
      <Input name="word" label="Word" value={typed.word} error={errors.word} width={20} />
      <Textarea
        name="meaning"
        label="What do all of you mean by it?"
        hint="In words that a student or a parent understands."
        rows={3}
        value={typed.meaning}
        error={errors.meaning}
      />
    </OneOfSeveralPage>
  );
}
