import { Page } from '../../../ui/page.tsx';
import { PlaceOf, type RenderedPart } from '../../../ui/rendered-part.tsx';
import { cyclePath } from '../../evidence/index.ts';
import type { CityView } from '../city-view.ts';
import { stateWords } from '../city-words.ts';

interface CityPageProps {
  view: Pick<CityView, 'area' | 'cycle' | 'published'>;
  /** All that stands below the heading. */
  content: RenderedPart;
  /** Whether the reader works with the institutions, and not only reads what is published. */
  atWork: boolean;
}

export function CityPage({ view, content, atWork }: CityPageProps) {
  return (
    <Page
      title={`Careers guidance across ${view.area}`}
      caption={`${view.cycle.year}, ${stateWords(view)}`}
      crumbs={[{ text: 'Home', href: '/' }, { text: 'City' }]}
      width="wide"
    >
      <PlaceOf part={content} />
      {atWork && (
        <p>
          <a href={`${cyclePath(view.cycle)}/training`}>Staff and training of all institutions</a>
          {' · '}
          <a href={`${cyclePath(view.cycle)}/audits`}>Audits of all institutions</a>
          {' · '}
          <a href={`${cyclePath(view.cycle)}/partners`}>Partners of all institutions</a>
          {' · '}
          <a href={`${cyclePath(view.cycle)}/plans`}>Action plans of all institutions</a>
        </p>
      )}
    </Page>
  );
}
