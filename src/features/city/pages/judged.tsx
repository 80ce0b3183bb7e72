import { sentence } from '../../../rating/words.ts';
import { Details } from '../../../ui/govuk/details.tsx';
import type { CityView } from '../city-view.ts';
import { heldBackBy } from '../headline.ts';
import { becauseWords, heldBackWords } from '../judged-words.ts';

/** One sentence on where the city is going, as the engine proposes, and one on what holds it back. */
export function Judged({ view: { city, area, rows, columns, scale } }: { view: CityView }) {
  const held = heldBackWords(heldBackBy(rows, columns, scale), scale);
  if (!city?.proposal && !held) return null;
  return (
    <p class="say">
      {city?.proposal && (
        <>
          <bdi>{area}</bdi> is <strong>{city.proposal}</strong>: {becauseWords(city)}.{' '}
        </>
      )}
      {held}
    </p>
  );
}

/** The rule that gave the proposal, and what it was given: folded away, since few ask twice. */
export function HowJudged({ view: { city, framework } }: { view: Pick<CityView, 'city' | 'framework'> }) {
  return (
    <Details summary="How this is judged">
      <p>{sentence(framework.city.says)}</p>
      {city && <p>{city.explanation}</p>}
      <p>It is a proposal. The partnership writes and signs its own judgement.</p>
    </Details>
  );
}
