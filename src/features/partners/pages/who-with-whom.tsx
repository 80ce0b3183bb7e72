import { several } from '../../../rating/words.ts';
import { Filters } from '../../../ui/filters.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { Pagination } from '../../../ui/govuk/pagination.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { Rows } from '../../../ui/rows.tsx';
import { cyclePath } from '../../evidence/index.ts';
import { AGREEMENT_SHORT } from '../agreement-state.ts';
import type { Entry, Organisation } from '../city-partners.ts';
import { COLUMNS, filtersAddress, type PageOfPartners, pageOfPartners } from '../city-partners-filters.ts';
import { PARTNER_KINDS } from '../partner.ts';
import { partnersPath } from '../partners-path.ts';
import type { CityPartnersPageProps } from './city-partners-shown.ts';

/** Institutions in rows, partners in columns; on a phone a card for each institution that works with one of them. */
export function WhoWithWhom({ cycle, city, filters }: CityPartnersPageProps) {
  const path = `${cyclePath(cycle)}/partners`;
  const page = pageOfPartners(city.organisations, filters);
  const kinds = [{ value: '', text: 'All kinds' }, ...Object.entries(PARTNER_KINDS).map(([value, text]) => ({ value, text }))];
  return (
    <section aria-labelledby="who-with-whom">
      <h2 id="who-with-whom">Who works with whom</h2>
      <Filters action={path} label="Filter partners" beside={[{ text: 'All of it as a file (CSV)', href: `${path}.csv` }]}>
        <Input name="find" label="Partner" value={filters.find} width={20} />
        <Select name="kind" label="Kind" items={kinds} value={filters.kind ?? ''} />
      </Filters>
      <p>{foundWords(page)}</p>
      {page.found > 0 && (
        <Rows
          caption="Institutions, and whether they work with each partner"
          columns={[{ title: 'Institution' }, ...page.shown.map(({ name }) => ({ title: name }))]}
          rows={city.institutions.map((institution) => ({
            name: <a href={partnersPath(cycle, institution.id)}>{institution.name}</a>,
            cells: cellsOf(institution.id, page.shown),
          }))}
        />
      )}
      {page.pages > 1 && <Steps page={page} address={(number) => filtersAddress(path, filters, number)} />}
    </section>
  );
}

function foundWords({ found, page, pages }: PageOfPartners): string {
  if (found === 0) return 'No partner is like this. Ask for another word or another kind.';
  const order = 'those that most institutions have first';
  return pages === 1
    ? `${several(found, 'partner')}, ${order}.`
    : `${several(found, 'partner')}, ${order}; ${COLUMNS} on a page, this is ${page} of ${pages}.`;
}

function cellsOf(institution: string, shown: readonly Organisation[]): string[] {
  return shown.map((organisation) => {
    const entry = organisation.with.get(institution);
    return entry ? cellWords(entry) : '–';
  });
}

function cellWords({ state, partner }: Entry): string {
  return partner.toConfirm ? 'To be confirmed' : AGREEMENT_SHORT[state];
}

function Steps({ page: { page, pages }, address }: { page: PageOfPartners; address(number: number): string }) {
  return (
    <Pagination
      label="More partners"
      previous={page > 1 ? { href: `${address(page - 1)}#who-with-whom`, text: 'Partners before' } : undefined}
      next={page < pages ? { href: `${address(page + 1)}#who-with-whom`, text: 'More partners' } : undefined}
    />
  );
}
