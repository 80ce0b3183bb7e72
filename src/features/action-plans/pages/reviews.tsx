import { day } from '../../../rating/words.ts';
import type { Plan } from '../load-plan.ts';
import { REVIEWED } from '../plan.ts';
import type { PlanReview } from '../progress.queries.ts';

/** Dated reviews, the latest first. */
export function Reviews({ plan: { actions, removed }, reviews }: { plan: Plan; reviews: readonly PlanReview[] }) {
  if (reviews.length === 0) return null;
  const titles = new Map([...actions, ...removed].map(({ id, title }) => [id, title]));
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">Reviews</h2>
      <ol class="reviews">
        {reviews.map(({ id, heldOn, overall, words, byName, actions: rated }) => (
          <li key={id} class="card">
            <h3>
              {day(heldOn)}: {REVIEWED[overall].toLowerCase()}
            </h3>
            {byName && (
              <p class="note">
                Written by <bdi>{byName}</bdi>
              </p>
            )}
            {words && <p class="as-typed">{words}</p>}
            {rated.size > 0 && (
              <ul>
                {[...rated].map(([action, found]) => (
                  <li>
                    <bdi>{titles.get(action)}</bdi>: {REVIEWED[found].toLowerCase()}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
