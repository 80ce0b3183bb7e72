import type { Review } from '../../../reviews/index.ts';
import { levelWords } from '../answer-words.ts';
import type { Said } from '../audit.ts';

interface ReviewStepProps {
  review: Pick<Review, 'levels'>;
  said: Pick<Said, 'level' | 'notApplicable'>;
}

/** How far up the four steps of a review somebody stands: a word with its bars. It has no colour of a rating, for it is none. */
export function ReviewStep({ review, said }: ReviewStepProps) {
  return (
    <span class="step">
      {said.level !== null && <Bars filled={said.level} />}
      {levelWords(review, said)}
    </span>
  );
}

const BARS = [1, 2, 3, 4];

function Bars({ filled }: { filled: number }) {
  return (
    <svg class="step__bars" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">
      {BARS.map((bar) => (
        <rect x={bar * 6 - 5} y={15 - bar * 3.5} width="4" height={bar * 3.5} class={bar <= filled ? 'step__full' : 'step__empty'} />
      ))}
    </svg>
  );
}
