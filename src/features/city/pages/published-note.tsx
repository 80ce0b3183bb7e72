import { sentence } from '../../../rating/words.ts';
import type { CityView } from '../city-view.ts';

/** What was corrected, and that a correction is under way: nobody should take one version for another. */
export function PublishedNote({ view: { cycle, published, missing } }: { view: Pick<CityView, 'cycle' | 'published' | 'missing'> }) {
  if (published?.reason)
    return (
      <p class="note">
        Version {published.number} corrects the one before: {sentence(published.reason)}
      </p>
    );
  // A reader who sees what was published only is not told what is being worked on.
  if (published || !cycle.correcting || missing === null) return null;
  return (
    <p class="note">A correction is under way: {sentence(cycle.correcting)} What was published stays as it is until the correction is published.</p>
  );
}
