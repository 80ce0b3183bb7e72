import type { ReviewQuestion } from '../../../reviews/index.ts';
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import { Details } from '../../../ui/govuk/details.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import type { FieldErrors } from '../../../web/form.ts';
import type { HeldFact } from '../held-facts.ts';
import { fieldOf, type TypedAnswer } from '../section.form.ts';

interface EvidenceFieldsProps {
  question: ReviewQuestion;
  typed: TypedAnswer;
  facts: readonly HeldFact[];
  errors: FieldErrors;
}

/** What shows an answer: addresses of pages, and what Waymark holds anyway. */
export function EvidenceFields({ question, typed, facts, errors }: EvidenceFieldsProps) {
  const links = fieldOf('links', question.id);
  const offered = facts.filter(({ ref, says }) => says !== null || typed.facts.includes(ref));
  return (
    <div>
      <Textarea
        name={links}
        label="What shows it? (optional)"
        hint={<Shows question={question} />}
        rows={3}
        value={typed.links}
        error={errors[links]}
      />
      {offered.length > 0 && (
        <Details summary={typed.facts.length > 0 ? `Facts that Waymark holds: ${typed.facts.length} chosen` : 'Choose facts that Waymark holds'}>
          <Checkboxes
            name={fieldOf('facts', question.id)}
            legend="Facts that show it"
            items={offered.map(({ ref, title, says }) => ({ value: ref, text: title, hint: says ?? 'Nothing is known this year' }))}
            values={typed.facts}
            small
          />
        </Details>
      )}
    </div>
  );
}

function Shows({ question: { evidence } }: { question: ReviewQuestion }) {
  return (
    <>
      Whole addresses of pages or files, each in a line of its own. Such as:{' '}
      {evidence.map((each) => each.charAt(0).toLowerCase() + each.slice(1)).join('; ')}.
    </>
  );
}
