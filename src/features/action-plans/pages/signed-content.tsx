import type { LevelScale } from '../../../rating/level.ts';
import { day } from '../../../rating/words.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { TERM_TITLES } from '../plan.ts';
import type { PlanContent } from '../plan-content.ts';

interface SignedContentProps {
  content: PlanContent;
  scale: LevelScale;
}

/** What a signature is about, whole: each rating and each action, as they stand. */
export function SignedContent({ content: { ratings, plan }, scale }: SignedContentProps) {
  return (
    <section class="card agreement__content" aria-labelledby="signed">
      <h2 id="signed">What is signed</h2>
      <h3>Ratings</h3>
      {ratings.length === 0 ? <p>This institution is not rated in this year.</p> : null}
      <dl class="agreement__ratings">
        {ratings.map(({ element, title, levels, says }) => (
          <div key={element}>
            <dt>{title}</dt>
            <dd>{levels.length > 0 ? <LevelMark scale={scale} verdict={{ status: 'rated', levels }} size="cell" /> : says}</dd>
          </div>
        ))}
      </dl>
      <h3>Plan</h3>
      {plan.length === 0 ? <p>No action is planned yet.</p> : null}
      <ol class="agreement__plan">
        {plan.map((action) => (
          <li key={action.id}>
            <b>
              <bdi>{action.title}</bdi>
            </b>
            <p class="note">
              <bdi>{action.owner}</bdi>, by {day(action.due)}, {TERM_TITLES[action.term].toLowerCase()}
            </p>
            <p class="note">
              Success shows by: <bdi>{action.successMeasure}</bdi>
            </p>
            {action.resources && (
              <p class="note">
                Needs: <bdi>{action.resources}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
