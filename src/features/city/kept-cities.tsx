import type { Tenant } from '../../database/tenant.ts';
import { several } from '../../rating/words.ts';
import { RecentlyUsed } from '../../shared/recently-used.ts';
import { levelsByGroup } from '../../ui/charts/levels-by-group.ts';
import { RenderedPart } from '../../ui/rendered-part.tsx';
import type { Member } from '../../web/reader.ts';
import { canRemind, canSeeCityAtWork } from './city.policy.ts';
import { type Asked, cityAddress } from './city-address.ts';
import type { CityRow } from './city-row.ts';
import type { CityView } from './city-view.ts';
import type { FoundCity } from './find-city.ts';
import { talliesOf } from './level-tallies.ts';
import { loadCityView } from './load-city-view.ts';
import { CityContent } from './pages/city-content.tsx';
import { readAsked, shownRows } from './shown-rows.ts';

/** Of 500 institutions a page has about half a million bytes. */
const MOST_BYTES = 16_000_000;
/** Institutions in all the views that are kept. */
const MOST_INSTITUTIONS = 5_000;

export interface CityAsked {
  reader: Member;
  found: FoundCity;
  query: unknown;
}

/**
 * Reading and rendering hundreds of institutions takes longer than all else about the page, and comes to the same until something changes.
 * What was made last is kept by its stamp, which is read from the database with each request: it is never older than that.
 */
export class KeptCities {
  readonly #views = new RecentlyUsed<CityView>(MOST_INSTITUTIONS, ({ rows }) => rows.length + 1);
  readonly #contents = new RecentlyUsed<RenderedPart>(MOST_BYTES, ({ size }) => size);

  view(tenant: Tenant, found: FoundCity): Promise<CityView> {
    return this.#views.of(found.stamp, () => loadCityView(tenant, found));
  }

  /** The page below its heading. Two addresses that ask for the same have the same. */
  async content(view: CityView, { reader, found, query }: CityAsked): Promise<RenderedPart> {
    const asked = readAsked(query, view);
    return this.#contents.of(`${found.stamp} ${cityAddress(view.cycle, asked)}`, () => rendered(view, asked, reader));
  }
}

async function rendered(view: CityView, asked: Asked, reader: Member): Promise<RenderedPart> {
  const shown = shownRows(view, asked);
  const may = { addInstitutions: canRemind(reader), import: canSeeCityAtWork(reader) && !view.published };
  const content = <CityContent view={view} asked={asked} shown={shown} chart={await chartOf(view, shown)} may={may} />;
  // All else that an address asks for is one of a few words of ours.
  return RenderedPart.of(content, { pack: asked.filters.find === '' });
}

function chartOf({ cycle, columns, scale, rows }: CityView, shown: readonly CityRow[]) {
  return levelsByGroup({
    id: 'levels',
    subject: `${shown.length === rows.length ? 'All' : 'Those asked for:'} ${several(shown.length, 'institution')}, ${cycle.year}`,
    scale,
    counted: 'institutions',
    over: 'groups',
    head: 'Element',
    length: 'share',
    groups: talliesOf(shown, columns),
  });
}
