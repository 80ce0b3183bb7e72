import { day } from '../../../rating/words.ts';
import { onDay } from '../../../ui/format.ts';
import { InstitutionStrip } from '../../../ui/institution-strip.tsx';
import { type InstitutionInCycle, ratingPath } from '../institution-rating.ts';
import type { Step } from '../next-steps.ts';
import { OverallCard, type RatedInCycle } from './overall-card.tsx';
import { RatedElement } from './rated-element.tsx';

export interface RatedInstitutionProps {
  shown: RatedInCycle;
  /** What the reader has to do; null for a reader who only reads. */
  steps: Step[] | null;
  /** What the reader can do on the page of one rating; null where they cannot open it. */
  doing: string | null;
}

/** All that stands below the heading. It is kept by what it is given (`KeptInstitutionParts`): it must show nothing else, such as the time. */
export function RatedInstitution({ shown, steps, doing }: RatedInstitutionProps) {
  const { framework, cycle, institution, published, nowCalled } = shown;
  return (
    <div class="rated">
      {doing !== null && <InstitutionStrip path={ratingPath(cycle, institution.id)} current="" />}
      <Correction published={published} />
      {nowCalled && (
        <p class="note">
          It is called <bdi>{nowCalled}</bdi> today. What was published stays as it was.
        </p>
      )}
      <OverallCard shown={shown} steps={steps} mayDiscuss={doing !== null} />
      <h2 class="unseen">Element by element</h2>
      <div class="elements">
        {framework.elements.map((element) => (
          <RatedElement element={element} shown={shown} doing={doing} />
        ))}
      </div>
      <p class="note">
        Rated by {framework.title}, version {framework.version}, judged as of {day(cycle.date)}. Cohorts of fewer than {cycle.minimumCohort} leavers
        are not rated.
      </p>
    </div>
  );
}

/** A published rating that was corrected says why. */
function Correction({ published }: Pick<InstitutionInCycle, 'published'>) {
  if (!published?.reason) return null;
  return (
    <p class="note">
      Corrected on {onDay(published.at)}: {published.reason}
    </p>
  );
}
