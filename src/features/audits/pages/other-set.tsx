import { Rows } from '../../../ui/rows.tsx';
import type { Audit } from '../audit.ts';
import type { AuditHere } from '../load-audit.ts';
import type { AuditResult } from '../result.ts';
import { QuestionLink } from './question-link.tsx';

interface OtherSetProps {
  here: AuditHere & { audit: Audit };
  other: AuditResult['others'][number];
}

/** What the answers to this set of questions answer of another one. */
export function OtherSet({ here, other: { review, answered } }: OtherSetProps) {
  const full = answered.filter(({ extent }) => extent === 'full').length;
  if (answered.length === 0) return null;
  return (
    <>
      <h2>What this answers of “{review.title}”</h2>
      <p>
        Of its {review.questions.length} questions, these answers speak to {answered.length}, {full === 0 ? 'none' : full} of them in full.
      </p>
      <Rows
        caption={`Questions of “${review.title}” that are answered already`}
        columns={['Its question', 'Answered', 'By'].map((title) => ({ title }))}
        rows={answered.map(({ question, extent, by }) => ({
          name: review.questions.find(({ id }) => id === question)?.asks ?? question,
          cells: [
            extent === 'full' ? 'In full' : 'In part',
            <ul class="audit__by">
              {by.map((each) => (
                <li>
                  <QuestionLink here={here} question={each.question} />
                </li>
              ))}
            </ul>,
          ],
        }))}
        fits
      />
    </>
  );
}
