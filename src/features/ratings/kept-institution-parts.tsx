import { createHash } from 'node:crypto';
import { RecentlyUsed } from '../../shared/recently-used.ts';
import { RenderedPart } from '../../ui/rendered-part.tsx';
import { ratingsOf } from './institution-rating.ts';
import { RatedInstitution, type RatedInstitutionProps } from './pages/rated-institution.tsx';

/** Of one institution a page has about 25 kB. */
const MOST_BYTES = 8_000_000;

/**
 * Rendering the cards of an institution takes longer than reading them. What was rendered last is kept under a hash of all that it was rendered
 * from, read from the database for this very request: it cannot be older than that, and two readers share it only where both are shown the same.
 */
export class KeptInstitutionParts {
  readonly #parts: RecentlyUsed<RenderedPart>;

  constructor(most = MOST_BYTES) {
    this.#parts = new RecentlyUsed(most, ({ size }) => size);
  }

  of(partnership: string, rated: RatedInstitutionProps): Promise<RenderedPart> {
    return this.#parts.of(keyOf(partnership, rated), () => RenderedPart.of(<RatedInstitution {...rated} />, { pack: true }));
  }
}

/** What was said is asked by a function, of which JSON has nothing: each answer goes in. The partnership too, though all else tells them apart. */
function keyOf(partnership: string, rated: RatedInstitutionProps): string {
  const said = ratingsOf(rated.shown.framework).map(({ id }) => rated.shown.saidOf(id));
  return createHash('sha256')
    .update(JSON.stringify([partnership, rated, said]))
    .digest('base64');
}
