import type { Review, ReviewQuestion } from '../../../reviews/index.ts';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { type Answer, NOTHING_SAID } from '../audit.ts';
import type { HeldFact } from '../held-facts.ts';
import { AnswerHistory } from './answer-history.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { ReviewStep } from './review-step.tsx';

interface AnswerShownProps {
  review: Review;
  question: ReviewQuestion;
  /** The oldest first. */
  said: readonly Answer[];
  facts: readonly HeldFact[];
  now: Date;
}

/** A question with its answer, for those who only read it. */
export function AnswerShown({ review, question, said, facts, now }: AnswerShownProps) {
  const stands = said.at(-1) ?? null;
  const { level, words, notApplicable, evidence } = stands ?? NOTHING_SAID;
  return (
    <section class="audit__question" id={`question-${question.id}`}>
      <h2>{question.asks}</h2>
      {stands === null ? (
        <p class="soft">Not answered yet.</p>
      ) : (
        <>
          <p>
            <ReviewStep review={review} said={stands} /> {stands.toConfirm && <Tag colour="yellow">To be confirmed</Tag>}
          </p>
          {level !== null && <p>{question.levels[level - 1]}</p>}
          {notApplicable && <p class="as-typed">{notApplicable}</p>}
          {words && <p class="as-typed">{words}</p>}
          <EvidenceList evidence={evidence} facts={facts} />
          <AnswerHistory review={review} said={said} now={now} />
        </>
      )}
    </section>
  );
}
