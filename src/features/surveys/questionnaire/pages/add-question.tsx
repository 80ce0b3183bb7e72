import { LESSON_TITLES, THEME_TITLES } from '../../../../surveys/lessons.ts';
import type { Audience } from '../../../../surveys/question.ts';
import { STAGES, type Stage } from '../../../../surveys/question.ts';
import { Button } from '../../../../ui/govuk/button.tsx';
import { Checkboxes } from '../../../../ui/govuk/checkboxes.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';
import { Select } from '../../../../ui/govuk/select.tsx';
import type { FieldErrors } from '../../../../web/form.ts';
import type { TypedQuestion } from '../question.form.ts';
import { AskedHidden } from './asked-hidden.tsx';

const STAGE_WORDS: Record<Stage, string> = { ks3: 'Years 7 to 9', ks4: 'Years 10 and 11', post16: 'Year 12 and older' };

interface AddQuestionProps {
  path: string;
  revision: number;
  audience: Audience;
  typed: TypedQuestion | undefined;
  errors: FieldErrors;
}

/** A question of the partnership's own. */
export function AddQuestion({ path, revision, audience, typed, errors }: AddQuestionProps) {
  const { words = '', theme = '', lesson = '', stages = [...STAGES] } = typed ?? {};
  return (
    <section>
      <h2>Add a question</h2>
      <form method="post" action={path} novalidate>
        <AskedHidden revision={revision} />
        <Input
          name="words"
          label="The statement"
          hint="Such as “I know what I can do after Year 11”. To agree must be good news"
          value={words}
          error={errors.words}
        />
        <Select name="theme" label="Theme" items={[{ value: '', text: 'Choose' }, ...items(THEME_TITLES)]} value={theme} error={errors.theme} />
        <Select name="lesson" label="Lesson" items={[{ value: '', text: 'Choose' }, ...items(LESSON_TITLES)]} value={lesson} error={errors.lesson} />
        {audience === 'students' && (
          <Checkboxes
            name="stages"
            legend="Who is asked?"
            legendSize="s"
            items={STAGES.map((stage) => ({ value: stage, text: STAGE_WORDS[stage] }))}
            values={stages}
            error={errors.stages}
          />
        )}
        <Button preventDoubleClick>Add the question</Button>
      </form>
    </section>
  );
}

function items(titles: Record<string | number, string>): { value: string; text: string }[] {
  return Object.entries(titles).map(([value, text]) => ({ value, text }));
}
