import { Page } from '../../../ui/page.tsx';
import { PlaceOf, type RenderedPart } from '../../../ui/rendered-part.tsx';
import type { CityView } from '../city-view.ts';
import { stateWords } from '../city-words.ts';

interface CityPageProps {
  view: Pick<CityView, 'area' | 'cycle' | 'published'>;
  /** All that stands below the heading. */
  content: RenderedPart;
}

export function CityPage({ view, content }: CityPageProps) {
  return (
    <Page
      title={`Careers guidance across ${view.area}`}
      caption={`${view.cycle.year}, ${stateWords(view)}`}
      crumbs={[{ text: 'Home', href: '/' }, { text: 'City' }]}
      width="wide"
    >
      <PlaceOf part={content} />
    </Page>
  );
}
