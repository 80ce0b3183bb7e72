import { undecidedElements } from '../../../rating/undecided.ts';
import { all, several } from '../../../rating/words.ts';
import { cyclePath } from '../../evidence/index.ts';
import type { CityView } from '../city-view.ts';
import { neededOverall } from '../why-not-rated.ts';

interface WhyNotRatedProps {
  view: CityView;
  /** Whether the reader is shown the way to the readings. */
  atWork: boolean;
}

/** What keeps a whole city from having ratings, one line each: criteria that nobody decided on, and too few rated elements. */
export function WhyNotRated({ view, atWork }: WhyNotRatedProps) {
  const undecided = undecidedElements(view.framework).map(({ title }) => title);
  const needed = neededOverall(view);
  return (
    <>
      {undecided.length > 0 && (
        <p>
          <b>{all(undecided)}</b>: the criteria are to be determined, so nobody is rated on {undecided.length === 1 ? 'it' : 'them'}.{' '}
          {atWork && <a href={`${cyclePath(view.cycle)}/readings`}>See the readings that decide it</a>}
        </p>
      )}
      {needed && (
        <p>
          Too few elements are rated for an overall rating of {several(needed.institutions, 'institution')}: it needs at least{' '}
          {several(needed.elements, 'rated element')}.
        </p>
      )}
    </>
  );
}
