import { day } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { PlaceOf, type RenderedPart } from '../../../ui/rendered-part.tsx';
import type { InstitutionInCycle } from '../institution-rating.ts';
import { captionOf } from './rating-words.ts';
import { type Crumbs, crumbsTo } from './ways.ts';

export interface InstitutionRatingPageProps extends Crumbs {
  shown: InstitutionInCycle;
  /** All that stands below the heading; null where the institution is not in the cycle. */
  content: RenderedPart | null;
}

/** What an institution is rated in a cycle, why, how sure, and what it rests on. */
export function InstitutionRatingPage({ shown, content, ofWhole }: InstitutionRatingPageProps) {
  const { cycle, institution } = shown;
  const title = `${institution.name} in ${cycle.year}`;
  return (
    <Page title={title} caption={captionOf(shown)} crumbs={[...crumbsTo(shown, { ofWhole }), { text: title }]} width="wide">
      {content ? <PlaceOf part={content} /> : <NotInCycle shown={shown} />}
    </Page>
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
