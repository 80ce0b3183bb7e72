import { day } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { onDay } from '../../../ui/format.ts';
import { Page } from '../../../ui/page.tsx';
import { staffPath } from '../../evidence/index.ts';
import { type InstitutionInCycle, ratingPath } from '../institution-rating.ts';
import type { Step } from '../next-steps.ts';
import { OverallCard, type RatedInCycle } from './overall-card.tsx';
import { RatedElement } from './rated-element.tsx';
import { captionOf } from './rating-words.ts';
import { type Crumbs, crumbsTo } from './ways.ts';

export interface InstitutionRatingPageProps extends Crumbs {
  shown: InstitutionInCycle;
  /** What the reader has to do; null for a reader who only reads. */
  steps: Step[] | null;
  /** What the reader can do on the page of one rating; null where they cannot open it. */
  doing: string | null;
}

/** What an institution is rated in a cycle, why, how sure, and what it rests on. */
export function InstitutionRatingPage({ shown, steps, doing, ofWhole }: InstitutionRatingPageProps) {
  const { cycle, institution, rating } = shown;
  const title = `${institution.name} in ${cycle.year}`;
  return (
    <Page title={title} caption={captionOf(shown)} crumbs={[...crumbsTo(shown, { ofWhole }), { text: title }]} width="wide">
      {rating ? <Rated shown={{ ...shown, rating }} steps={steps} doing={doing} /> : <NotInCycle shown={shown} />}
    </Page>
  );
}

function Rated({ shown, steps, doing }: { shown: RatedInCycle } & Pick<InstitutionRatingPageProps, 'steps' | 'doing'>) {
  const { framework, cycle, institution, published, nowCalled } = shown;
  return (
    <div class="rated">
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
        {doing !== null && (
          <>
            {' '}
            <a href={ratingPath(cycle, institution.id, 'evidence')}>All the evidence of this institution</a>
            {' · '}
            <a href={staffPath(cycle, institution.id)}>Staff and training</a>
          </>
        )}
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

function NotInCycle({ shown: { cycle, institution, published } }: { shown: InstitutionInCycle }) {
  const { status, until, id } = institution;
  const why =
    until !== null && until < cycle.date
      ? `It ${status === 'left' ? 'left the partnership' : 'closed'} on ${day(until)}, before ${day(cycle.date)}, the day that this cycle is judged by.`
      : published
        ? `It was not among the institutions when the ratings of ${cycle.year} were published.`
        : `It is not among the institutions of ${cycle.year}.`;
  return (
    <EmptyState title={`There is no rating in ${cycle.year}`} other={{ text: 'The institution and its other years', href: `/institutions/${id}` }}>
      {why}
    </EmptyState>
  );
}
