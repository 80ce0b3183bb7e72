import type { Review } from '../../../reviews/index.ts';
import { whenWords } from '../../../ui/format.ts';
import { Details } from '../../../ui/govuk/details.tsx';
import { answerWords } from '../answer-words.ts';
import type { Answer } from '../audit.ts';

interface AnswerHistoryProps {
  review: Pick<Review, 'levels'>;
  /** The oldest first. */
  said: readonly Answer[];
  now: Date;
}

/** Who answered last and when, and everything that was said before. */
export function AnswerHistory({ review, said, now }: AnswerHistoryProps) {
  const last = said.at(-1);
  if (!last) return null;
  const earlier = said.slice(0, -1).reverse();
  return (
    <div class="audit__history">
      <p class="note">
        {last.toConfirm ? 'Carried over from last year by ' : 'Answered by '}
        <Who answer={last} now={now} />
      </p>
      {earlier.length > 0 && (
        <Details summary={earlier.length === 1 ? 'The answer before' : `The ${earlier.length} answers before`}>
          <ul>
            {earlier.map((answer) => (
              <li>
                <bdi>{answerWords(review, answer)}</bdi>{' '}
                <span class="note">
                  {answer.toConfirm && 'carried over, '}
                  <Who answer={answer} now={now} />
                </span>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  );
}

function Who({ answer: { by, at }, now }: { answer: Answer; now: Date }) {
  return (
    <>
      <bdi>{by ?? 'somebody'}</bdi> {whenWords(at, now)}
    </>
  );
}
