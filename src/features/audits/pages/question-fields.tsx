import type { Review, ReviewQuestion } from '../../../reviews/index.ts';
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import type { FieldErrors } from '../../../web/form.ts';
import type { Answer } from '../audit.ts';
import type { HeldFact } from '../held-facts.ts';
import { fieldOf, NOT_APPLICABLE, type QuestionField, type TypedAnswer } from '../section.form.ts';
import { AnswerHistory } from './answer-history.tsx';
import { EvidenceFields } from './evidence-fields.tsx';

export interface QuestionFieldsProps {
  review: Review;
  question: ReviewQuestion;
  typed: TypedAnswer;
  /** The oldest first. */
  said: readonly Answer[];
  facts: readonly HeldFact[];
  errors: FieldErrors;
  now: Date;
}

/** One question of an audit: the four described levels beside each other, why, and what shows it. */
export function QuestionFields({ review, question, typed, said, facts, errors, now }: QuestionFieldsProps) {
  const field = (name: QuestionField) => fieldOf(name, question.id);
  return (
    <section class="audit__question" id={`question-${question.id}`} aria-label={question.asks}>
      <input type="hidden" name={field('version')} value={typed.version} />
      <LevelField {...{ review, question, typed, errors }} />
      {said.at(-1)?.toConfirm && <StillHolds name={field('confirm')} typed={typed} />}
      <div class="audit__beside">
        <Textarea
          name={field('words')}
          label="Why this level? (optional)"
          hint="In a few words. Do not name students."
          rows={4}
          value={typed.words}
          error={errors[field('words')]}
        />
        <EvidenceFields {...{ question, typed, facts, errors }} />
      </div>
      <AnswerHistory review={review} said={said} now={now} />
    </section>
  );
}

function LevelField({ review, question, typed, errors }: Pick<QuestionFieldsProps, 'review' | 'question' | 'typed' | 'errors'>) {
  const levels = question.levels.map((text, at) => ({ value: at + 1, text: review.levels[at] ?? '', hint: text }));
  const why = fieldOf('why', question.id);
  const reason = <Textarea name={why} label="Why does it not apply?" rows={2} value={typed.why} error={errors[why]} />;
  const no = { value: NOT_APPLICABLE, text: 'It does not apply here', conditional: reason };
  const allowed = question['not-applicable-allowed'];
  return (
    <Radios
      name={fieldOf('level', question.id)}
      legend={question.asks}
      legendSize="m"
      hint={question['evidence-required'] ? `${review.levels[2]} and ${review.levels[3]} count only with evidence.` : undefined}
      items={allowed ? [...levels, no] : levels}
      value={typed.level}
      error={errors[fieldOf('level', question.id)]}
      class="rubric"
    />
  );
}

function StillHolds({ name, typed }: { name: string; typed: TypedAnswer }) {
  return (
    <div class="evidence__warning">
      <Checkboxes
        name={name}
        hint="Carried over from last year, and to be confirmed: it does not count yet. Confirm it, or change it."
        items={[{ value: 'yes', text: 'This still holds as it stands' }]}
        values={[typed.confirm]}
        small
      />
    </div>
  );
}
